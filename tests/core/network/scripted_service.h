#pragma once

#include "core/network/http_server.h"

#include <QMutex>
#include <QMutexLocker>
#include <QSemaphore>
#include <QUrl>

#include <atomic>

/// What a scripted service does and what was done to it. Shared between the server's thread and the test.
struct Script {
    using Handler = std::function<grantdesk::authserver::Answer(const grantdesk::http::Request &)>;

    Handler handler = [](const grantdesk::http::Request &request) {
        return grantdesk::http::Response{200, {{"Content-Type", "text/plain"}}, request.target};
    };
    std::atomic<bool> beginFails = false;
    std::atomic<bool> beginRequestFails = false;
    std::atomic<bool> endRequestFails = false;
    std::atomic<bool> commitFails = false;
    /// What has to be done before the answers to the requests since the last call may leave; runs on another thread.
    std::function<grantdesk::authserver::Batch::Sync()> sync;
    /// The fates of the batches, in the order in which they were told.
    QMutex mutex;
    QList<bool> fates;
    /// Hears them too, for who outlives the script.
    std::function<void(bool)> hearsFate = [](bool) {
    };

    std::atomic<int> commits = 0;
    std::atomic<int> failedCommits = 0;
    std::atomic<int> rollbacks = 0;
    std::atomic<int> handled = 0;
    std::atomic<int> kept = 0;
    std::atomic<int> takenBack = 0;
    std::atomic<int> idles = 0;
    std::atomic<bool> alive = false;
};

inline grantdesk::Result<void> fails(bool yes)
{
    if (yes)
        return grantdesk::failure({QStringLiteral("storage.full"), QStringLiteral("scripted")});
    return {};
}

class ScriptedService final : public grantdesk::network::Service, private grantdesk::authserver::Batch {
public:
    explicit ScriptedService(Script &script)
        : m_script(script)
    {
        m_script.alive = true;
    }
    ~ScriptedService() override { m_script.alive = false; }

    grantdesk::authserver::Answer handle(const grantdesk::http::Request &request) override
    {
        ++m_script.handled;
        return m_script.handler(request);
    }
    grantdesk::authserver::Batch &batch() override { return *this; }
    /// Tells what of the request has come so far.
    grantdesk::http::Response unavailable(const grantdesk::http::Request &request,
                                          grantdesk::authserver::Outage outage) override
    {
        return {503,
                {{"Retry-After", "1"}},
                request.method + ' ' + request.target + ' ' + request.headers.value("Accept") + '|' + request.body
                    + (outage == grantdesk::authserver::Outage::UntilRestart ? "restart" : "")};
    }
    void idle() override { ++m_script.idles; }
    std::function<void(bool)> endBatch() override
    {
        return [&script = m_script](bool safe) {
            const QMutexLocker lock(&script.mutex);
            script.fates.append(safe);
            script.hearsFate(safe);
        };
    }

private:
    grantdesk::Result<void> begin() override { return fails(m_script.beginFails); }
    grantdesk::Result<void> beginRequest() override { return fails(m_script.beginRequestFails); }
    grantdesk::Result<void> endRequest(bool keep) override
    {
        ++(keep ? m_script.kept : m_script.takenBack);
        return fails(m_script.endRequestFails);
    }
    grantdesk::Result<void> commit() override
    {
        ++m_script.commits;
        const bool fail = m_script.commitFails;
        m_script.failedCommits += fail ? 1 : 0;
        return fails(fail);
    }
    void rollback() override { ++m_script.rollbacks; }
    Sync sync() override { return m_script.sync ? m_script.sync() : Sync(); }

    Script &m_script;
};

inline grantdesk::network::ServiceFactory factoryFor(Script &script)
{
    return [&script](const QByteArray &,
                     const QHostAddress &) -> grantdesk::Result<std::unique_ptr<grantdesk::network::Service>> {
        return std::make_unique<ScriptedService>(script);
    };
}

/// A server on a free port of 127.0.0.1 that answers as scripted.
struct ScriptedServer {
    explicit ScriptedServer(grantdesk::network::Limits limits = {})
        : server(factoryFor(script), limits)
    {
    }
    ScriptedServer(Script::Handler handler, grantdesk::network::Limits limits = {})
        : ScriptedServer(limits)
    {
        script.handler = std::move(handler);
    }

    quint16 start()
    {
        const auto url = server.start(QHostAddress::LocalHost, 0);
        port = url ? quint16(QUrl(QString::fromLatin1(*url)).port()) : 0;
        return port;
    }
    QByteArray host() const { return "Host: 127.0.0.1:" + QByteArray::number(port) + "\r\n"; }
    QByteArray get(const QByteArray &target, const QByteArray &fields = {}) const
    {
        return "GET " + target + " HTTP/1.1\r\n" + host() + fields + "\r\n";
    }
    QByteArray post(const QByteArray &target, const QByteArray &body) const
    {
        return "POST " + target + " HTTP/1.1\r\n" + host() + "Content-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body;
    }

    Script script;
    grantdesk::network::HttpServer server;
    quint16 port = 0;
};
