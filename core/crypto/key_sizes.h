#pragma once

#include <array>

namespace grantdesk::crypto {

/// The sizes of generated RSA keys that are offered, in bits; the first one is enough.
inline constexpr std::array generatedKeySizes{2048, 3072, 4096};

} // namespace grantdesk::crypto
