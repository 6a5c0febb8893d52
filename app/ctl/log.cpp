#include "app/ctl/context.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "app/ctl/wait.h"
#include "app/shared/request_log_file.h"

#include <QFile>
#include <QTimer>

#include <sys/stat.h>

#include <deque>
#include <memory>
#include <optional>
#include <utility>

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

/// Which file that is, whatever its name; nothing when there is none. For a path or an open descriptor.
using Identity = std::optional<std::pair<dev_t, ino_t>>;

Identity identityOf(const QString &path)
{
    struct stat found { };
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? Identity({found.st_dev, found.st_ino})
                                                                    : std::nullopt;
}

Identity identityOf(const QFile &file)
{
    struct stat found { };
    return file.isOpen() && ::fstat(file.handle(), &found) == 0 ? Identity({found.st_dev, found.st_ino}) : std::nullopt;
}

std::unique_ptr<QFile> opened(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    [[maybe_unused]] const bool isThere = file->open(QIODevice::ReadOnly);
    return file;
}

/// What was read, and how far the numbers go.
struct Reading {
    std::deque<LogEntry> entries; ///< that pass, at most the last `limit`
    qint64 newest = 0;            ///< whether it passes or not
    qint64 firstAfterGap = 0;     ///< set by the first entry that does not come right after the one before
};

/// Goes on where the file was left, to behind its last whole line.
void readInto(Reading &reading, QFile &file, const Filter &filter, int limit)
{
    if (!file.isOpen())
        return;
    qint64 place = file.pos();
    if (file.size() < place)
        place = 0;
    file.seek(place);
    while (true) {
        const QByteArray line = file.readLine();
        // The rest of it is still being written.
        if (!line.endsWith('\n'))
            break;
        place += line.size();
        const auto entry = authserver::logEntryFromJson(line);
        if (!entry)
            continue;
        if (reading.firstAfterGap == 0 && reading.newest > 0 && entry->sequence != reading.newest + 1)
            reading.firstAfterGap = entry->sequence;
        reading.newest = entry->sequence;
        if (!filter.takes(*entry))
            continue;
        reading.entries.push_back(*entry);
        if (int(reading.entries.size()) > limit)
            reading.entries.pop_front();
    }
    file.seek(place);
}

/// Prints what is added to the file, also when it is turned over meanwhile.
class Follower {
public:
    /// `file` has been read up to where it stands, and to that number.
    Follower(const Context &context, Filter filter, std::unique_ptr<QFile> file, qint64 newest)
        : m_context(context)
        , m_filter(std::move(filter))
        , m_file(std::move(file))
        , m_newest(newest)
    {
    }

    void look(const QString &folder)
    {
        Reading reading;
        reading.newest = m_newest;
        const QString path = RequestLogFile::pathIn(folder);
        const Identity now = identityOf(path);
        const bool turned = now && now != identityOf(*m_file);
        readInto(reading, *m_file, m_filter, mostEntries);
        if (turned)
            turnOver(reading, folder);
        m_newest = reading.newest;
        for (const LogEntry &entry : reading.entries)
            printEntry(m_context, entry);
    }

private:
    /// What was open has been read to its end; goes on with the file that has its name now.
    void turnOver(Reading &reading, const QString &folder)
    {
        const qint64 known = reading.newest;
        const auto older = opened(RequestLogFile::olderPathIn(folder));
        const bool onlyOnce = !m_file->isOpen() || identityOf(*older) == identityOf(*m_file);
        reading.firstAfterGap = 0;
        if (!onlyOnce)
            readInto(reading, *older, m_filter, mostEntries);
        m_file = opened(RequestLogFile::pathIn(folder));
        readInto(reading, *m_file, m_filter, mostEntries);
        if (!onlyOnce)
            tellGap(known, reading.firstAfterGap);
    }

    static void tellGap(qint64 known, qint64 next)
    {
        if (next > known + 1 && known > 0)
            printError(Ctl::tr("Requests missing here, because the log was rotated more than once meanwhile: %1")
                           .arg(next - known - 1));
        else if (next > 0 || known == 0)
            printError(Ctl::tr("Requests may be missing here: the log was rotated more than once meanwhile."));
    }

    const Context &m_context;
    const Filter m_filter;
    std::unique_ptr<QFile> m_file; ///< stays the same file when it is given another name
    qint64 m_newest;
};

Result<int> follow(Context &context, const Filter &filter, std::unique_ptr<QFile> file, qint64 newest)
{
    Interrupt interrupt;
    QEventLoop loop;
    Follower follower(context, filter, std::move(file), newest);
    QTimer timer;
    const QString folder = context.folder();
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        follower.look(folder);
        if (!outputIsWhole())
            loop.quit();
    });
    QObject::connect(&interrupt, &Interrupt::raised, &loop, [&loop] { loop.quit(); });
    timer.start(lookAgain);
    loop.exec();
    follower.look(folder);
    return Done;
}

Result<int> log(Context &context, const LogArguments &arguments)
{
    if (arguments.limit < 0 || arguments.limit > mostEntries || arguments.since < 0)
        return failure(usageError(Ctl::tr("--since and --limit must be numbers from 0 on, --limit at most 100000.")));
    Filter filter{std::nullopt, {}, arguments.errors, arguments.since};
    if (!arguments.application.empty()) {
        const auto found = findApplication(context, arguments.application);
        if (!found)
            return failure(found.error());
        filter.application = found->application.id;
        filter.clientId = found->application.clientId.toUtf8();
    }
    // In this order: what is turned over in between is then seen twice, not missed.
    auto file = opened(RequestLogFile::pathIn(context.folder()));
    const auto older = opened(RequestLogFile::olderPathIn(context.folder()));
    Reading reading;
    if (identityOf(*older) != identityOf(*file))
        readInto(reading, *older, filter, arguments.limit);
    readInto(reading, *file, filter, arguments.limit);
    for (const LogEntry &entry : reading.entries)
        printEntry(context, entry);
    return arguments.follow ? follow(context, filter, std::move(file), reading.newest) : Result<int>(Done);
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
    command->add_option("--limit", arguments->limit, utf8(Ctl::tr("At most this many, the latest")));
    command->add_option("--app", arguments->application, utf8(Ctl::tr("Only for this application")));
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Context &context) {
            return log(context, *arguments);
        };
    });
}

} // namespace grantdesk::ctl
