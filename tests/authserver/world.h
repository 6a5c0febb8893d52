#pragma once

#include "core/authserver/server.h"
#include "core/crypto/rsa_key.h"
#include "core/http/message.h"
#include "core/http/parameters.h"
#include "core/storage/open.h"

#include <QJsonObject>
#include <QMap>

#include <functional>
#include <memory>
#include <optional>

namespace grantdesk::test {

/// A registered client and the secret it was born with.
struct Client {
    Id id;
    QByteArray clientId;
    QByteArray secret; ///< empty for single-page applications
    QByteArray redirectUri;
};

/// The verifier and challenge of RFC 7636 appendix B.
inline constexpr char verifier[] = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
inline constexpr char challenge[] = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

inline constexpr char email[] = "ada@example.com";
inline constexpr char password[] = "correct horse battery";

/// An authorization server with everything around it, in memory and in this thread: two confidential clients (`a` with
/// two redirect URLs), a public one, a machine-to-machine one with a key, and one user.
class World {
public:
    explicit World(authserver::Settings settings = defaultSettings());
    static authserver::Settings defaultSettings();

    /// One request in a batch of its own, as the adapter does it; slow work runs at once.
    http::Response send(const http::Request &request);
    /// A form posted to `path`, from `peer`.
    http::Response post(const QByteArray &path, const http::Parameters &form, http::Headers headers = {});
    /// The token endpoint with credentials in the body (none for public clients).
    http::Response token(const Client &client, http::Parameters form);
    http::Response exchangeJwt(const Client &client, const QByteArray &jwt);
    http::Response refresh(const Client &client, const QByteArray &refreshToken);
    http::Response redeem(const Client &client, const QByteArray &code,
                          const http::Parameters &more = {{"code_verifier", verifier}});
    http::Response callApi(const QByteArray &accessToken);

    /// A fresh code by way of sign-in and consent, with a challenge for every client.
    QByteArray code(const Client &client);
    /// What a fresh code brings.
    QJsonObject tokens(const Client &client);

    /// The stored application, changed and stored again.
    void change(const Client &client, const std::function<void(applications::Application &)> &edit);
    applications::Application application(const Client &client);
    Client add(applications::Type type, const QString &name, const QStringList &redirectUrls);
    /// A second secret with that very plaintext.
    Id addSecret(const Client &client, const QByteArray &plaintext);

    ManualClock clock;
    SeededRandom random{4711};
    std::unique_ptr<storage::Stores> stores;
    applications::Organisation organisation;
    applications::User user;
    Client a;
    Client b;
    Client page;
    Client machine;
    Id keyId;
    std::unique_ptr<authserver::Server> server;
    /// What a recipe did to the last answer, where it did more than change it.
    std::optional<authserver::Disturbed> lastDisturbed;
};

/// Keeps cookies and presses buttons.
class Browser {
public:
    explicit Browser(World &world, const QByteArray &address = "127.0.0.1");

    http::Response get(const QByteArray &target);
    /// Posts the form of `page` back to where it belongs, with these fields filled in.
    http::Response submit(const http::Response &page, const http::Parameters &fields);
    http::Response post(const QByteArray &target, const http::Parameters &form);
    /// Opens the authorization page and signs in; the answer to the sign-in form.
    http::Response signIn(const QByteArray &query);
    /// Signs in where needed and answers the consent page; the answer's Location.
    QByteArray decide(const QByteArray &query, const QByteArray &decision);

    QMap<QByteArray, QByteArray> cookies;
    http::Headers headers;

private:
    http::Response send(http::Request request);
    World &m_world;
    QByteArray m_address;
};

/// The query of a complete authorization request, with a challenge.
QByteArray authorizeQuery(const Client &client, const http::Parameters &more = {{"state", "xyz"}});

/// A key pair of the tests; generated once a process.
const crypto::RsaKeyPair &keyPair();
const crypto::RsaKeyPair &otherKeyPair();
/// A compact JWT of these claims with that private key.
QByteArray signedJwt(const QJsonObject &claims, const crypto::RsaKeyPair &pair = keyPair());
/// Sound claims of the world's machine-to-machine client.
QJsonObject soundClaims(const World &world);

QJsonObject json(const http::Response &response);
QByteArray location(const http::Response &response);
/// The parameters of an address's query.
http::Parameters queryOf(const QByteArray &address);
/// The value of a hidden field of a page.
QByteArray hiddenField(const http::Response &page, const QByteArray &name);
/// The error code of a token endpoint's answer.
QByteArray errorOf(const http::Response &response);

} // namespace grantdesk::test
