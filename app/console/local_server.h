#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/network/http_server.h"
#include "ui/workbench.h"

#include <QString>

#include <chrono>
#include <memory>

namespace grantdesk::app {

/// The built-in authorization server on 127.0.0.1, over the database of the data folder.
class LocalServer final : public ui::ServerControl {
    Q_OBJECT
public:
    /// `clock` and `random` must outlive it.
    LocalServer(const QString &folder, const Clock &clock, RandomSource &random, QObject *parent = nullptr);
    ~LocalServer() override;

    State state() const override { return m_state; }
    QByteArray baseUrl() const override { return m_baseUrl; }
    std::optional<Error> lastError() const override { return m_lastError; }
    void start(quint16 port) override;
    void stop() override;
    const authserver::RequestLog &requestLog() const override { return *m_log; }

    /// Stops and waits, at most that long, until what is open has been answered. For the end of the program.
    void stopAndWait(std::chrono::milliseconds atMost);

private:
    void started(Result<QByteArray> baseUrl);
    void stopped();
    void enter(State state);

    QString m_folder;
    const Clock &m_clock;
    RandomSource &m_random;
    std::shared_ptr<authserver::RequestLog> m_log = std::make_shared<authserver::RequestLog>();
    std::unique_ptr<network::HttpServer> m_server;
    State m_state = State::Stopped;
    bool m_stopWanted = false; ///< stop() was called while the server was starting
    QByteArray m_baseUrl;
    std::optional<Error> m_lastError;
};

} // namespace grantdesk::app
