#pragma once

#include "app/ctl/context.h"

#include <memory>
#include <string>

namespace grantdesk::ctl {

/// An application, where it is stored, whose it is, and the present that it is judged by.
struct FoundApplication {
    storage::Stores &stores;
    applications::Application application;
    QString customerId;
    TimePoint now; ///< by the server's own clock
};

/// By ID, client ID or exact name. Errors: the stores'.
Result<FoundApplication> findApplication(Context &context, const std::string &name);
Result<QString> customerId(storage::Stores &stores);

/// Done when the new client secret has got to whoever is to keep it. Errors: output.secret_not_written.
Result<int> shownOnce(const Context &context, const applications::Application &application, const Id &secret);

/// The positional APP.
void addApplicationArgument(CLI::App &command, std::string &name);
/// The switch --yes of what loses something.
std::shared_ptr<bool> addConfirmation(CLI::App &command);
/// `args` choose better words: "restorable", "deactivation", "import".
Error confirmationMissing(const QStringList &args = {});

/// The present by the server's own clock, which lets secrets and tokens end.
Result<TimePoint> serverNow(const Context &context, storage::Stores &stores);

/// A command line that makes no sense: reported with exit status 2.
Error usageError(const QString &sentence);
bool isUsageError(const Error &error);

} // namespace grantdesk::ctl
