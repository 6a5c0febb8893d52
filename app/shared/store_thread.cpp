#include "app/shared/store_thread.h"

#include "core/crypto/thread_state.h"

#include <QMetaObject>

namespace grantdesk::app {

StoreThread::StoreThread(const QString &folder, const storage::Author &author)
    : m_folder(folder)
    , m_author(author)
    , m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("stores"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    // Queued behind all other work; a database connection must be closed on the thread that opened it.
    QMetaObject::invokeMethod(m_worker.get(), [this] {
        m_stores.reset();
        crypto::releaseThreadState();
        m_thread.quit();
    });
    m_thread.wait();
}

void StoreThread::post(Work work)
{
    QMetaObject::invokeMethod(
        m_worker.get(), [this, work = std::move(work)] { work(stores()); }, Qt::QueuedConnection);
}

Result<storage::Stores *> StoreThread::stores()
{
    if (!m_stores) {
        auto opened = storage::openSqlite(m_folder, storage::Sync::AtCommit, m_author);
        if (!opened)
            return failure(opened.error());
        m_stores = std::move(*opened);
    }
    return m_stores.get();
}

} // namespace grantdesk::app
