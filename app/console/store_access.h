#pragma once

#include "app/shared/store_thread.h"
#include "ui/workbench.h"

#include <QObject>

namespace grantdesk::app {

/// ui's way to the store thread.
class ConsoleStores final : public ui::StoreAccess {
public:
    explicit ConsoleStores(const QString &folder)
        : m_thread(folder)
    {
    }

protected:
    void post(std::function<void(Result<storage::Stores *>)> work) override { m_thread.post(std::move(work)); }
    QObject *guiContext() override { return &m_context; }

private:
    QObject m_context; ///< before the thread: it outlives all work
    StoreThread m_thread;
};

} // namespace grantdesk::app
