#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <utility>

namespace grantdesk {

/// What went wrong, as a value.
///
/// `code` is a stable, dotted machine name ("applications.limit_reached") that `ui/text` turns into words in the
/// user's language with the help of `args`. `message` is the same in plain English for logs and for the wire.
/// `hint` says what to do next. `detail` is for the engineer (a driver's message, a file name); it is never shown
/// unasked. None of the four may hold a secret or a token.
struct Error {
    QString code;
    QString message;
    QStringList args = {};
    QString hint = {};
    QString detail = {};

    bool operator==(const Error &) const = default;
};

/// A value or the Error that prevented it.
template<typename T> using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure: `return failure(Error{...})`.
inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace grantdesk
