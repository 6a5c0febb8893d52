#pragma once

namespace grantdesk::http {

/// What a request may carry, however its body is written.
inline constexpr int maximumParameters = 100;

} // namespace grantdesk::http
