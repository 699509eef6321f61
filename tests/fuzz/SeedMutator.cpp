// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/FuzzTarget.h"

#include <algorithm>
#include <cstring>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t capacity);
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t capacity,
                                               unsigned seed);

/// Now and then begins again from one of the target's seeds, so that no corpus needs to be kept.
std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t capacity, unsigned seed)
{
    static const QList<QByteArray> seeds = edesk::fuzzSeeds();
    if (!seeds.isEmpty() && (size <= 1 || seed % 256 == 0)) {
        const QByteArray &chosen = seeds[seed / 256 % seeds.size()];
        size = std::min(capacity, std::size_t(chosen.size()));
        std::memcpy(data, chosen.constData(), size);
    }
    return LLVMFuzzerMutate(data, size, capacity);
}
