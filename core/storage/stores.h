#pragma once

#include "core/authserver/ports.h"
#include "core/base/result.h"
#include "core/storage/application_store.h"
#include "core/storage/audit_store.h"
#include "core/storage/control_store.h"
#include "core/storage/people_store.h"

namespace grantdesk::storage {

/// All stores of one place, sharing one connection. Belongs to the thread that opened it. A store's call outside a
/// batch is its own transaction.
class Stores {
public:
    virtual ~Stores() = default;
    virtual ApplicationStore &applications() = 0;
    virtual PeopleStore &people() = 0;
    virtual ControlStore &controls() = 0;
    virtual AuditStore &audit() = 0;
    virtual authserver::Directory &directory() = 0;
    virtual authserver::GrantStore &grants() = 0;
    virtual authserver::Batch &batch() = 0;
    /// Changes whenever anybody, in this or another process, has changed applications, people or
    /// controls since the last call.
    virtual Result<qint64> changeCounter() = 0;
};

} // namespace grantdesk::storage
