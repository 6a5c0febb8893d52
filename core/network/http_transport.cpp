#include "core/network/clients.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace grantdesk::network {

namespace {

constexpr qint64 answerLimit = 1024 * 1024;
constexpr qint64 readAhead = 256 * 1024;

Error unreachable(const QString &detail)
{
    return {QStringLiteral("network.unreachable"), QStringLiteral("The server cannot be reached."), {}, {}, detail};
}

Error timedOut()
{
    return {QStringLiteral("network.timeout"), QStringLiteral("The server did not answer in time.")};
}

Error tooLarge()
{
    return {QStringLiteral("network.too_large"), QStringLiteral("The server's answer is larger than 1 MiB.")};
}

Error tlsFailed(const QString &detail)
{
    return {QStringLiteral("network.tls"), QStringLiteral("No secure connection came about."), {}, {}, detail};
}

Error malformed(const QString &detail)
{
    return {QStringLiteral("network.protocol"), QStringLiteral("The answer is not proper HTTP."), {}, {}, detail};
}

/// The address without its query: Qt's messages repeat the address, and a query may carry what is secret.
QString harmlessDetail(const QNetworkReply &reply)
{
    return QStringLiteral("%1, %2").arg(reply.url().host(), QString::number(int(reply.error())));
}

Error errorOf(const QNetworkReply &reply)
{
    const QString detail = harmlessDetail(reply);
    switch (reply.error()) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return timedOut();
    case QNetworkReply::SslHandshakeFailedError:
        return tlsFailed(detail);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError:
        return malformed(detail);
    default:
        return unreachable(detail);
    }
}

