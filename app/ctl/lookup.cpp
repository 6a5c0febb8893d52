#include "app/ctl/lookup.h"

#include "app/ctl/say.h"

namespace grantdesk::ctl {

Result<QString> customerId(storage::Stores &stores)
{
    const auto organisation = stores.people().organisation();
    if (!organisation)
        return failure(organisation.error());
    return *organisation ? (*organisation)->customerId : QString();
}

Result<FoundApplication> findApplication(Context &context, const std::string &name)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto customer = customerId(**stores);
    if (!customer)
        return failure(customer.error());
    auto application = (*stores)->applications().resolve(QString::fromStdString(name));
    if (!application)
        return failure(application.error());
    const auto now = serverNow(context, **stores);
    if (!now)
        return failure(now.error());
    return FoundApplication{**stores, std::move(*application), *customer, *now};
}

Result<int> shownOnce(const Context &context, const applications::Application &application, const Id &secret)
{
    if (outputIsWhole())
        return Done;
    return failure(
        Error{QStringLiteral("output.secret_not_written"),
              QStringLiteral("The client secret could not be written to standard output."),
              {context.commandLine(QStringLiteral("secret delete %1 %2 --yes").arg(application.clientId, secret))}});
}

void addApplicationArgument(CLI::App &command, std::string &name)
{
    command.add_option("APP", name, utf8(Ctl::tr("An application’s ID, client ID or exact name")))->required();
}

std::shared_ptr<bool> addConfirmation(CLI::App &command)
{
    auto yes = std::make_shared<bool>(false);
    command.add_flag("--yes", *yes, utf8(Ctl::tr("Confirm it: without this nothing is done")));
    return yes;
}

Error confirmationMissing(const QStringList &args)
{
    return {QStringLiteral("confirmation.missing"), QStringLiteral("Confirm with --yes."), args};
}

Result<TimePoint> serverNow(const Context &context, storage::Stores &stores)
{
    return stores.controls().clock().map(
        [&context](const ClockSetting &setting) { return presentOf(setting, context.clock.now()); });
}

Error usageError(const QString &sentence)
{
    return {QStringLiteral("usage"), sentence};
}

bool isUsageError(const Error &error)
{
    return error.code == QLatin1String("usage") || error.code == QLatin1String("confirmation.missing");
}

} // namespace grantdesk::ctl
