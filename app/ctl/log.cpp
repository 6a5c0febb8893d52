#include "app/ctl/context.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "app/ctl/wait.h"
#include "app/shared/request_log_file.h"

#include <QFile>
#include <QTimer>

#include <deque>

namespace grantdesk::ctl {

namespace {

using app::RequestLogFile;
using authserver::LogEntry;

constexpr int mostEntries = 100'000;
constexpr int lookAgain = 200;

struct LogArguments {
    bool follow = false;
    bool errors = false;
    qint64 since = 0;
    int limit = 100;
    std::string application;
};

struct Filter {
    std::optional<Id> application;
    QByteArray clientId; ///< the application's: of who failed to authenticate nothing else is known
    bool errors = false;
    qint64 since = 0;

    bool takes(const LogEntry &entry) const
    {
        return entry.sequence > since && (!errors || entry.outcome != "ok")
            && (!application || entry.application == *application || entry.clientId == clientId);
    }
};

QString words(const QByteArray &text)
{
    return QString::fromUtf8(text);
}

/// 12:00:01.234  POST  token …  400  invalid_grant  RFC 6749 §4.1.2  (Client)
void printEntry(const Context &context, const LogEntry &entry)
{
    if (context.json)
        return print(words(authserver::toJsonLine(entry)).trimmed());
    const QString path
        = entry.parameters.isEmpty() ? words(entry.path) : words(entry.path) + u'?' + words(entry.parameters);
    QStringList parts{QString::number(entry.sequence).rightJustified(6),
                      toIso8601(entry.at),
                      QString::number(entry.status).rightJustified(3),
                      words(entry.outcome).leftJustified(20),
                      words(entry.rule).leftJustified(24),
                      words(entry.method).leftJustified(5),
                      path};
    if (!entry.applicationName.isEmpty())
        parts.append(entry.applicationName);
    if (!entry.recipe.isEmpty())
        parts.append(words(entry.recipe));
    if (!entry.reason.isEmpty())
        parts.append(words(entry.reason));
    print(parts.join(QStringLiteral("  ")));
}

/// The file's entries after that place that pass, at most the last `limit`; the place behind its last whole line.
qint64 readInto(std::deque<LogEntry> &entries, const QString &path, const Filter &filter, int limit, qint64 from = 0)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(from))
        return from;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        // The rest of it is still being written.
        if (!line.endsWith('\n'))
            break;
        from += line.size();
        const auto entry = authserver::logEntryFromJson(line);
        if (!entry || !filter.takes(*entry))
            continue;
        entries.push_back(*entry);
        if (int(entries.size()) > limit)
            entries.pop_front();
    }
    return from;
}

/// Prints what is added to the file, also when it is turned over meanwhile.
class Follower {
public:
    /// `place` is where the file has been read to.
    Follower(const Context &context, Filter filter, qint64 place)
        : m_context(context)
        , m_filter(std::move(filter))
        , m_place(place)
    {
    }

    void look(const QString &folder)
    {
        std::deque<LogEntry> entries;
        const QString path = RequestLogFile::pathIn(folder);
        const qint64 size = QFile(path).size();
        if (size == m_place)
            return;
        if (size < m_place) {
            readInto(entries, RequestLogFile::olderPathIn(folder), m_filter, mostEntries, m_place);
            m_place = 0;
        }
        m_place = readInto(entries, path, m_filter, mostEntries, m_place);
        for (const LogEntry &entry : entries)
            printEntry(m_context, entry);
    }

private:
    const Context &m_context;
    const Filter m_filter;
    qint64 m_place;
};

Result<int> follow(Context &context, const Filter &filter, qint64 place)
{
    Interrupt interrupt;
    QEventLoop loop;
    Follower follower(context, filter, place);
    QTimer timer;
    const QString folder = context.folder();
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] { follower.look(folder); });
    QObject::connect(&interrupt, &Interrupt::raised, &loop, [&loop] { loop.quit(); });
    timer.start(lookAgain);
    loop.exec();
    follower.look(folder);
    return Done;
}

Result<int> log(Context &context, const LogArguments &arguments)
{
    if (arguments.limit < 0 || arguments.limit > mostEntries || arguments.since < 0)
        return failure(usageError(Ctl::tr("--since and --limit are numbers from 0 on; --limit goes to 100000.")));
    Filter filter{std::nullopt, {}, arguments.errors, arguments.since};
    if (!arguments.application.empty()) {
        const auto found = findApplication(context, arguments.application);
        if (!found)
            return failure(found.error());
        filter.application = found->application.id;
        filter.clientId = found->application.clientId.toUtf8();
    }
    std::deque<LogEntry> entries;
    readInto(entries, RequestLogFile::olderPathIn(context.folder()), filter, arguments.limit);
    const qint64 place = readInto(entries, RequestLogFile::pathIn(context.folder()), filter, arguments.limit);
    for (const LogEntry &entry : entries)
        printEntry(context, entry);
    return arguments.follow ? follow(context, filter, place) : Result<int>(Done);
}

} // namespace

void addLog(CLI::App &root, Chosen &chosen)
{
    auto *command
        = root.add_subcommand("log", utf8(Ctl::tr("Show the requests that the built-in server has answered")));
    const auto arguments = std::make_shared<LogArguments>();
    command->add_flag("--follow", arguments->follow, utf8(Ctl::tr("Go on with new ones until interrupted")));
    command->add_flag("--errors", arguments->errors, utf8(Ctl::tr("Only those that were refused or failed")));
    command->add_option("--since", arguments->since, utf8(Ctl::tr("Only those after this number")));
    command->add_option("--limit", arguments->limit, utf8(Ctl::tr("At most so many of the last ones")));
    command->add_option("--app", arguments->application, utf8(Ctl::tr("Only for this application")));
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Context &context) {
            return log(context, *arguments);
        };
    });
}

} // namespace grantdesk::ctl
