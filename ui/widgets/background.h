#pragma once

#include "core/crypto/thread_state.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace grantdesk::ui {

/// Runs `work()` on a worker thread and `then(result)` on the GUI thread, unless `context` is gone by then.
template<typename Work, typename Then> void runInBackground(QObject *context, Work work, Then then)
{
    QThreadPool::globalInstance()->start(
        [guard = QPointer<QObject>(context), work = std::move(work), then = std::move(then)]() mutable {
            auto answer = work();
            crypto::releaseThreadState();
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, answer = std::move(answer), then = std::move(then)]() mutable {
                    if (guard)
                        then(std::move(answer));
                },
                Qt::QueuedConnection);
        });
}

} // namespace grantdesk::ui
