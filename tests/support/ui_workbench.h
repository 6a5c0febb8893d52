#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/flows/ports.h"
#include "core/secrets/secret_store.h"
#include "core/storage/stores.h"
#include "ui/widgets/questions.h"
#include "ui/workbench.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

/// A workbench for tests of the screens: stores in memory behind a real thread, everything else scripted.
namespace grantdesk::tests {

/// Stores in memory on a thread of their own.
class MemoryStores final : public ui::StoreAccess {
public:
    /// `clock` dates what the stores write by themselves, and must outlive this; null: the machine's.
    explicit MemoryStores(const Clock *clock = nullptr);
    ~MemoryStores() override;

    /// Runs work on the stores and waits for it: what the test itself, or "another process", does.
    template<typename Work> auto onStores(Work work)
    {
        using Answer = std::invoke_result_t<Work, storage::Stores &>;
        std::optional<Answer> answer;
        runBlocking([this, &answer, &work] { answer.emplace(work(*m_stores)); });
        return *std::move(answer);
    }
    /// Waits until all work posted so far is done and its answers have been delivered.
    void drain();
    /// From now on all work gets this error; nothing: works again.
    void failWith(std::optional<Error> error);
    /// Makes the thread wait in front of the next work until release(): a slow disk.
    void hold();
    void release();

protected:
    void post(std::function<void(Result<storage::Stores *>)> work) override;
    QObject *guiContext() override { return &m_context; }

private:
    void runBlocking(const std::function<void()> &work);

    QObject m_context;
    QThread m_thread;
    QObject *m_worker = nullptr; ///< lives on m_thread
    std::unique_ptr<storage::Stores> m_stores;
    std::optional<Error> m_error; ///< touched on m_thread only
    std::shared_ptr<class Gate> m_gate;
};

/// A server that only says what it is told to.
class FakeServer final : public ui::ServerControl {
    Q_OBJECT
public:
    State state() const override { return m_state; }
    QByteArray baseUrl() const override;
    std::optional<Error> lastError() const override { return m_error; }
    /// Starting now, running (or stopped with failNextStart's error) at the next turn of the event loop.
    void start(quint16 port) override;
    void stop() override;
    const authserver::RequestLog &requestLog() const override { return log; }

    authserver::RequestLog log;
    std::optional<Error> failNextStart;
    QList<quint16> startedPorts;

private:
    void become(State state);

    State m_state = State::Stopped;
    quint16 m_port = 0;
    std::optional<Error> m_error;
};

/// Secrets in memory that say of themselves what the test wants.
class FakeSecrets final : public QObject, public secrets::SecretStore {
    Q_OBJECT
public:
    bool isPersistent() const override { return persistent; }
    void write(const QString &key, const SecretString &secret, std::function<void(Result<void>)> done) override;
    void read(const QString &key, std::function<void(Result<std::optional<SecretString>>)> done) override;
    void remove(const QString &key, std::function<void(Result<void>)> done) override;

    bool persistent = true;
    std::optional<Error> error; ///< of every call
    QHash<QString, SecretString> kept;
};

/// Answers requests by a function of the test, at the next turn of the event loop.
class ScriptedTransport final : public flows::HttpTransport {
public:
    std::unique_ptr<flows::Pending> send(const http::Request &request, std::chrono::milliseconds deadline,
                                         Callback done) override;

    std::function<Result<http::Response>(const http::Request &)> answer; ///< null: never answers
    QList<http::Request> requests;
};

/// Opens nothing, and tells the test what it should have opened.
class ScriptedBrowser final : public flows::Browser {
public:
    bool open(const QByteArray &url) override;

    bool opens = true;
    std::function<void(const QByteArray &)> onOpen;
    QList<QByteArray> opened;
};

/// A listener without a socket.
class ScriptedListener final : public flows::RedirectListener {
public:
    Result<std::unique_ptr<Session>> listen(const QByteArray &redirectUri, OnRedirect onRedirect) override;
    /// A browser arrives with this query; false when nobody listens.
    bool redirect(const QByteArray &query);

    std::optional<Error> error;
    QByteArray boundUri = "http://127.0.0.1:49152/callback";
    QList<http::Response> answers;

private:
    class ScriptedSession;
    ScriptedSession *m_session = nullptr;
    quint64 m_visitor = 0;
};

/// Answers modal questions from a queue; an empty queue answers Cancel.
class ScriptedQuestions final : public ui::Questions {
public:
    void ask(QWidget *parent, const ui::Question &question, const std::function<void(int)> &answer) override;
    void askSaveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                     const std::function<void(QString)> &answer) override;
    void askOpenFile(QWidget *parent, const QString &title, const QString &filter,
                     const std::function<void(QString)> &answer) override;

    /// Makes one of these the process's Questions; it lives until the next is installed.
    static ScriptedQuestions &install();

    QList<int> answers;
    QStringList files;
    QList<ui::Question> asked;
    QStringList askedFiles; ///< titles
    QStringList suggestedNames;
};

/// All of it, and the workbench made of it.
struct UiWorkbench {
    ManualClock clock{fromMilliseconds(1'795'000'000'000)};
    SeededRandom random{42};
    FakeServer server;
    FakeSecrets secrets;
    ScriptedTransport transport;
    ScriptedBrowser browser;
    ScriptedListener listener;
    MemoryStores stores{&clock}; ///< last: its thread ends before the others go
    ui::Workbench workbench{stores, server, secrets, transport, browser, listener, clock, random};

    /// An organisation and one active user (without a usable password). Returns the user.
    applications::User addPeople(const QString &name = QStringLiteral("Sam Sample"),
                                 const QString &email = QStringLiteral("sam@example.com"));
    /// Stores a new application of that type.
    applications::NewApplication addApplication(applications::Type type, const QString &name);
};

} // namespace grantdesk::tests
