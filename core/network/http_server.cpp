#include "core/network/http_server.h"

#include "core/network/response_writer.h"
#include "core/network/server_worker.h"

#include <QThread>

#include <utility>

namespace grantdesk::network {

class HttpServer::Private {
public:
    ServiceFactory factory;
    Limits limits;
    Front front;
    QThread thread;
    ServerWorker *worker = nullptr; ///< lives and dies on the thread

    void startThread();
    void endThread();
};

void HttpServer::Private::startThread()
{
    worker = new ServerWorker(limits, front);
    worker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    thread.start();
}

/// The worker takes its sockets and the service with it, on its own thread.
void HttpServer::Private::endThread()
{
    thread.quit();
    thread.wait();
    worker = nullptr;
}

namespace {

Error alreadyRunning()
{
    return {QStringLiteral("server.already_running"), QStringLiteral("The server is running already.")};
}

} // namespace

http::Response Service::unavailable(const http::Request &, authserver::Outage)
{
    return plainResponse(503);
}

HttpServer::HttpServer(ServiceFactory factory, Limits limits, Front front, QObject *parent)
    : QObject(parent)
    , d(new Private)
{
    d->factory = std::move(factory);
    d->limits = limits;
    d->front = std::move(front);
    d->thread.setObjectName(QStringLiteral("http-server"));
}

HttpServer::~HttpServer()
{
    d->endThread();
}

Result<QByteArray> HttpServer::start(const QHostAddress &address, quint16 port)
{
    if (d->worker != nullptr)
        return failure(alreadyRunning());
    d->startThread();
    Result<QByteArray> result;
    QMetaObject::invokeMethod(
        d->worker, [&] { result = d->worker->open(address, port, d->factory); }, Qt::BlockingQueuedConnection);
    if (!result)
        d->endThread();
    return result;
}

void HttpServer::startAsync(const QHostAddress &address, quint16 port, std::function<void(Result<QByteArray>)> done)
{
    if (d->worker != nullptr) {
        const auto refuse = [done = std::move(done)] {
            done(failure(alreadyRunning()));
        };
        QMetaObject::invokeMethod(this, refuse, Qt::QueuedConnection);
        return;
    }
    d->startThread();
    auto *worker = d->worker;
    const auto report = [this, done = std::move(done)](Result<QByteArray> result) {
        const auto deliver = [this, done, result = std::move(result)] {
            if (!result)
                d->endThread();
            done(result);
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    };
    const auto open = [worker, address, port, factory = d->factory, report] {
        report(worker->open(address, port, factory));
    };
    QMetaObject::invokeMethod(worker, open, Qt::QueuedConnection);
}

void HttpServer::stop(std::chrono::milliseconds grace)
{
    const auto end = [this] {
        d->endThread();
        Q_EMIT stopped();
    };
    if (d->worker == nullptr) {
        QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
        return;
    }
    const auto reportEnd = [this, end] {
        QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
    };
    auto *worker = d->worker;
    QMetaObject::invokeMethod(
        worker, [worker, grace, reportEnd] { worker->finish(grace, reportEnd); }, Qt::QueuedConnection);
}

} // namespace grantdesk::network
