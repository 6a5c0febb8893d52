#pragma once

#include "core/base/result.h"
#include "core/storage/open.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <functional>
#include <memory>

namespace grantdesk::app {

/// A thread that owns the stores of a data folder. Nobody else ever waits for the disk or for a lock.
class StoreThread {
public:
    /// The work of one post(); gets the error when the stores could not be opened.
    using Work = std::function<void(Result<storage::Stores *>)>;

    /// Opens nothing yet: the first piece of work does, and a later one tries again when that failed.
    explicit StoreThread(const QString &folder, const storage::Author &author = {});
    /// Finishes the work that was posted, closes the stores and ends the thread.
    ~StoreThread();

    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    /// Runs `work` on the thread, after all work posted before it. Callable from any thread.
    void post(Work work);

private:
    Result<storage::Stores *> stores();

    QString m_folder;
    storage::Author m_author;
    std::unique_ptr<storage::Stores> m_stores; ///< touched on m_thread only
    QThread m_thread;
    std::unique_ptr<QObject> m_worker; ///< lives on m_thread and receives the work
};

} // namespace grantdesk::app
