#include "app/ctl/command_line.h"

#include "app/ctl/say.h"
#include "ui/text/language.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>

namespace grantdesk::ctl {

namespace {

/// CLI11's own words, in the language in use.
void translateHelp(CLI::App &root)
{
    const auto formatter = root.get_formatter();
    formatter->label("Usage", utf8(Ctl::tr("Usage")));
    formatter->label("OPTIONS", utf8(Ctl::tr("OPTIONS")));
    formatter->label("SUBCOMMAND", utf8(Ctl::tr("COMMAND")));
    formatter->label("Positionals", utf8(Ctl::tr("Arguments")));
    formatter->label("REQUIRED", utf8(Ctl::tr("(required)")));
    formatter->label("TEXT", utf8(Ctl::tr("TEXT")));
    formatter->label("INT", utf8(Ctl::tr("NUMBER")));
    formatter->label("Options", utf8(Ctl::tr("Options")));
    formatter->label("Excludes", utf8(Ctl::tr("Not together with")));
}

/// Names the groups and the help switch of a command and of all below it.
void translateTree(CLI::App &command)
{
    command.set_help_flag("-h,--help", utf8(Ctl::tr("Show this help")));
    command.group(utf8(Ctl::tr("Commands")));
    for (CLI::Option *option : command.get_options()) {
        if (!option->get_positional())
            option->group(utf8(Ctl::tr("Options")));
    }
    for (CLI::App *child : command.get_subcommands({}))
        translateTree(*child);
}

QString before(const QString &text, const QString &mark)
{
    return text.left(text.indexOf(mark));
}

QString after(const QString &text, const QString &mark)
{
    return text.mid(text.indexOf(mark) + mark.size());
}

QString notUnderstood(const CLI::App &root)
{
    QStringList extras;
    for (const std::string &extra : root.remaining(true))
        extras += QString::fromStdString(extra);
    return extras.isEmpty() ? QString() : Ctl::tr("“%1” is not understood here.").arg(extras.join(QLatin1Char(' ')));
}

/// From "Could not convert: --times = x".
QString notTaken(const QString &english)
{
    const QString pair = after(english, QStringLiteral(": "));
    const QString mark = QStringLiteral(" = ");
    return Ctl::tr("“%1” is not a value that %2 takes.").arg(after(pair, mark), before(pair, mark));
}

/// CLI11 says what is wrong in English only; the kind of its exception tells enough to say it again.
QString explain(const CLI::ParseError &problem, const CLI::App &root)
{
    const QString english = QString::fromUtf8(problem.what());
    // A misspelt command is reported as a missing one: the word that nobody took says more.
    QString extras = notUnderstood(root);
    const bool required = dynamic_cast<const CLI::RequiredError *>(&problem) != nullptr;
    const bool noCommand = required && english == QLatin1String("A subcommand is required");
    if (!extras.isEmpty() && (noCommand || !required))
        return extras;
    if (noCommand)
        return Ctl::tr("Name a command.");
    if (required)
        return Ctl::tr("%1 is missing.").arg(before(english, QStringLiteral(" is required")));
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&problem))
        return Ctl::tr("%1 needs one value.").arg(before(english, QStringLiteral(":")));
    if (dynamic_cast<const CLI::ConversionError *>(&problem) && english.contains(QLatin1String(" = ")))
        return notTaken(english);
    const QString mark = QStringLiteral(" excludes ");
    if (dynamic_cast<const CLI::ExcludesError *>(&problem))
        return Ctl::tr("%1 and %2 exclude each other.").arg(before(english, mark), after(english, mark));
    return Ctl::tr("The command line is not understood: %1").arg(english);
}

/// The command as far as it was understood.
QString commandOf(const CLI::App &root)
{
    QString name = QString::fromStdString(root.get_name());
    for (const CLI::App *app = &root; !app->get_subcommands().empty();) {
        app = app->get_subcommands().front();
        name += QLatin1Char(' ') + QString::fromStdString(app->get_name());
    }
    return name;
}

void addGlobalSwitches(CLI::App &root, Context &context, std::string &language)
{
    root.add_option("--data-dir", context.dataDir, utf8(Ctl::tr("The data folder to use")));
    root.add_flag("--json", context.json, utf8(Ctl::tr("Print one JSON object or array; with log one object a line")));
    root.add_option("--language", language, utf8(Ctl::tr("The language to speak: en, it, fr or de")));
    root.set_version_flag("--version", std::string("grantdeskctl ") + GRANTDESK_VERSION,
                          utf8(Ctl::tr("Show the version")));
}

/// True also for a line that could not be read to its end.
bool asksForJson(int argc, char **argv)
{
    return std::any_of(argv, argv + argc, [](const char *argument) { return std::string("--json") == argument; });
}

int complain(const QString &sentence, const CLI::App &root, bool json)
{
    report(QStringLiteral("usage"), sentence, json);
    if (!json)
        printError(Ctl::tr("Try: %1").arg(commandOf(root) + QStringLiteral(" --help")));
    return Usage;
}

} // namespace

std::variant<Command, int> parseCommandLine(int argc, char **argv, Context &context)
{
    CLI::App root(utf8(Ctl::tr("OAuth2 applications, their test flows and a built-in authorization server")),
                  "grantdeskctl");
    translateHelp(root);
    root.fallthrough();
    root.require_subcommand(1);
    std::string language;
    addGlobalSwitches(root, context, language);
    Chosen chosen;
    addServe(root, chosen);
    addAppCommands(root, chosen);
    addSecretCommands(root, chosen);
    addKeyCommands(root, chosen);
    addUserCommands(root, chosen);
    addSeedCommands(root, chosen);
    addExchangeCommands(root, chosen);
    addAuditCommands(root, chosen);
    addClockCommands(root, chosen);
    addRecipeCommands(root, chosen);
    addLog(root, chosen);
    addFlowCommands(root, chosen);
    addTour(root, chosen);
    translateTree(root);

    try {
        root.parse(argc, argv);
    } catch (const CLI::CallForHelp &) {
        print(QString::fromStdString(root.help()).trimmed());
        return Done;
    } catch (const CLI::CallForVersion &version) {
        print(QString::fromUtf8(version.what()));
        return Done;
    } catch (const CLI::ParseError &problem) {
        return complain(explain(problem, root), root, asksForJson(argc, argv));
    }
    if (!language.empty() && !ui::languages().contains(QString::fromStdString(language)))
        return complain(Ctl::tr("--language must be en, it, fr or de."), root, context.json);
    return chosen.command;
}

} // namespace grantdesk::ctl
