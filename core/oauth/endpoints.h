#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace grantdesk::oauth {

inline constexpr char authorizePath[] = "/integrations/oauth2/authorize";
inline constexpr char consentPath[] = "/integrations/oauth2/consent";
inline constexpr char loginPath[] = "/integrations/oauth2/login";
inline constexpr char tokenPath[] = "/integrations/oauth2/api/v1/token";
inline constexpr char jwtExchangePath[] = "/integrations/oauth2/api/v1/jwt/exchange";
inline constexpr char revocationPath[] = "/integrations/oauth2/api/v1/revoke";
inline constexpr char introspectionPath[] = "/integrations/oauth2/api/v1/introspect";
inline constexpr char metadataPath[] = "/.well-known/oauth-authorization-server";
inline constexpr char apiPrefix[] = "/attask/api/";
inline constexpr char currentApiVersion[] = "v22.0";

/// The addresses a client needs, absolute (workfront-protocol §2).
struct Endpoints {
    QByteArray authorize;
    QByteArray token;
    QByteArray jwtExchange;
    QByteArray api; ///< ends with the version: ".../attask/api/v22.0"

    bool operator==(const Endpoints &) const = default;
};

/// From an instance's base URL ("https://acme.my.workfront.com", with or without a trailing slash).
Endpoints endpointsOf(const QByteArray &baseUrl);

/// Domain and lane read off a host name (workfront-protocol §1, P parsing rule); nothing for hosts that do not tell.
struct Instance {
    QString domain;
    QString lane;

    bool operator==(const Instance &) const = default;
};
std::optional<Instance> instanceOf(const QString &host);

} // namespace grantdesk::oauth
