#pragma once

#include "core/applications/application.h"
#include "core/flows/plan.h"
#include "ui/flows/kept_credentials.h"
#include "ui/workbench.h"

#include <QObject>

#include <functional>
#include <optional>

namespace grantdesk::ui {

/// What somebody chose on the form for one run.
struct RunRequest {
    Id application;
    std::optional<QByteArray> otherInstance; ///< its base URL; nothing: the built-in server, started when needed
    quint16 serverPort = 0;
    QString redirectUrl;
    SecretString clientSecret;  ///< as typed; empty: a kept one
    SecretString privateKeyPem; ///< as pasted or read from a file; empty: a kept one
    bool keepTyped = false;     ///< what was typed goes into the keyring once it proved to be this application's
    QString customerId;         ///< machine-to-machine on another instance
    QString userId;             ///< machine-to-machine on another instance
    std::optional<SecretString> refreshToken;
    oauth::TokenRequestStyle style;
};

/// Turns a request into a plan: reads the application, finds the credentials, starts the built-in server. One
/// answer, unless it is destroyed before, which cancels it. The answer's receiver may not destroy it on the spot, only
/// with deleteLater().
class RunPreparation final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Result<flows::Plan>)>;

    RunPreparation(Workbench &workbench, RunRequest request, Done done, QObject *parent = nullptr);

    void start();

private:
    struct Facts {
        applications::Application application;
        QString customerId;
    };

    void learn(Result<Facts> facts);
    void takeKept(const KeptCredentials &kept);
    void startServer();
    void serverChanged();
    void makePlan(const QByteArray &baseUrl);
    void keepTyped();
    void finish(Result<flows::Plan> plan);

    bool wantsKey() const;

    Workbench &m_workbench;
    RunRequest m_request;
    Done m_done;
    Facts m_facts;
    std::optional<crypto::RsaPrivateKey> m_key;
    std::optional<Error> m_keyringError;
};

} // namespace grantdesk::ui
