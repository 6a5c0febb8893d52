#include "app/ctl/app_options.h"

#include "app/ctl/input.h"
#include "app/ctl/lookup.h"
#include "app/ctl/output.h"
#include "app/ctl/say.h"
#include "core/applications/png_pixels.h"
#include "ui/text/words.h"

#include <algorithm>

namespace grantdesk::ctl {

using namespace applications;

namespace {

QString switchFor(Field field)
{
    switch (field) {
    case Field::Name:
        return QStringLiteral("--name");
    case Field::Description:
        return QStringLiteral("--description");
    case Field::RedirectUrls:
        return QStringLiteral("--redirect-url");
    case Field::RotateRefreshTokens:
        return QStringLiteral("--rotate-refresh-tokens");
    case Field::AbsoluteExpiry:
        return QStringLiteral("--absolute-expiry");
    case Field::InactivityExpiry:
        return QStringLiteral("--inactivity-expiry");
    case Field::DescriptionUrl:
        return QStringLiteral("--description-url");
    case Field::DeveloperName:
        return QStringLiteral("--developer-name");
    case Field::DeveloperEmail:
        return QStringLiteral("--developer-email");
    case Field::PrivacyPolicyUrl:
        return QStringLiteral("--privacy-policy-url");
    case Field::SecretNotes:
        return QStringLiteral("--notes");
    case Field::Logo:
        return QStringLiteral("--logo");
    case Field::Secrets:
    case Field::Keys:
        break;
    }
    return ui::fieldName(field);
}

Error notOfThisType(const QString &option, Type type)
{
    return usageError(Ctl::tr("%1 does not fit the application type %2.").arg(option, toString(type)));
}

Result<std::optional<Period>> readExpiry(const char *option, const std::string &text)
{
    if (text == "never")
        return std::optional<Period>();
    const auto period = parsePeriod(QString::fromStdString(text));
    if (!period)
        return failure(
            usageError(Ctl::tr("%1 must be a period such as P30D, P6M or P1Y, or never.").arg(QLatin1String(option))));
    return period;
}

Result<void> applyExpiry(const char *option, const std::optional<std::string> &text, std::optional<Period> &target)
{
    if (!text)
        return {};
    const auto expiry = readExpiry(option, *text);
    if (!expiry)
        return failure(expiry.error());
    target = *expiry;
    return {};
}

/// A switch of delegation that was given; null when none was.
const char *delegationSwitch(const AppOptions &options)
{
    if (!options.redirectUrls.empty())
        return "--redirect-url";
    if (!options.removedRedirectUrls.empty())
        return "--remove-redirect-url";
    if (options.rotate)
        return "--rotate-refresh-tokens";
    if (options.absoluteExpiry)
        return "--absolute-expiry";
    if (options.logo)
        return options.logo->empty() ? "--no-logo" : "--logo";
    return options.inactivityExpiry ? "--inactivity-expiry" : nullptr;
}

/// PNG only, and as it is: what reads other formats (Qt Gui) would make every start of this program 20 ms slower.
Result<void> applyLogo(const std::optional<std::string> &file, QByteArray &target)
{
    constexpr qint64 largest = qint64(2) * 1024 * 1024; // what is too much for a logo, validate() says better
    if (!file || file->empty()) {
        if (file)
            target.clear();
        return {};
    }
    auto content = readFile(QString::fromStdString(*file), largest);
    if (!content)
        return failure(content.error());
    target = *std::move(content);
    return {};
}

/// What validate() has nothing against may still be a picture that nobody can see.
Result<void> checkPixels(const AppOptions &options, const Application &application)
{
    const QByteArray &png = delegation(application)->logoPng;
    const auto problems = validate(application, Stage::Creating);
    const bool isRefused = std::any_of(problems.begin(), problems.end(),
                                       [](const Problem &problem) { return problem.field == Field::Logo; });
    if (!options.logo || png.isEmpty() || isRefused || hasAllPixels(png))
        return {};
    return failure({QStringLiteral("logo.damaged"), QStringLiteral("The image cannot be read.")});
}

Result<void> applyDelegation(const AppOptions &options, Application &application)
{
    Delegation *target = delegation(application);
    const char *given = delegationSwitch(options);
    if (!target)
        return given ? Result<void>(failure(notOfThisType(QLatin1String(given), typeOf(application)))) : Result<void>();
    for (const std::string &url : options.removedRedirectUrls) {
        if (target->redirectUrls.removeAll(QString::fromStdString(url)) == 0)
            return failure(
                usageError(Ctl::tr("The application has no redirect URL “%1”.").arg(QString::fromStdString(url))));
    }
    for (const std::string &url : options.redirectUrls)
        target->redirectUrls += QString::fromStdString(url);
    if (options.rotate)
        target->refresh.rotate = *options.rotate;
    return applyExpiry("--absolute-expiry", options.absoluteExpiry, target->refresh.absoluteExpiry)
        .and_then([&] {
            return applyExpiry("--inactivity-expiry", options.inactivityExpiry, target->refresh.inactivityExpiry);
        })
        .and_then([&] { return applyLogo(options.logo, target->logoPng); })
        .and_then([&] { return checkPixels(options, application); });
}

Result<void> applyText(const char *option, const std::optional<std::string> &text, QString *target, Type type)
{
    if (!text)
        return {};
    if (!target)
        return failure(notOfThisType(QLatin1String(option), type));
    *target = QString::fromStdString(*text);
    return {};
}

Result<void> applyDetails(const AppOptions &options, Application &application)
{
    auto *web = std::get_if<WebApp>(&application.profile);
    auto *singlePage = std::get_if<SinglePageApp>(&application.profile);
    const Type type = typeOf(application);
    return applyText("--description", options.description, &application.description, type)
        .and_then([&] {
            return applyText("--description-url", options.descriptionUrl, web ? &web->descriptionUrl : nullptr, type);
        })
        .and_then([&] {
            return applyText("--developer-name", options.developerName,
                             singlePage ? &singlePage->developerName : nullptr, type);
        })
        .and_then([&] {
            return applyText("--developer-email", options.developerEmail,
                             singlePage ? &singlePage->developerEmail : nullptr, type);
        })
        .and_then([&] {
            return applyText("--privacy-policy-url", options.privacyPolicyUrl,
                             singlePage ? &singlePage->privacyPolicyUrl : nullptr, type);
        });
}

} // namespace

void AppOptions::addTo(CLI::App &command)
{
    command.add_option("--name", name, utf8(Ctl::tr("Name")));
    command.add_option("--description", description, utf8(Ctl::tr("Description")));
    command.add_option("--redirect-url", redirectUrls, utf8(Ctl::tr("A redirect URL; may be given several times")))
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command.add_flag_callback(
        "--rotate-refresh-tokens", [this] { rotate = true; },
        utf8(Ctl::tr("Rotate refresh token every time it is used")));
    command
        .add_flag_callback(
            "--no-rotate-refresh-tokens", [this] { rotate = false; }, utf8(Ctl::tr("Keep the same refresh token")))
        ->excludes("--rotate-refresh-tokens");
    command.add_option("--absolute-expiry", absoluteExpiry,
                       utf8(Ctl::tr("Absolute refresh token expiration: a period such as P6M, or never")));
    command.add_option("--inactivity-expiry", inactivityExpiry,
                       utf8(Ctl::tr("Inactivity refresh token expiration: a period such as P30D, or never")));
    command.add_option("--logo", logo, utf8(Ctl::tr("A PNG file with the logo (the window takes other formats, too)")))
        ->check([](const std::string &file) { return file.empty() ? "FILE" : std::string(); });
    command
        .add_flag_callback(
            "--no-logo", [this] { logo = std::string(); }, utf8(Ctl::tr("Remove the logo")))
        ->excludes("--logo");
    command.add_option("--description-url", descriptionUrl, utf8(Ctl::tr("App description URL")));
    command.add_option("--developer-name", developerName, utf8(Ctl::tr("Developer name")));
    command.add_option("--developer-email", developerEmail, utf8(Ctl::tr("Developer email address")));
    command.add_option("--privacy-policy-url", privacyPolicyUrl, utf8(Ctl::tr("Privacy policy URL")));
}

void AppOptions::addRemovalTo(CLI::App &command)
{
    command
        .add_option("--remove-redirect-url", removedRedirectUrls,
                    utf8(Ctl::tr("A redirect URL to remove; may be given several times")))
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

Result<void> apply(const AppOptions &options, Application &application)
{
    if (options.name)
        application.name = QString::fromStdString(*options.name).trimmed();
    return applyDelegation(options, application).and_then([&] { return applyDetails(options, application); });
}

int refuse(const QList<Problem> &problems, bool json)
{
    QStringList sentences;
    for (const Problem &problem : problems) {
        const QString value = problem.field == Field::RedirectUrls ? problem.args.value(1) : QString();
        sentences += value.isEmpty()
            ? QStringLiteral("%1: %2").arg(switchFor(problem.field), ui::words(problem))
            : QStringLiteral("%1 %2: %3").arg(switchFor(problem.field), value, ui::words(problem));
    }
    report(problems.first().code, sentences.join(QLatin1Char('\n')), json);
    return Refused;
}

} // namespace grantdesk::ctl
