#pragma once

#include "app/console/local_server.h"
#include "app/console/store_access.h"
#include "app/shared/bootstrap.h"
#include "core/flows/scripted_browser.h"
#include "core/network/clients.h"
#include "core/secrets/open.h"
#include "ui/workbench.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

namespace grantdesk::tests {

/// A browser that does what the test says: signs in and answers the consent page, or stays shut.
class ObedientBrowser final : public flows::Browser {
public:
    explicit ObedientBrowser(flows::HttpTransport &transport)
        : m_transport(transport)
    {
    }

    bool open(const QByteArray &url) override
    {
        opened.append(url);
        if (onOpen)
            onOpen(url);
        if (!signIn)
            return true;
        arrival.reset();
        m_browser = std::make_unique<flows::ScriptedBrowser>(
            m_transport, *signIn, [this](const Result<flows::ScriptedBrowser::Arrival> &result) { arrival = result; });
        return m_browser->open(url);
    }

    std::optional<flows::SignIn> signIn; ///< nothing: a browser that never comes up
    std::function<void(const QByteArray &)> onOpen;
    QList<QByteArray> opened;
    std::optional<Result<flows::ScriptedBrowser::Arrival>> arrival;

private:
    flows::HttpTransport &m_transport;
    std::unique_ptr<flows::ScriptedBrowser> m_browser;
};

/// The console's own parts over a fresh data folder: SQLite on the store thread, the built-in server, real sockets.
/// Only the browser is scripted and the keyring is this run's memory.
struct RealWorkbench {
    RealWorkbench()
    {
        const auto first = onStores([this](storage::Stores &s) { return app::ensureFirstStart(s, random, clock); });
        if (!first || !*first)
            throw std::runtime_error("the data folder of the test could not be prepared");
        user = (*first)->user;
        password = (*first)->password;
        browser.signIn = flows::SignIn{user.email.toUtf8(), password};
    }

    ~RealWorkbench() { server.stopAndWait(std::chrono::seconds(5)); }

    /// Runs work on the store thread and waits for its answer.
    template<typename Work, typename Answer = std::invoke_result_t<Work, storage::Stores &>> Answer onStores(Work work)
    {
        std::optional<Answer> answer;
        stores.run(&m_context, std::move(work), [&answer](Answer got) { answer.emplace(std::move(got)); });
        while (!answer)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return *std::move(answer);
    }

    /// Registers an application as the console does; `change` may fill it in before.
    applications::NewApplication add(applications::Type type, const QString &name,
                                     const std::function<void(applications::Application &)> &change = {})
    {
        auto made = applications::newApplication(type, name, random, clock.now());
        if (auto *delegation = applications::delegation(made.application))
            delegation->redirectUrls = {QStringLiteral("http://127.0.0.1/callback")};
        if (change)
            change(made.application);
        const auto stored = onStores([&made](storage::Stores &s) { return s.applications().create(made.application); });
        if (!stored)
            throw std::runtime_error("the application of the test could not be stored");
        made.application = *stored;
        return made;
    }

    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    app::ConsoleStores stores{folder.path()};
    app::LocalServer server{folder.path(), clock, random};
    std::unique_ptr<secrets::SecretStore> secrets = secrets::sessionSecretStore();
    std::unique_ptr<flows::HttpTransport> transport = network::httpTransport();
    std::unique_ptr<flows::RedirectListener> listener = network::redirectListener();
    ObedientBrowser browser{*transport};
    ui::Workbench workbench{stores, server, *secrets, *transport, browser, *listener, clock, random};
    applications::User user;
    SecretString password;

private:
    QObject m_context;
};

} // namespace grantdesk::tests
