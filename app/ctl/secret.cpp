#include "app/ctl/app_options.h"
#include "app/ctl/context.h"
#include "app/ctl/part_commands.h"
#include "app/ctl/say.h"
#include "app/ctl/shapes.h"
#include "core/applications/kept_names.h"

#include <QDate>

namespace grantdesk::ctl {

using namespace applications;

namespace {

struct AddArguments {
    std::string application;
    std::string notes;
    std::string expires;
    bool keepInKeyring = false;
};

/// A day begins where its reader lives; a period is added to the present.
Result<std::optional<TimePoint>> readExpiry(const std::string &text, TimePoint now)
{
    if (text.empty())
        return std::optional<TimePoint>();
    const QString written = QString::fromStdString(text);
    std::optional<TimePoint> expiry = fromIso8601(written);
    if (const auto period = parsePeriod(written))
        expiry = now + *period;
    // Qt takes other spellings, and anything behind them.
    if (const QDate day = QDate::fromString(written, Qt::ISODate); !expiry && day.toString(Qt::ISODate) == written)
        expiry = fromMilliseconds(day.startOfDay().toMSecsSinceEpoch());
    if (!expiry)
        return failure(usageError(Ctl::tr("--expires must be a day such as 2027-01-31 or a period such as P90D.")));
    if (toIso8601(*expiry).isEmpty())
        return failure(usageError(Ctl::tr("--expires must be before the year 10000.")));
    if (*expiry <= now)
        return failure(usageError(Ctl::tr("--expires is in the past.")));
    return expiry;
}

Result<int> add(Context &context, const AddArguments &arguments)
{
    const QString notes = QString::fromStdString(arguments.notes);
    if (const auto problems = validateNotes(notes); !problems.isEmpty())
        return refuse(problems, context.json);
    const auto found = findApplication(context, arguments.application);
    if (!found)
        return failure(found.error());
    const auto expiry = readExpiry(arguments.expires, found->now);
    if (!expiry)
        return failure(expiry.error());
    const NewClientSecret made = newClientSecret(notes, context.random, found->now, *expiry);
    if (const auto added = found->stores.applications().addSecret(found->application.id, made.record); !added)
        return failure(added.error());

    const QString plaintext = QString::fromLatin1(made.plaintext.reveal());
    if (context.json) {
        QJsonObject json = toJson(made.record);
        json.insert(QStringLiteral("client_secret"), plaintext);
        printJson(json);
    } else {
        printFields({{Ctl::tr("ID"), made.record.id}, {Ctl::tr("Client secret"), plaintext}});
        print(
            Ctl::tr("Store your client secret in a secure place. Copy it now: you will not be able to see it again."));
    }
    if (arguments.keepInKeyring)
        context.keep(keptSecretName(made.record.id), made.plaintext);
    return shownOnce(context, found->application, made.record.id);
}

Result<int> list(const Context &context, const FoundApplication &found)
{
    const auto *secrets = clientSecrets(found.application);
    if (!secrets)
        return failure(Error{QStringLiteral("secrets.not_allowed"),
                             QStringLiteral("Applications of this type have no client secret.")});
    if (context.json)
        printJson(toJsonArray(*secrets));
    else
        printSecrets(*secrets, found.now);
    return Done;
}

Result<PartImpact> impactOf(const Application &application, const Id &id)
{
    if (const auto *secrets = clientSecrets(application)) {
        for (const ClientSecret &one : *secrets)
            if (one.id == id)
                return PartImpact{one.lastUsedAt, secrets->size() == 1};
    }
    return failure(Error{QStringLiteral("secrets.not_found"), QStringLiteral("There is no such client secret."), {id}});
}

} // namespace

void addSecretCommands(CLI::App &root, Chosen &chosen)
{
    auto *parent = root.add_subcommand("secret", utf8(Ctl::tr("Client secrets of an application")));
    parent->require_subcommand(1);

    auto *addCommand = parent->add_subcommand("add", utf8(Ctl::tr("Add client secret")));
    const auto added = std::make_shared<AddArguments>();
    addApplicationArgument(*addCommand, added->application);
    addCommand->add_option("--notes", added->notes, utf8(Ctl::tr("Notes, 64 characters maximum")));
    addCommand->add_option("--expires", added->expires,
                           utf8(Ctl::tr("The day from which it stops working, or a period such as P90D")));
    addCommand->add_flag("--keep-in-keyring", added->keepInKeyring,
                         utf8(Ctl::tr("Keep the client secret in the operating system’s keyring for flow runs")));
    addCommand->callback([&chosen, added] {
        chosen.command = [added](Context &context) {
            return add(context, *added);
        };
    });

    addPartList(*parent, chosen, Ctl::tr("List the client secrets"), list);
    addPartDeletion(
        *parent, chosen,
        {Ctl::tr("Delete client secret"), "SECRET", Ctl::tr("The client secret’s ID"),
         Ctl::tr(
             "The client secret was deleted. Applications using this secret will no longer be able to authenticate."),
         Ctl::tr("It is the only client secret of this application."), impactOf,
         &storage::ApplicationStore::removeSecret, keptSecretName});
}

} // namespace grantdesk::ctl
