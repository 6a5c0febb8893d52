#include "core/http/repeated_member.h"

#include "core/base/repeated_member.h"

#include <nlohmann/json.hpp>

namespace grantdesk::http {

std::optional<QString> repeatedMember(QByteArrayView json)
{
    // The parser takes a NUL for the end of the text and would not look at what follows.
    if (json.contains('\0') || !nlohmann::json::accept(json.begin(), json.end()))
        return QString();
    const auto repeated = findRepeatedMember(json);
    return repeated ? std::optional(repeated->path) : std::nullopt;
}

} // namespace grantdesk::http
