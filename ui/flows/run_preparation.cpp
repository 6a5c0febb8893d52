#include "ui/flows/run_preparation.h"

#include "core/applications/kept_names.h"
#include "core/oauth/endpoints.h"

namespace grantdesk::ui {

RunPreparation::RunPreparation(Workbench &workbench, RunRequest request, Done done, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_request(std::move(request))
    , m_done(std::move(done))
{
}

void RunPreparation::start()
{
    const auto read = [id = m_request.application](storage::Stores &stores) -> Result<Facts> {
        auto application = stores.applications().find(id);
        if (!application)
            return failure(application.error());
        auto organisation = stores.people().organisation();
        if (!organisation)
            return failure(organisation.error());
        return Facts{*application, *organisation ? (*organisation)->customerId : QString()};
    };
    m_workbench.stores.run(this, read, [this](Result<Facts> facts) { learn(std::move(facts)); });
}

bool RunPreparation::wantsKey() const
{
    return applications::typeOf(m_facts.application) == applications::Type::MachineToMachine;
}

void RunPreparation::learn(Result<Facts> facts)
{
    if (!facts)
        return finish(failure(facts.error()));
    m_facts = std::move(*facts);
    if (wantsKey() && !m_request.privateKeyPem.isEmpty()) {
        auto key = crypto::RsaPrivateKey::fromPem(m_request.privateKeyPem);
        if (!key)
            return finish(failure(key.error()));
        m_key = std::move(*key);
    }
    if (m_request.keepTyped)
        keepTyped();
    findKeptCredentials(m_workbench.secrets, m_facts.application, this,
                        [this](const KeptCredentials &kept) { takeKept(kept); });
}

void RunPreparation::takeKept(const KeptCredentials &kept)
{
    m_keyringError = kept.error;
    if (m_request.clientSecret.isEmpty())
        m_request.clientSecret = kept.clientSecret;
    if (wantsKey() && !m_key && !kept.privateKeyPem.isEmpty()) {
        if (auto key = crypto::RsaPrivateKey::fromPem(kept.privateKeyPem))
            m_key = std::move(*key);
    }
    startServer();
}

/// Keeps what was typed under the identity of the secret or key that it turned out to be. What is nobody's is not kept.
void RunPreparation::keepTyped()
{
    const auto ignore = [](const Result<void> &) {
    };
    const auto *secrets = applications::clientSecrets(m_facts.application);
    if (secrets && !m_request.clientSecret.isEmpty()) {
        if (const auto *secret = applications::findSecret(*secrets, m_request.clientSecret))
            m_workbench.secrets.write(applications::keptSecretName(secret->id), m_request.clientSecret, ignore);
    }
    const auto *keys = applications::publicKeys(m_facts.application);
    if (!keys || !m_key)
        return;
    const QString fingerprint = m_key->publicKey().fingerprint;
    for (const applications::PublicKey &key : *keys) {
        if (key.key.fingerprint == fingerprint)
            m_workbench.secrets.write(applications::keptKeyName(key.id), m_request.privateKeyPem, ignore);
    }
}

void RunPreparation::startServer()
{
    if (m_request.otherInstance)
        return makePlan(*m_request.otherInstance);
    connect(&m_workbench.server, &ServerControl::stateChanged, this, &RunPreparation::serverChanged);
    if (m_workbench.server.state() == ServerControl::State::Stopped)
        m_workbench.server.start(m_request.serverPort);
    serverChanged();
}

void RunPreparation::serverChanged()
{
    if (!m_done)
        return;
    switch (m_workbench.server.state()) {
    case ServerControl::State::Running:
        return makePlan(m_workbench.server.baseUrl());
    case ServerControl::State::Stopped:
        if (const auto error = m_workbench.server.lastError())
            return finish(failure(*error));
        // It had been stopping when the run was asked for.
        return m_workbench.server.start(m_request.serverPort);
    case ServerControl::State::Starting:
    case ServerControl::State::Stopping:
        return;
    }
}

void RunPreparation::makePlan(const QByteArray &baseUrl)
{
    flows::PlanChoices choices;
    choices.endpoints = oauth::endpointsOf(baseUrl);
    choices.expectedIssuer = m_request.otherInstance ? QByteArray() : baseUrl;
    choices.redirectUrl = m_request.redirectUrl;
    if (!m_request.clientSecret.isEmpty())
        choices.clientSecret = m_request.clientSecret;
    choices.privateKey = m_key;
    choices.customerId = m_request.otherInstance ? m_request.customerId : m_facts.customerId;
    choices.userId = m_request.otherInstance ? m_request.userId : QString();
    choices.refreshToken = m_request.refreshToken;
    choices.style = m_request.style;
    auto plan = flows::planFor(m_facts.application, choices, m_workbench.random);
    const bool credentialMissing = !plan
        && (plan.error().code == QLatin1String("flow.secret_missing")
            || plan.error().code == QLatin1String("flow.private_key_missing"));
    if (credentialMissing && m_keyringError)
        return finish(failure(*m_keyringError));
    finish(std::move(plan));
}

void RunPreparation::finish(Result<flows::Plan> plan)
{
    m_workbench.server.disconnect(this);
    const Done done = std::exchange(m_done, {});
    if (done)
        done(std::move(plan));
}

} // namespace grantdesk::ui
