#pragma once

#include "app/ctl/context.h"
#include "app/ctl/lookup.h"

#include <functional>
#include <optional>
#include <string>

/// What the commands `secret` and `key` have in common: both manage parts of one application.
namespace grantdesk::ctl {

/// The command `list APP`.
void addPartList(CLI::App &parent, Chosen &chosen, const QString &help,
                 std::function<Result<int>(const Context &, const FoundApplication &)> list);

/// What ends when a part is deleted.
struct PartImpact {
    std::optional<TimePoint> lastUsedAt;
    bool isOnlyOne;
};

/// How a part is deleted.
struct PartDeletion {
    QString help;
    std::string argument; ///< "SECRET"
    QString argumentHelp;
    QString done;    ///< the sentence afterwards
    QString onlyOne; ///< the sentence before, when the application has no other
    Result<PartImpact> (*impact)(const applications::Application &application, const Id &part);
    Result<void> (storage::ApplicationStore::*remove)(const Id &application, const Id &part);
    QString (*entry)(const Id &part); ///< its name in the keyring, which forgets it too
};

/// The command `delete APP PART --yes`.
void addPartDeletion(CLI::App &parent, Chosen &chosen, const PartDeletion &deletion);

} // namespace grantdesk::ctl
