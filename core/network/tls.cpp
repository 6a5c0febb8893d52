#include "core/network/tls.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

namespace grantdesk::network {

namespace {

Error problem(const char *code, const char *message)
{
    return {QLatin1String(code), QLatin1String(message)};
}

QSslKey readKey(const QByteArray &pem)
{
    const QSslKey rsa(pem, QSsl::Rsa);
    return rsa.isNull() ? QSslKey(pem, QSsl::Ec) : rsa;
}

} // namespace

Result<std::shared_ptr<const QSslConfiguration>> tlsConfiguration(const TlsIdentity &identity)
{
    if (!QSslSocket::supportsSsl())
        return failure(problem("tls.unavailable", "Qt has no TLS here."));
    const auto chain = QSslCertificate::fromData(identity.certificateChain, QSsl::Pem);
    if (chain.isEmpty() || chain.first().isNull())
        return failure(problem("tls.certificate_invalid", "No PEM certificate could be read."));
    const QSslKey key = readKey(identity.key.reveal());
    if (key.isNull())
        return failure(problem("tls.key_invalid", "No PEM private key of the kind RSA or EC could be read."));
    auto configuration = std::make_shared<QSslConfiguration>();
    configuration->setProtocol(QSsl::TlsV1_2OrLater);
    configuration->setLocalCertificateChain(chain);
    configuration->setPrivateKey(key);
    configuration->setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration->setAllowedNextProtocols({QByteArray(QSslConfiguration::NextProtocolHttp1_1)});
    // Nobody is verified here, and Qt would copy the system's hundred authorities into every connection.
    configuration->setCaCertificates({});
    return configuration;
}

} // namespace grantdesk::network
