#include "core/flows/secret_mask.h"
#include "core/flows/transcript.h"

#include <QUrl>

namespace grantdesk::flows {

namespace {

constexpr char dots[] = "\u2022\u2022\u2022\u2022";

bool hasName(const http::Header &header, QByteArrayView name)
{
    return QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0;
}

bool isSetCookie(const http::Header &header)
{
    return hasName(header, "Set-Cookie");
}

/// The values of "a=1; b=2"; of a Set-Cookie only the first, what follows are its attributes.
void coverCookies(SecretMask &mask, qsizetype from, qsizetype to, bool onlyFirst)
{
    const QByteArrayView text(mask.text());
    while (from < to) {
        const qsizetype semicolon = text.indexOf(';', from);
        const qsizetype end = semicolon < 0 ? to : semicolon;
        const qsizetype equals = text.sliced(from, end - from).indexOf('=');
        mask.cover(from + equals + 1, end); // all of it when there is no "="
        if (onlyFirst)
            return;
        from = end + 1;
    }
}

/// Covers what is secret in a header whose value stands at the given place.
void coverHeader(SecretMask &mask, const http::Header &header, qsizetype from)
{
    const qsizetype to = mask.text().size();
    if (hasName(header, "Authorization") || hasName(header, "Proxy-Authorization"))
        mask.cover(from + header.value.indexOf(' ') + 1, to); // the scheme may be seen
    else if (hasName(header, "Cookie") || isSetCookie(header))
        coverCookies(mask, from, to, isSetCookie(header));
    else if (isSecretName(header.name))
        mask.cover(from, to);
    else if (hasName(header, "Location") || hasName(header, "Referer") || hasName(header, "Content-Location"))
        coverUrl(mask, from, to);
    else
        coverFields(mask, from, to);
}

WireText withKnown(SecretMask mask, const QList<QByteArray> &known)
{
    mask.coverKnown(known);
    return mask.toWireText();
}

/// One line of a head, as pieces.
QList<WireText::Piece> headerLine(const http::Header &header, const QList<QByteArray> &known)
{
    SecretMask mask(header.name + ": " + header.value);
    coverHeader(mask, header, header.name.size() + 2);
    return withKnown(std::move(mask), known).pieces();
}

WireText headOf(const WireText &firstLine, const http::Headers &headers, const QList<QByteArray> &known)
{
    QList<WireText::Piece> pieces = firstLine.pieces();
    for (const http::Header &header : headers) {
        pieces.append({"\r\n", false});
        pieces.append(headerLine(header, known));
    }
    return WireText(std::move(pieces));
}

WireText bodyOf(const QByteArray &body, const http::Headers &headers, const QList<QByteArray> &known)
{
    SecretMask mask(body);
    const bool mayBeForm = !body.contains('{') && !body.contains('<');
    if (mayBeForm || http::mediaType(headers) == "application/x-www-form-urlencoded")
        coverForm(mask, 0, body.size());
    coverFields(mask, 0, body.size());
    return withKnown(std::move(mask), known);
}

bool isAbsolute(const QByteArray &target)
{
    return !target.startsWith('/') && target.contains("://");
}

/// Origin-form of an absolute target (RFC 9112 §3.2.1).
QByteArray originForm(const QByteArray &target)
{
    if (!isAbsolute(target))
        return target;
    const qsizetype authority = target.indexOf("://") + 3;
    qsizetype path = authority;
    while (path < target.size() && target.at(path) != '/' && target.at(path) != '?' && target.at(path) != '#')
        ++path;
    const QByteArray rest = target.mid(path);
    return rest.startsWith('/') ? rest : '/' + rest;
}

http::Headers withHost(const http::Request &request)
{
    if (!isAbsolute(request.target) || request.headers.contains("Host"))
        return request.headers;
    http::Headers headers{
        {"Host", QUrl::fromEncoded(request.target).authority(QUrl::FullyEncoded).section(u'@', -1).toUtf8()}};
    for (const http::Header &header : request.headers)
        headers.add(header.name, header.value);
    return headers;
}

} // namespace

QByteArray WireText::render(Secrets secrets) const
{
    QByteArray text;
    for (const Piece &piece : m_pieces)
        text += piece.secret && secrets == Secrets::Dotted ? QByteArray(dots) : piece.bytes;
    return text;
}

MarkedMessage mark(const http::Request &request, const QList<QByteArray> &known)
{
    SecretMask line(request.method + ' ' + originForm(request.target) + " HTTP/1.1");
    coverUrl(line, 0, line.text().size() - qsizetype(sizeof(" HTTP/1.1") - 1));
    return {headOf(withKnown(std::move(line), known), withHost(request), known),
            bodyOf(request.body, request.headers, known)};
}

MarkedMessage mark(const http::Response &response, const QList<QByteArray> &known)
{
    const QByteArray line
        = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + http::reasonPhrase(response.status);
    return {headOf(WireText({{line, false}}), response.headers, known), bodyOf(response.body, response.headers, known)};
}

WireText markUrl(const QByteArray &url, const QList<QByteArray> &known)
{
    SecretMask mask(url);
    coverUrl(mask, 0, url.size());
    return withKnown(std::move(mask), known);
}

Error withoutSecrets(const Error &error, const QList<QByteArray> &known)
{
    const auto clean = [&known](const QString &text) {
        return QString::fromUtf8(withKnown(SecretMask(text.toUtf8()), known).render());
    };
    Error cleaned{error.code, clean(error.message), {}, clean(error.hint), clean(error.detail)};
    for (const QString &arg : error.args)
        cleaned.args.append(clean(arg));
    return cleaned;
}

} // namespace grantdesk::flows
