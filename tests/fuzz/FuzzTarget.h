// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace edesk {

/// Valid inputs of the decoder, which mutations start from. Defined by each fuzz target.
QList<QByteArray> fuzzSeeds();

/// Ends the program, as a fuzzer wants it, when a promise of the decoder is broken.
inline void fuzzRequire(bool promise, const char *what)
{
    if (promise)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

} // namespace edesk

/// Decodes one input; returns 0. Whatever the bytes are, it must neither crash nor break a promise.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
