#pragma once

#include "app/ctl/output.h"
#include "app/shared/bootstrap.h"
#include "core/applications/application.h"
#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/base/result.h"
#include "core/secrets/secret_store.h"
#include "core/storage/stores.h"

#include <CLI/App.hpp>

#include <functional>
#include <memory>

namespace grantdesk::ctl {

/// What the switches before and after the commands choose, and the world that the commands share.
class Context {
public:
    bool json = false;
    std::string dataDir;
    SystemClock clock;
    SystemRandom random;

    QString folder() const;
    /// A command to advise, for the shell: "grantdeskctl", the switch that chose this data folder, and `rest`.
    QString commandLine(const QString &rest) const;
    /// The stores of the data folder, opened at the first call. The first start makes the organisation and the sample
    /// user, and says so on standard error.
    Result<storage::Stores *> stores();
    /// The same without a first start: somebody is about to fill them.
    Result<storage::Stores *> bareStores();

    /// The operating system's keyring, or nothing that outlives this run. Opened at the first call.
    secrets::SecretStore &keyring();
    /// Keeps a secret in the keyring; where that fails, says so on standard error and goes on: the secret has been
    /// shown or saved already.
    void keep(const QString &key, const SecretString &secret);
    /// The kept secret; nothing when there is none or no keyring.
    std::optional<SecretString> kept(const QString &key);
    void forget(const QString &key);

private:
    std::unique_ptr<storage::Stores> m_stores;
    bool m_started = false; ///< the first start is behind us
    std::unique_ptr<secrets::SecretStore> m_keyring;
};

/// A command of the line: what it prints has been printed, what it returns is the exit status or the error to report.
using Command = std::function<Result<int>(Context &)>;

/// Where a subcommand puts what it was chosen to do.
struct Chosen {
    Command command;
};

/// Tells whoever sits there of the sample user and the password that nobody has seen yet.
void introduce(const Context &context, const app::SampleUser &sample, bool ephemeral);

void addServe(CLI::App &root, Chosen &chosen);
void addAppCommands(CLI::App &root, Chosen &chosen);
void addSecretCommands(CLI::App &root, Chosen &chosen);
void addKeyCommands(CLI::App &root, Chosen &chosen);
void addUserCommands(CLI::App &root, Chosen &chosen);
void addSeedCommands(CLI::App &root, Chosen &chosen);
void addExchangeCommands(CLI::App &root, Chosen &chosen);
void addAuditCommands(CLI::App &root, Chosen &chosen);
void addClockCommands(CLI::App &root, Chosen &chosen);
void addRecipeCommands(CLI::App &root, Chosen &chosen);
void addLog(CLI::App &root, Chosen &chosen);
void addFlowCommands(CLI::App &root, Chosen &chosen);
void addTour(CLI::App &root, Chosen &chosen);

} // namespace grantdesk::ctl
