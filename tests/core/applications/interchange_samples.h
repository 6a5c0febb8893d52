#pragma once

#include "core/applications/interchange.h"
#include "core/crypto/hash.h"

#include <QTest>

/// Applications with all that travels, and what there is to say of reading and planning them.
namespace grantdesk::tests {

using namespace applications;
using namespace std::chrono_literals;

inline const TimePoint now = fromMilliseconds(1'795'000'000'000);

inline constexpr const char *jwk
    = R"("kty":"RSA","e":"AQAB","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstN64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw")";

inline const Id ada = QString(32, QLatin1Char('a'));

inline QList<User> people()
{
    return {User{ada, QStringLiteral("Ada"), QStringLiteral("ada@example.com"), {}, true, now}};
}

inline PublicKey sampleKey(const Id &user = ada)
{
    PublicKey key;
    key.key = *crypto::parsePublicKey(QByteArray("{") + jwk + "}");
    key.key.certificate = crypto::CertificateInfo{QStringLiteral("CN=nightly"), now - 24h, now + 1000 * 24h};
    key.createdBy = user;
    key.createdAt = now - 5s;
    return key;
}

inline ClientSecret sampleSecret(const char *plaintext = "0123456789abcdef",
                                 const QString &notes = QStringLiteral("nightly"))
{
    ClientSecret secret;
    secret.sha256 = crypto::sha256(plaintext);
    secret.lastFour = QStringLiteral("cdef");
    secret.notes = notes;
    secret.createdAt = now - 7ms;
    secret.expiresAt = now + 30 * 24h;
    return secret;
}

/// One pixel.
inline QByteArray samplePng()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5"
        "ErkJggg==");
}

inline Delegation sampleDelegation()
{
    return {{QStringLiteral("https://a.example/cb"), QStringLiteral("http://127.0.0.1/cb")},
            {true, Period{6, 0}, std::nullopt},
            samplePng()};
}

/// With all that travels, and nothing else.
inline Application sample(Type type)
{
    Application application;
    application.clientId = QString(32, QLatin1Char(type == Type::Web ? 'b' : 'c'));
    application.name = QStringLiteral("Zurück “x”");
    application.description = QStringLiteral("Two\nlines");
    application.createdAt = fromMilliseconds(1'700'000'000'000);
    if (type == Type::MachineToMachine)
        application.profile = MachineToMachine{{sampleSecret()}, {sampleKey()}};
    else if (type == Type::Web)
        application.profile = WebApp{sampleDelegation(), {sampleSecret()}, QStringLiteral("https://a.example/about")};
    else
        application.profile = SinglePageApp{sampleDelegation(), QStringLiteral("Dev"), QStringLiteral("dev@a.example"),
                                            QStringLiteral("https://a.example/privacy")};
    return application;
}

/// As it is stored, after somebody used it.
inline Application registered(Type type)
{
    Application application = sample(type);
    application.id = QString(32, QLatin1Char('9'));
    application.lastUsedAt = now;
    application.revision = 4;
    if (auto *secrets = clientSecrets(application)) {
        secrets->first().id = QString(32, QLatin1Char('8'));
        secrets->first().lastUsedAt = now;
    }
    if (auto *keys = publicKeys(application))
        keys->first().id = QString(32, QLatin1Char('7'));
    return application;
}

/// "path code" of every problem.
inline QStringList complaints(const QByteArray &json)
{
    const auto read = parseInterchange(json);
    QStringList lines;
    if (!read) {
        for (const JsonProblem &problem : read.error())
            lines += problem.path + QLatin1Char(' ') + problem.error.code;
    }
    return lines;
}

inline QStringList refusals(const ImportItem &item)
{
    QStringList lines;
    for (const JsonProblem &problem : item.refusals)
        lines += problem.path + QLatin1Char(' ') + problem.error.code;
    return lines;
}

inline ImportPlan planned(const Interchange &interchange, const QList<Application> &there = {})
{
    SeededRandom random(1);
    return planImport(interchange, there, people(), random, now);
}

inline QByteArray client(const QByteArray &more)
{
    return R"({"client_name":"A","redirect_uris":["https://a.example/cb"],)" + more + '}';
}

} // namespace grantdesk::tests
