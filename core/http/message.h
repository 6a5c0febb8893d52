#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace grantdesk::http {

struct Header {
    QByteArray name;
    QByteArray value;

    bool operator==(const Header &) const = default;
};

/// Header fields in the order they were sent; names compare without regard to case (RFC 9110 §5.1).
class Headers {
public:
    Headers() = default;
    Headers(std::initializer_list<Header> headers)
        : m_headers(headers)
    {
    }

    void add(const QByteArray &name, const QByteArray &value) { m_headers.append({name, value}); }
    /// The first value of that name; empty when absent.
    QByteArray value(QByteArrayView name) const;
    bool contains(QByteArrayView name) const { return count(name) > 0; }
    int count(QByteArrayView name) const;

    auto begin() const { return m_headers.begin(); }
    auto end() const { return m_headers.end(); }
    bool operator==(const Headers &) const = default;

private:
    QList<Header> m_headers;
};

/// A request as a value. On the client side `target` is an absolute URL, on the server side the origin-form
/// ("/path?query", RFC 9112 §3.2.1).
struct Request {
    QByteArray method = "GET";
    QByteArray target;
    Headers headers;
    QByteArray body;
    QByteArray peerAddress; ///< the other end's IP address; only on the server side

    /// What stands before the first "?", still percent-encoded; for an absolute URL including scheme and host.
    QByteArray path() const;
    /// What stands after the first "?", still encoded; empty when there is none.
    QByteArray query() const;
};

struct Response {
    int status = 200;
    Headers headers;
    QByteArray body;
};

/// "type/subtype" in lower case without parameters (";charset=…"); empty when the header is absent.
QByteArray mediaType(const Headers &headers);

/// The value of one cookie of the request (RFC 6265 §5.4), nothing when absent or sent twice with different values.
std::optional<QByteArray> cookie(const Request &request, QByteArrayView name);

/// The IANA reason phrase; "Unknown" for others.
QByteArray reasonPhrase(int status);

} // namespace grantdesk::http