/// Qt calls statuses from 400 up errors; to us they are answers as long as HTTP itself went well.
bool isAnswer(const QNetworkReply &reply)
{
    constexpr int firstContentError = 200;
    const auto error = reply.error();
    if (!reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        return false;
    return error == QNetworkReply::NoError || error == QNetworkReply::ProxyAuthenticationRequiredError
        || (int(error) >= firstContentError && error != QNetworkReply::ProtocolFailure
            && error != QNetworkReply::ProtocolUnknownError);
}

/// Qt joins repeated fields: cookies by a line feed, which must not stay in a value.
http::Headers headersOf(const QNetworkReply &reply)
{
    http::Headers headers;
    for (const auto &[name, value] : reply.rawHeaderPairs()) {
        for (const auto &line : value.split('\n'))
            headers.add(name, line);
    }
    return headers;
}

bool isLoopback(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || host.endsWith(QLatin1String(".localhost"), Qt::CaseInsensitive) || QHostAddress(host).isLoopback();
}

/// The system's proxies, except for this machine itself.
class ProxyFactory final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

class NoCookies final : public QNetworkCookieJar {
public:
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

QNetworkRequest prepare(const http::Request &request)
{
    QNetworkRequest prepared(QUrl::fromEncoded(request.target, QUrl::StrictMode));
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    prepared.setRawHeader("User-Agent", "Grantdesk");
    for (const auto &header : request.headers) {
        const bool again = prepared.hasRawHeader(header.name) && header.name != "User-Agent";
        const QByteArray before = again ? prepared.rawHeader(header.name) + ", " : QByteArray();
        prepared.setRawHeader(header.name, before + header.value);
    }
    return prepared;
}

/// A body that can be read once. Qt sends a request again when the line breaks before an answer came, but the first may
/// have been heard: a code would be redeemed twice. When it wants the body again, it finds that it cannot have it.
class Body final : public QIODevice {
public:
    explicit Body(QByteArray bytes)
        : m_rest(std::move(bytes))
    {
        open(ReadOnly | Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool reset() override { return !m_wasRead; }
    qint64 bytesAvailable() const override { return m_rest.size(); }
    bool atEnd() const override { return m_rest.isEmpty(); }

protected:
    qint64 readData(char *to, qint64 length) override
    {
        m_wasRead = true;
        const qint64 count = std::min<qint64>(length, m_rest.size());
        if (count == 0)
            return -1;
        std::copy_n(m_rest.cbegin(), count, to);
        m_rest.remove(0, count);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_rest;
    bool m_wasRead = false;
};

QNetworkReply *dispatch(QNetworkAccessManager &manager, const http::Request &request)
{
    QNetworkRequest prepared = prepare(request);
    if (request.body.isEmpty()) {
        // Qt tells a length with any method it has no name for.
        if (request.method == "GET")
            return manager.get(prepared);
        if (request.method == "HEAD")
            return manager.head(prepared);
        return manager.sendCustomRequest(prepared, request.method);
    }
    prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *body = new Body(request.body);
    auto *reply = manager.sendCustomRequest(prepared, request.method, body);
    body->setParent(reply);
    return reply;
}

/// One request under way. Its end is told once and from the event loop; destroying it ends it silently.
class Exchange final : public QObject, public flows::Pending {
public:
    Exchange(QNetworkAccessManager &manager, const http::Request &request, std::chrono::milliseconds deadline,
             flows::HttpTransport::Callback done);
    ~Exchange() override;

private:
    void start(QNetworkAccessManager &manager, const http::Request &request);
    bool read();
    void finished();
    void fail(Error error);
    void end(Result<http::Response> result);
    void dropReply();

    flows::HttpTransport::Callback m_done;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    QTimer m_deadline;
};

Exchange::Exchange(QNetworkAccessManager &manager, const http::Request &request, std::chrono::milliseconds deadline,
                   flows::HttpTransport::Callback done)
    : m_done(std::move(done))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(failure(timedOut())); });
    m_deadline.start(deadline);
    const QUrl url = QUrl::fromEncoded(request.target, QUrl::StrictMode);
    const bool http = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (url.isValid() && http && !url.host().isEmpty())
        start(manager, request);
    else
        fail(unreachable(QStringLiteral("not an http address")));
}

Exchange::~Exchange()
{
    dropReply();
}

void Exchange::start(QNetworkAccessManager &manager, const http::Request &request)
{
    m_reply = dispatch(manager, request);
    m_reply->setReadBufferSize(readAhead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finished);
}

/// False when that was the end, and with it perhaps the end of this.
bool Exchange::read()
{
    m_body += m_reply->readAll();
    if (m_body.size() <= answerLimit)
        return true;
    end(failure(tooLarge()));
    return false;
}

void Exchange::finished()
{
    if (!read())
        return;
    if (!isAnswer(*m_reply))
        return end(failure(errorOf(*m_reply)));
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    end(http::Response{status, headersOf(*m_reply), std::exchange(m_body, {})});
}

void Exchange::fail(Error error)
{
    const auto tell = [this, error = std::move(error)] {
        end(failure(error));
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

/// Tells the end. Last, for the callback may destroy this.
void Exchange::end(Result<http::Response> result)
{
    m_deadline.stop();
    dropReply();
    if (const auto done = std::exchange(m_done, {}))
        done(std::move(result));
}

void Exchange::dropReply()
{
    if (m_reply == nullptr)
        return;
    auto *reply = m_reply.data();
    m_reply.clear();
    reply->disconnect(this);
    if (reply->isRunning())
        reply->abort();
    reply->deleteLater();
}

class Transport final : public flows::HttpTransport {
public:
    Transport()
    {
        m_manager.setProxyFactory(new ProxyFactory);
        m_manager.setCookieJar(new NoCookies);
        m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }

    std::unique_ptr<flows::Pending> send(const http::Request &request, std::chrono::milliseconds deadline,
                                         Callback done) override
    {
        return std::make_unique<Exchange>(m_manager, request, deadline, std::move(done));
    }

private:
    QNetworkAccessManager m_manager;
};

} // namespace

std::unique_ptr<flows::HttpTransport> httpTransport()
{
    return std::make_unique<Transport>();
}

} // namespace grantdesk::network
