#pragma once

#include "core/flows/ports.h"
#include "tests/authserver/world.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>

/// A network inside one process: requests to the server go to authserver::Server::handle, requests to the listener to
/// the run. Everything arrives by the event loop, as on a real wire.
namespace grantdesk::flows::test {

inline constexpr char serverUrl[] = "http://127.0.0.1:4711";
inline constexpr char listenerUrl[] = "http://127.0.0.1:5800/cb";

class InProcessWire final : public HttpTransport, public RedirectListener {
public:
    explicit InProcessWire(grantdesk::test::World &world)
        : m_world(world)
    {
    }

    std::unique_ptr<Pending> send(const http::Request &request, std::chrono::milliseconds deadline,
                                  Callback done) override
    {
        Q_UNUSED(deadline);
        auto call = std::make_unique<Call>();
        QMetaObject::invokeMethod(
            call.get(),
            [this, request, done = std::move(done), call = QPointer<QObject>(call.get())] {
                route(request, done, call);
            },
            Qt::QueuedConnection);
        return call;
    }

    Result<std::unique_ptr<Session>> listen(const QByteArray &redirectUri, OnRedirect onRedirect) override
    {
        Q_UNUSED(redirectUri);
        m_onRedirect = std::move(onRedirect);
        return std::make_unique<Line>(*this);
    }

    /// Everything the server was asked for and everything it answered.
    QByteArray traffic;
    /// The page that the browser got from the listener.
    QByteArray page;

private:
    struct Call final : QObject, Pending { };

    struct Visitor {
        Callback done;
        QPointer<QObject> call;
    };

    struct Line final : Session {
        explicit Line(InProcessWire &wire)
            : m_wire(wire)
        {
        }
        ~Line() override
        {
            m_wire.m_onRedirect = nullptr;
            m_wire.m_visitors.clear();
        }
        QByteArray redirectUri() const override { return listenerUrl; }
        void answer(quint64 visitor, const http::Response &response) override
        {
            const auto visitors = std::exchange(m_wire.m_visitors, {});
            for (auto each = visitors.begin(); each != visitors.end(); ++each) {
                if (visitor != 0 && visitor != each.key())
                    m_wire.m_visitors.insert(each.key(), each.value());
                else if (each.value().call)
                    m_wire.deliver(each.value(), response);
            }
        }
        InProcessWire &m_wire;
    };

    void route(const http::Request &request, const Callback &done, const QPointer<QObject> &call)
    {
        if (request.path() == listenerUrl && m_onRedirect) {
            m_visitors.insert(++m_visitorCount, {done, call});
            m_onRedirect(m_visitorCount, request.query());
        } else if (request.target.startsWith(serverUrl)) {
            http::Request inner = request;
            inner.target.remove(0, qsizetype(sizeof(serverUrl) - 1));
            inner.headers.add("Host", "127.0.0.1:4711");
            inner.peerAddress = "127.0.0.1";
            const http::Response response = m_world.send(inner);
            traffic
                += inner.target + '\n' + inner.body + '\n' + response.headers.value("Location") + '\n' + response.body;
            done(response);
        } else {
            done(failure(Error{QStringLiteral("network.unreachable"), {}, {}, {}, {}}));
        }
    }

    void deliver(const Visitor &visitor, const http::Response &response)
    {
        page = response.body;
        visitor.done(response);
    }

    grantdesk::test::World &m_world;
    OnRedirect m_onRedirect;
    QHash<quint64, Visitor> m_visitors;
    quint64 m_visitorCount = 0;
};

} // namespace grantdesk::flows::test
