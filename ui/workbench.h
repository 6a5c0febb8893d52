#pragma once

#include "core/authserver/request_log.h"
#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/base/result.h"
#include "core/flows/ports.h"
#include "core/secrets/secret_store.h"
#include "core/storage/stores.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace grantdesk::ui {

/// The thread that owns the stores. ui never calls a store itself: it posts work and gets the result back on the GUI
/// thread, so that no disk and no lock can freeze the window.
class StoreAccess {
public:
    virtual ~StoreAccess() = default;

    /// Runs `work(stores)` on the store thread and `then(result)` on the GUI thread, unless `context` is gone by then.
    /// `work` returns a Result<T>; when the stores could not be opened, `then` gets that error. Slow work (hashing,
    /// key generation) may run in it too.
    template<typename Work, typename Then> void run(QObject *context, Work work, Then then)
    {
        using Answer = std::invoke_result_t<Work, storage::Stores &>;
        post([guard = QPointer<QObject>(context), gui = guiContext(), work = std::move(work),
              then = std::move(then)](Result<storage::Stores *> stores) mutable {
            Answer answer = stores ? work(**stores) : Answer(failure(stores.error()));
            QMetaObject::invokeMethod(gui, [guard, answer = std::move(answer), then = std::move(then)]() mutable {
                if (guard)
                    then(std::move(answer));
            });
        });
    }

protected:
    virtual void post(std::function<void(Result<storage::Stores *>)> work) = 0;
    /// An object of the GUI thread that outlives all work.
    virtual QObject *guiContext() = 0;
};

/// The built-in authorization server, as the screens steer it.
class ServerControl : public QObject {
    Q_OBJECT
public:
    enum class State { Stopped, Starting, Running, Stopping };
    using QObject::QObject;

    virtual State state() const = 0;
    /// "http://127.0.0.1:4711" while it runs, else empty.
    virtual QByteArray baseUrl() const = 0;
    /// The error that ended the last start; reset by the next.
    virtual std::optional<Error> lastError() const = 0;
    /// `port` 0 takes a free one.
    virtual void start(quint16 port) = 0;
    virtual void stop() = 0;
    /// What came in, of all runs so far. Lives as long as this; may be read while the server writes.
    virtual const authserver::RequestLog &requestLog() const = 0;

Q_SIGNALS:
    void stateChanged();
    /// The running server found its clock or its failure recipes to be others than before, whoever changed them.
    void controlsChanged();
};

/// Everything of the world that the screens use. Made by app/console (or by a test), outlives the window.
struct Workbench {
    StoreAccess &stores;
    ServerControl &server;
    secrets::SecretStore &secrets;
    flows::HttpTransport &transport;
    flows::Browser &browser;
    flows::RedirectListener &listener;
    const Clock &clock;
    RandomSource &random;
};

} // namespace grantdesk::ui
