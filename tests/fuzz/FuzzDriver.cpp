// SPDX-License-Identifier: GPL-3.0-or-later
// The fuzz targets as ordinary tests: every cut of every seed, then a fixed sequence of random mutations.
#include "tests/fuzz/FuzzTarget.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <vector>

namespace {

constexpr int mutants = 20'000;
constexpr quint32 randomSeed = 20261122;
constexpr qsizetype mostCuts = 4'096;

/// Runs one input from memory of exactly its size, so that the sanitizers see a read past the end.
void run(const QByteArray &input)
{
    const std::vector<std::uint8_t> exact(input.begin(), input.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

class Mutator
{
public:
    explicit Mutator(const QList<QByteArray> &seeds) : m_seeds(seeds) {}

    QByteArray next()
    {
        QByteArray bytes = seed();
        for (int changes = 1 + below(4); changes > 0; --changes)
            change(bytes);
        return bytes;
    }

private:
    int below(qsizetype limit) { return m_random.bounded(int(std::max<qsizetype>(limit, 1))); }
    const QByteArray &seed() { return m_seeds[below(m_seeds.size())]; }
    char anyByte()
    {
        static constexpr std::array<quint8, 10> awkward{0x00, 0x01, 0x7f, 0x80, 0xff,
                                                        0x1b, 0x5b, 0x7b, 0x9b, 0x9f};
        return char(below(2) == 0 ? awkward[std::size_t(below(10))] : below(256));
    }

    void change(QByteArray &bytes)
    {
        const int at = below(bytes.size());
        const int size = below(std::min<qsizetype>(bytes.size() - at, 16)) + 1;
        switch (below(7)) {
        case 0:
            bytes.truncate(at);
            break;
        case 1:
            bytes.remove(at, size);
            break;
        case 2:
            bytes.insert(at, QByteArray(size, anyByte()));
            break;
        case 3:
            bytes.insert(below(bytes.size()), bytes.mid(at, size));
            break;
        case 4:
            bytes = bytes.left(at) + seed().mid(below(bytes.size()));
            break;
        case 5:
            if (!bytes.isEmpty())
                bytes[at] = char(bytes[at] ^ (1 << below(8)));
            break;
        default:
            if (!bytes.isEmpty())
                bytes[at] = anyByte();
        }
    }

    QList<QByteArray> m_seeds;
    QRandomGenerator m_random{randomSeed};
};

} // namespace

int main()
{
    const QList<QByteArray> seeds = edesk::fuzzSeeds();
    edesk::fuzzRequire(!seeds.isEmpty(), "a fuzz target has seeds");
    for (const QByteArray &seed : seeds) {
        for (qsizetype size = std::min(seed.size(), mostCuts); size >= 0; --size)
            run(seed.left(size));
        run(seed);
    }
    Mutator mutator(seeds);
    for (int i = 0; i < mutants; ++i)
        run(mutator.next());
    return 0;
}
