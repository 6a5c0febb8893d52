#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What the fuzz targets share. Each is one `LLVMFuzzerTestOneInput` in one file; with libFuzzer (`./dev fuzz`) it
/// looks for inputs, with replay.cpp it runs those of tests/fuzz/corpus as a ctest.
namespace grantdesk::fuzz {

/// Ends the program when a promise is broken, so that the fuzzer keeps the input.
inline void must(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

} // namespace grantdesk::fuzz
