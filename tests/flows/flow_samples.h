#pragma once

#include "core/flows/machine.h"

#include <QByteArray>

/// Plans and answers that several tests of core/flows share. Every secret in them begins with "secret-".
namespace grantdesk::flows::samples {

inline constexpr char state[] = "state-of-this-run-0123456789abcdef";
inline constexpr char code[] = "secret-code-4f1a";
inline constexpr char accessToken[] = "secret-access-77b2";
inline constexpr char refreshToken[] = "secret-refresh-c03d";
inline constexpr char clientSecret[] = "secret-client-/+9e5f";
inline constexpr char verifier[] = "secret-verifier-0123456789-0123456789-01234";
inline constexpr char listenerUri[] = "http://127.0.0.1:4711/callback";

inline TimePoint noon()
{
    return fromMilliseconds(1'800'000'000'000);
}

/// One key for the whole program: making it takes a moment.
inline const crypto::RsaPrivateKey &privateKey()
{
    static const crypto::RsaPrivateKey key
        = *crypto::RsaPrivateKey::fromPem(crypto::generateRsaKeyPair(2048)->privateKeyPem);
    return key;
}

inline Plan planOf(std::variant<AuthorizationCodePlan, JwtPlan, RefreshPlan> kind)
{
    return Plan{std::move(kind),
                oauth::endpointsOf("https://acme.my.workfront.com"),
                {},
                {"client-1", SecretString(clientSecret)},
                {}};
}

inline Plan codePlan(bool useListener = true)
{
    return planOf(
        AuthorizationCodePlan{"http://127.0.0.1/callback", useListener, state, SecretString(QByteArray(verifier))});
}

inline Plan jwtPlan()
{
    return planOf(JwtPlan{"customer-1", "user-1", "jti-1", privateKey()});
}

inline Plan refreshPlan()
{
    return planOf(RefreshPlan{SecretString("secret-refresh-old-1")});
}

inline http::Response json(int status, const QByteArray &body)
{
    return {status, {{"Content-Type", "application/json"}}, body};
}

inline http::Response tokensAnswer()
{
    return json(200,
                QByteArray(R"({"token_type":"sessionID","access_token":")") + accessToken + R"(","refresh_token":")"
                    + refreshToken + R"(","expires_in":3600,"wid":"w"})");
}

inline http::Response tokensRefused()
{
    return json(400, R"({"error":"invalid_grant","error_description":"The code has expired"})");
}

inline http::Response apiAnswer()
{
    return json(200, R"({"data":[{"ID":"1","name":"One"},{"ID":"2","name":"Two"}]})");
}

inline http::Response apiRefused()
{
    return json(401,
                R"({"error":{"class":"com.attask.common.AuthenticationException",)"
                R"("message":"You are not currently logged in."}})");
}

inline QByteArray goodQuery()
{
    return QByteArray("code=") + code + "&domain=acme&lane=my&state=" + state;
}

inline QByteArray deniedQuery()
{
    return QByteArray("error=access_denied&error_description=Cancelled&state=") + state;
}

/// The names of effects, to be compared with a table.
inline QByteArray nameOf(const Effect &effect)
{
    static_assert(std::variant_size_v<Effect> == 8);
    static const char *const names[] = {"OpenListener",  "OpenBrowser",   "Send",   "AnswerBrowser",
                                        "CloseListener", "StartDeadline", "Record", "Finish"};
    return names[effect.index()];
}

inline QByteArray nameOf(const State &state)
{
    static_assert(std::variant_size_v<State> == 8);
    static const char *const names[] = {"Idle",          "OpeningListener", "AwaitingRedirect", "ExchangingCode",
                                        "ExchangingJwt", "Refreshing",      "CallingApi",       "Finished"};
    return names[state.index()];
}

inline QByteArray namesOf(const QList<Effect> &effects)
{
    QByteArrayList names;
    for (const Effect &effect : effects)
        names.append(nameOf(effect));
    return names.join(' ');
}

} // namespace grantdesk::flows::samples
