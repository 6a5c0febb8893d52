#pragma once

#include "core/base/result.h"
#include "core/oauth/error.h"

#include <QByteArray>
#include <QList>
#include <QPair>

#include <tl/expected.hpp>

#include <chrono>
#include <variant>

namespace grantdesk::authserver {

/// A refusal that only the person in front of the browser may be told: nothing about the address to redirect to is
/// trustworthy yet (RFC 6749 §4.1.2.1).
struct PageError {
    int status = 400;
    QByteArray text;                                ///< the key of its words in resources/pages/texts_*.json
    QList<QPair<QByteArray, QByteArray>> arguments; ///< of those words
    QByteArray rule;                                ///< the section that demands it; for the request log

    bool operator==(const PageError &) const = default;
};

/// Too many attempts; worth another one after that time.
struct Throttled {
    std::chrono::seconds retryAfter;
    QByteArray rule;

    bool operator==(const Throttled &) const = default;
};

/// Why a request does not get what it asks for: a refusal for the client, one for the person, patience, or a failing
/// port.
using Failure = std::variant<oauth::Refusal, PageError, Throttled, Error>;

/// A value, or the Failure that is rendered once, where the endpoint ends.
template<typename T> using Outcome = tl::expected<T, Failure>;

inline tl::unexpected<Failure> refuse(Failure failure)
{
    return tl::unexpected<Failure>(std::move(failure));
}

} // namespace grantdesk::authserver
