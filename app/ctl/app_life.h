#pragma once

#include "app/ctl/context.h"

namespace grantdesk::ctl {

/// What `app create`, `show`, `update`, `duplicate` and `restore` answer with.
/// `now` is the server's.
void showApplication(const Context &context, const applications::Application &application, const QString &customerId,
                     TimePoint now);

/// `app duplicate`, `delete`, `deleted`, `restore` and `purge`.
void addLifeCommands(CLI::App &parent, Chosen &chosen);
/// `app health`.
void addHealth(CLI::App &parent, Chosen &chosen);

} // namespace grantdesk::ctl
