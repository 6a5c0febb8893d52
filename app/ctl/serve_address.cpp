#include "app/ctl/serve_address.h"

#include "app/ctl/input.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "core/crypto/tls_key_pair.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QUrl>

#include <optional>

namespace grantdesk::ctl {

namespace {

struct HostAndPort {
    QHostAddress host;
    quint16 port = 0;
};

Result<HostAndPort> readAddress(const QString &text)
{
    // The one spelling of host and port that knows IPv6 is the URL's.
    const QUrl url(QStringLiteral("//") + text, QUrl::StrictMode);
    const QString host = url.host() == QLatin1String("localhost") ? QStringLiteral("127.0.0.1") : url.host();
    const QHostAddress address(host);
    const bool bare = url.authority().compare(text, Qt::CaseInsensitive) == 0 && url.userInfo().isEmpty();
    if (!url.isValid() || !bare || address.isNull() || url.port(-1) < 0)
        return failure(usageError(Ctl::tr("--listen must be an address and a port, for example 127.0.0.1:0.")));
    return HostAndPort{address, static_cast<quint16>(url.port())};
}

/// Also as an IPv6 address that carries an IPv4 one.
bool isAny(const QHostAddress &host)
{
    return host == QHostAddress(QHostAddress::AnyIPv6)
        || host.isEqual(QHostAddress(QHostAddress::AnyIPv4), QHostAddress::ConvertV4MappedToIPv4);
}

/// Others would find this server under a name that it does not answer to (RFC 8414 §3.3).
Error nameMissing(const HostAndPort &address, bool tls)
{
    const QString scheme = tls ? QStringLiteral("https") : QStringLiteral("http");
    const quint16 port = address.port == 0 ? quint16{8443} : address.port;
    return usageError(
        Ctl::tr("%1 means every address of this computer: the server has to be told what others call it. "
                "Add for example: --public-url %2")
            .arg(address.host.toString(), QStringLiteral("%1://auth.example.com:%2").arg(scheme).arg(port)));
}

struct PublicUrl {
    QByteArray origin; ///< empty: none was given
    bool isPlain = false;
    bool isForOthers = false;
};

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"))
        || QHostAddress(host).isLoopback();
}

Result<PublicUrl> readPublicUrl(const std::string &typed)
{
    if (typed.empty())
        return PublicUrl{};
    const QString text = QString::fromStdString(typed);
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    const bool isOrigin = url.userInfo().isEmpty() && !text.contains(u'@') && !url.hasQuery() && !url.hasFragment()
        && (url.path().isEmpty() || url.path() == QLatin1String("/"));
    if (!url.isValid() || !isWeb || !isOrigin || url.host().isEmpty() || url.port() == 0)
        return failure(usageError(Ctl::tr(
            "--public-url must be a scheme, a host and, where needed, a port, for example https://auth.example.com.")));
    QUrl origin = url;
    origin.setPath({});
    if (url.port() == (url.scheme() == QLatin1String("https") ? 443 : 80))
        origin.setPort(-1);
    const bool isPlain = url.scheme() == QLatin1String("http") && !isLoopback(url.host());
    return PublicUrl{origin.toEncoded(), isPlain, !isLoopback(url.host())};
}

Result<QHostAddress> readTrustedProxy(const std::string &typed)
{
    const QHostAddress address(QString::fromStdString(typed));
    if (!typed.empty() && address.isNull())
        return failure(usageError(Ctl::tr("--trusted-proxy must be an IP address, for example 127.0.0.1.")));
    return address;
}

Result<std::optional<network::TlsIdentity>> readTls(const ServeSwitches &switches)
{
    if (switches.certificateFile.empty() && switches.keyFile.empty())
        return std::nullopt;
    if (switches.certificateFile.empty() || switches.keyFile.empty())
        return failure(usageError(Ctl::tr("--tls-cert and --tls-key belong together.")));
    const QString certificateFile = QString::fromStdString(switches.certificateFile);
    const QString keyFile = QString::fromStdString(switches.keyFile);
    const auto certificate = readFile(certificateFile);
    if (!certificate)
        return failure(certificate.error());
    const auto key = readFile(keyFile);
    if (!key)
        return failure(key.error());
    network::TlsIdentity identity{*certificate, SecretString(*key)};
    if (auto fits = crypto::checkTlsKeyPair(identity.certificateChain, identity.key); !fits) {
        Error error = fits.error();
        error.args = QStringList{error.code == QLatin1String("tls.certificate_invalid") ? certificateFile : keyFile};
        return failure(error);
    }
    return identity;
}

} // namespace

QString certificateWarning(const QByteArray &chain, TimePoint now)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(chain, QSsl::Pem);
    if (certificates.isEmpty())
        return {};
    const TimePoint begins = fromMilliseconds(certificates.first().effectiveDate().toMSecsSinceEpoch());
    const TimePoint ends = fromMilliseconds(certificates.first().expiryDate().toMSecsSinceEpoch());
    if (now < begins)
        return Ctl::tr("WARNING: the certificate is valid only from %1 on. Clients refuse it until then.")
            .arg(toIso8601(begins));
    if (now > ends)
        return Ctl::tr("WARNING: the certificate expired at %1. Clients refuse it.").arg(toIso8601(ends));
    return {};
}

Result<ServeAddress> addressOf(const ServeSwitches &switches)
{
    const auto address = readAddress(QString::fromStdString(switches.listen));
    if (!address)
        return failure(address.error());
    const auto publicUrl = readPublicUrl(switches.publicUrl);
    if (!publicUrl)
        return failure(publicUrl.error());
    const auto trustedProxy = readTrustedProxy(switches.trustedProxy);
    if (!trustedProxy)
        return failure(trustedProxy.error());
    // Through a proxy on this computer others would get to it.
    if (switches.control && (publicUrl->isForOthers || !trustedProxy->isNull()))
        return failure(usageError(Ctl::tr("--control is for this computer alone: it goes neither with --trusted-proxy "
                                          "nor with a --public-url that others use.")));
    auto tls = readTls(switches);
    if (!tls)
        return failure(tls.error());
    const bool plainToOthers = !*tls && !address->host.isLoopback();
    if (plainToOthers && !switches.allowPlainHttp)
        return failure(Error{QStringLiteral("server.not_loopback"),
                             QStringLiteral("Without TLS the server listens on loopback only.")});
    if (isAny(address->host) && publicUrl->origin.isEmpty())
        return failure(nameMissing(*address, tls->has_value()));
    if (publicUrl->isPlain && !switches.allowPlainHttp)
        return failure(usageError(Ctl::tr("--public-url has to begin with https:// (or say --allow-plain-http).")));
    return ServeAddress{address->host,
                        address->port,
                        {std::move(*tls), publicUrl->origin, *trustedProxy},
                        plainToOthers || publicUrl->isPlain};
}

} // namespace grantdesk::ctl
