#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/http/message.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>

namespace grantdesk::flows {

/// The stations of a run, as the stepper draws them.
enum class Step { AuthorizationAddress, SignInAndConsent, Redirect, Tokens, Api, Refresh };

/// Wire text in which every secret is marked. It renders with dots unless asked otherwise, so that a log, an export or
/// a screenshot of it is safe for free.
class WireText {
public:
    struct Piece {
        QByteArray bytes;
        bool secret = false;

        bool operator==(const Piece &) const = default;
    };

    WireText() = default;
    explicit WireText(QList<Piece> pieces)
        : m_pieces(std::move(pieces))
    {
    }

    enum class Secrets { Dotted, Shown };
    QByteArray render(Secrets secrets = Secrets::Dotted) const;
    const QList<Piece> &pieces() const { return m_pieces; }
    bool operator==(const WireText &) const = default;

private:
    QList<Piece> m_pieces;
};

/// One line of the transcript: something sent, received or noticed. Failures are lines like the others.
struct TranscriptEntry {
    enum class Direction { Sent, Received, Note };
    Step step;
    Direction direction;
    TimePoint at;
    std::chrono::milliseconds took{0}; ///< since the request it answers; 0 otherwise
    QByteArray method;                 ///< Sent
    QByteArray url;                    ///< Sent; without its query
    int status = 0;                    ///< Received
    WireText head;                     ///< request or status line and headers, or the redirected address
    WireText body;
    std::optional<Error> error; ///< what is wrong with it, if anything
    /// Note: a code for ui/text. listener.ready (head: the redirect address), listener.failed, browser.open_failed,
    /// redirect.unreadable (a pasted text), redirect.late (a second redirect), run.timed_out, run.cancelled.
    QString note;
};

/// The wire text of a message, with every credential, code and token marked: form and JSON fields, query parameters,
/// the Authorization, sessionID, Cookie and Set-Cookie headers, and any other place where one of `known` occurs.
/// The head is "POST /path?query HTTP/1.1" (or the status line) and the headers, joined by CR LF without a last one;
/// a request to an absolute address gets its Host header.
struct MarkedMessage {
    WireText head;
    WireText body;
};
MarkedMessage mark(const http::Request &request, const QList<QByteArray> &known = {});
MarkedMessage mark(const http::Response &response, const QList<QByteArray> &known = {});
/// A URL with its secret query parameters marked.
WireText markUrl(const QByteArray &url, const QList<QByteArray> &known = {});
/// The error with every occurrence of `known` dotted, for texts that a server may have written.
Error withoutSecrets(const Error &error, const QList<QByteArray> &known);

/// JSON (an array of objects) of a transcript, redacted unless asked otherwise.
QByteArray toJson(const QList<TranscriptEntry> &transcript, WireText::Secrets secrets = WireText::Secrets::Dotted);

} // namespace grantdesk::flows
