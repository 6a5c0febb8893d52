#include "app/ctl/serve_options.h"

#include "app/ctl/input.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "core/crypto/tls_key_pair.h"

#include <QUrl>

#include <optional>

namespace grantdesk::ctl {

namespace {

struct Address {
    QHostAddress host;
    quint16 port = 0;
};

Result<Address> readAddress(const QString &text)
{
    // The one spelling of host and port that knows IPv6 is the URL's.
    const QUrl url(QStringLiteral("//") + text, QUrl::StrictMode);
    const QString host = url.host() == QLatin1String("localhost") ? QStringLiteral("127.0.0.1") : url.host();
    const QHostAddress address(host);
    const bool bare = url.authority() == text && url.userInfo().isEmpty();
    if (!url.isValid() || !bare || address.isNull() || url.port(-1) < 0)
        return failure(usageError(Ctl::tr("--listen is an address and a port, for example 127.0.0.1:0.")));
    return Address{address, static_cast<quint16>(url.port())};
}

struct PublicUrl {
    QByteArray origin; ///< empty: none was given
    bool isPlain = false;
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
        return failure(usageError(Ctl::tr("--public-url is a scheme, a host and, where needed, a port, for example "
                                          "https://auth.example.com.")));
    QUrl origin = url;
    origin.setPath({});
    if (url.port() == (url.scheme() == QLatin1String("https") ? 443 : 80))
        origin.setPort(-1);
    const bool isPlain = url.scheme() == QLatin1String("http") && !isLoopback(url.host());
    return PublicUrl{origin.toEncoded(), isPlain};
}

Result<std::optional<network::TlsIdentity>> readTls(const ServeOptions &options)
{
    if (options.certificate.empty() && options.key.empty())
        return std::nullopt;
    if (options.certificate.empty() || options.key.empty())
        return failure(usageError(Ctl::tr("--tls-cert and --tls-key belong together.")));
    const QString certificateFile = QString::fromStdString(options.certificate);
    const QString keyFile = QString::fromStdString(options.key);
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

void addServeOptions(CLI::App &command, ServeOptions &options)
{
    command.add_option("--listen", options.listen, utf8(Ctl::tr("Address and port; port 0 takes a free one")));
    command.add_option("--tls-cert", options.certificate,
                       utf8(Ctl::tr("PEM file: the server’s certificate, then those that issued it")));
    command.add_option("--tls-key", options.key, utf8(Ctl::tr("PEM file: the private key of the certificate")));
    command.add_option("--public-url", options.publicUrl,
                       utf8(Ctl::tr("How clients reach it through a proxy, for example https://auth.example.com")));
    command.add_flag("--allow-plain-http", options.allowPlainHttp,
                     utf8(Ctl::tr("Serve others without TLS: whoever is on the way can read passwords and tokens")));
}

Result<ServePlan> planServe(const ServeOptions &options)
{
    const auto address = readAddress(QString::fromStdString(options.listen));
    if (!address)
        return failure(address.error());
    const auto publicUrl = readPublicUrl(options.publicUrl);
    if (!publicUrl)
        return failure(publicUrl.error());
    auto tls = readTls(options);
    if (!tls)
        return failure(tls.error());
    const bool plainToOthers = !*tls && !address->host.isLoopback();
    if (plainToOthers && !options.allowPlainHttp)
        return failure(Error{QStringLiteral("server.not_loopback"),
                             QStringLiteral("Without TLS the server listens on loopback only.")});
    if (publicUrl->isPlain && !options.allowPlainHttp)
        return failure(usageError(Ctl::tr("--public-url has to begin with https:// (or say --allow-plain-http).")));
    return ServePlan{
        address->host, address->port, {std::move(*tls), publicUrl->origin}, plainToOthers || publicUrl->isPlain};
}

} // namespace grantdesk::ctl
