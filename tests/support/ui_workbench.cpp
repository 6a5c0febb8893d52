#include "tests/support/ui_workbench.h"

#include "core/storage/open.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QPointer>
#include <QSemaphore>
#include <QTimer>
#include <QWidget>

namespace grantdesk::tests {

/// Lets the store thread wait.
class Gate {
public:
    QSemaphore open;
};

MemoryStores::MemoryStores(const Clock *clock)
    : m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    runBlocking([this, clock] {
        const std::shared_ptr<const Clock> borrowed(std::shared_ptr<const Clock>(), clock);
        m_stores = storage::openMemory({QStringLiteral("ada"), QStringLiteral("grantdesk"), borrowed});
    });
}

MemoryStores::~MemoryStores()
{
    release();
    runBlocking([this] { m_stores.reset(); });
    m_thread.quit();
    m_thread.wait();
}

void MemoryStores::post(std::function<void(Result<storage::Stores *>)> work)
{
    QMetaObject::invokeMethod(m_worker, [this, work = std::move(work)] {
        if (m_error)
            work(failure(*m_error));
        else
            work(m_stores.get());
    });
}

void MemoryStores::runBlocking(const std::function<void()> &work)
{
    QMetaObject::invokeMethod(m_worker, work, Qt::BlockingQueuedConnection);
}

void MemoryStores::drain()
{
    // An answer may make a screen post again: several rounds, until a whole one brought nothing new.
    for (int round = 0; round < 4; ++round) {
        QEventLoop loop;
        QMetaObject::invokeMethod(m_worker,
                                  [this, &loop] { QMetaObject::invokeMethod(&m_context, [&loop] { loop.quit(); }); });
        loop.exec();
        QCoreApplication::processEvents();
    }
}

void MemoryStores::failWith(std::optional<Error> error)
{
    runBlocking([this, &error] { m_error = std::move(error); });
}

void MemoryStores::hold()
{
    m_gate = std::make_shared<Gate>();
    QMetaObject::invokeMethod(m_worker, [gate = m_gate] { gate->open.acquire(); });
}

void MemoryStores::release()
{
    if (m_gate)
        m_gate->open.release();
    m_gate.reset();
}

QByteArray FakeServer::baseUrl() const
{
    return m_state == State::Running ? "http://127.0.0.1:" + QByteArray::number(m_port ? m_port : 4711) : QByteArray();
}

void FakeServer::start(quint16 port)
{
    startedPorts.append(port);
    m_port = port;
    m_error.reset();
    become(State::Starting);
    QTimer::singleShot(0, this, [this] {
        if (m_state != State::Starting)
            return;
        m_error = std::exchange(failNextStart, std::nullopt);
        become(m_error ? State::Stopped : State::Running);
    });
}

void FakeServer::stop()
{
    become(State::Stopped);
}

void FakeServer::become(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void FakeSecrets::write(const QString &key, const SecretString &secret, std::function<void(Result<void>)> done)
{
    QTimer::singleShot(0, this, [this, key, secret, done] {
        if (error)
            return done(failure(*error));
        kept.insert(key, secret);
        done({});
    });
}

void FakeSecrets::read(const QString &key, std::function<void(Result<std::optional<SecretString>>)> done)
{
    QTimer::singleShot(0, this, [this, key, done] {
        if (error)
            return done(failure(*error));
        const auto found = kept.constFind(key);
        done(found == kept.constEnd() ? std::optional<SecretString>() : std::optional<SecretString>(*found));
    });
}

void FakeSecrets::remove(const QString &key, std::function<void(Result<void>)> done)
{
    QTimer::singleShot(0, this, [this, key, done] {
        if (error)
            return done(failure(*error));
        kept.remove(key);
        done({});
    });
}

namespace {

/// Carries the callback until it is called or cancelled.
class TimedPending final : public QObject, public flows::Pending { };

} // namespace

std::unique_ptr<flows::Pending> ScriptedTransport::send(const http::Request &request, std::chrono::milliseconds,
                                                        Callback done)
{
    requests.append(request);
    auto pending = std::make_unique<TimedPending>();
    if (answer)
        QTimer::singleShot(0, pending.get(), [answer = answer, request, done] { done(answer(request)); });
    return pending;
}

bool ScriptedBrowser::open(const QByteArray &url)
{
    opened.append(url);
    if (onOpen)
        onOpen(url);
    return opens;
}

class ScriptedListener::ScriptedSession final : public flows::RedirectListener::Session {
public:
    ScriptedSession(ScriptedListener &owner, OnRedirect onRedirect)
        : m_owner(owner)
        , m_onRedirect(std::move(onRedirect))
    {
    }
    ~ScriptedSession() override
    {
        if (m_owner.m_session == this)
            m_owner.m_session = nullptr;
    }
    QByteArray redirectUri() const override { return m_owner.boundUri; }
    void answer(quint64, const http::Response &page) override { m_owner.answers.append(page); }
    void arrive(quint64 visitor, const QByteArray &query) { m_onRedirect(visitor, query); }

private:
    ScriptedListener &m_owner;
    OnRedirect m_onRedirect;
};

Result<std::unique_ptr<flows::RedirectListener::Session>> ScriptedListener::listen(const QByteArray &,
                                                                                   OnRedirect onRedirect)
{
    if (error)
        return failure(*error);
    auto session = std::make_unique<ScriptedSession>(*this, std::move(onRedirect));
    m_session = session.get();
    return session;
}

bool ScriptedListener::redirect(const QByteArray &query)
{
    if (!m_session)
        return false;
    m_session->arrive(++m_visitor, query);
    return true;
}

void ScriptedQuestions::ask(QWidget *parent, const ui::Question &question, const std::function<void(int)> &answer)
{
    asked.append(question);
    const int choice = answers.isEmpty() ? cancelled : answers.takeFirst();
    QTimer::singleShot(0, parent, [answer, choice] { answer(choice); });
}

void ScriptedQuestions::askSaveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                                    const std::function<void(QString)> &answer)
{
    askedFiles.append(title);
    suggestedNames.append(suggestedName);
    const QString file = files.isEmpty() ? QString() : files.takeFirst();
    QTimer::singleShot(0, parent, [answer, file] { answer(file); });
}

void ScriptedQuestions::askOpenFile(QWidget *parent, const QString &title, const QString &,
                                    const std::function<void(QString)> &answer)
{
    askSaveFile(parent, title, {}, std::move(answer));
}

ScriptedQuestions &ScriptedQuestions::install()
{
    auto questions = std::make_unique<ScriptedQuestions>();
    ScriptedQuestions &reference = *questions;
    ui::Questions::install(std::move(questions));
    return reference;
}

applications::User UiWorkbench::addPeople(const QString &name, const QString &email)
{
    applications::User user;
    user.id = newId(random);
    user.name = name;
    user.email = email;
    user.passwordHash = QByteArrayLiteral("$argon2id$");
    user.createdAt = clock.now();
    stores.onStores([&](storage::Stores &open) -> Result<void> {
        const auto before = open.people().organisation();
        if (before && !*before) {
            if (auto stored = open.people().setOrganisation(applications::newOrganisation(random)); !stored)
                return stored;
        }
        return open.people().addUser(user);
    });
    return user;
}

applications::NewApplication UiWorkbench::addApplication(applications::Type type, const QString &name)
{
    auto fresh = applications::newApplication(type, name, random, clock.now());
    const auto stored
        = stores.onStores([&](storage::Stores &open) { return open.applications().create(fresh.application); });
    if (stored)
        fresh.application = *stored;
    return fresh;
}

} // namespace grantdesk::tests
