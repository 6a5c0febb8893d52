#include "app/ctl/context.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "app/ctl/shapes.h"
#include "core/applications/audit_export.h"
#include "ui/text/words.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace grantdesk::ctl {

using namespace applications;

namespace {

constexpr int mostEntries = 100'000;

struct ListArguments {
    std::string text;
    std::string application;
    int limit = 100;
};

struct ExportArguments {
    std::string format;
    std::string output = "-";
};

/// Also of an application that was deleted; one that is gone for good still has its ID in the log.
Result<Id> subjectOf(storage::Stores &stores, const std::string &name)
{
    const QString wanted = QString::fromStdString(name);
    const auto found = stores.applications().resolve(wanted);
    if (found)
        return found->id;
    if (const auto deleted = stores.applications().resolveDeleted(wanted))
        return deleted->application.id;
    const auto entries = stores.audit().entries({{}, wanted, {}, 1});
    if (entries && !entries->isEmpty())
        return wanted;
    return failure(found.error());
}

void printEntry(const AuditEntry &entry)
{
    const QStringList parts{QString::number(entry.number).rightJustified(6),
                            ui::absoluteTime(entry.at),
                            entry.user,
                            entry.program,
                            ui::actionName(entry.action),
                            entry.subjectName};
    print(parts.join(QStringLiteral("  ")));
    for (const AuditChange &change : entry.changes)
        print(QStringLiteral("        ") + changeLine(change));
}

Result<int> list(Context &context, const ListArguments &arguments)
{
    if (arguments.limit < 1 || arguments.limit > mostEntries)
        return failure(usageError(Ctl::tr("--limit must be a number from 1 to 100000.")));
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    storage::AuditQuery query{ui::auditSearch(QString::fromStdString(arguments.text)), {}, {}, arguments.limit};
    if (!arguments.application.empty()) {
        const auto subject = subjectOf(**stores, arguments.application);
        if (!subject)
            return failure(subject.error());
        query.subject = *subject;
    }
    auto entries = (*stores)->audit().entries(query);
    if (!entries)
        return failure(entries.error());
    // As `log` has it: the newest where the eye is.
    std::reverse(entries->begin(), entries->end());
    QJsonArray rows;
    for (const AuditEntry &entry : std::as_const(*entries)) {
        if (context.json)
            rows.append(applications::toJson(entry));
        else
            printEntry(entry);
    }
    if (context.json)
        printJson(rows);
    return Done;
}

/// Standard output, or a new file for its owner alone.
class Output {
public:
    explicit Output(const QString &name)
        : m_file(name)
    {
    }

    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;
    /// A file that is not complete would only be in the way.
    ~Output()
    {
        if (!m_file.isOpen() || m_complete)
            return;
        // QFile::remove() of an open file leaves it where closing it fails.
        m_file.close();
        QFile::remove(m_file.fileName());
    }

    Result<void> open()
    {
        if (isStandard())
            return {};
        const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        if (m_file.exists())
            return error("file.exists");
        return m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, owner) ? Result<void>()
                                                                             : error("file.not_written");
    }
    Result<void> write(const QByteArray &bytes)
    {
        if (isStandard()) {
            printBytes(bytes);
            return outputIsWhole() ? Result<void>() : error("output.not_written");
        }
        return m_file.write(bytes) == bytes.size() ? Result<void>() : error("file.not_written");
    }
    Result<void> close()
    {
        m_complete = isStandard() || m_file.flush();
        return m_complete ? Result<void>() : error("file.not_written");
    }
    bool isStandard() const { return m_file.fileName() == QLatin1String("-"); }

private:
    Result<void> error(const char *code) const
    {
        return failure(Error{QLatin1String(code),
                             QStringLiteral("A file could not be used."),
                             {m_file.fileName()},
                             {},
                             m_file.errorString()});
    }

    QFile m_file;
    bool m_complete = false;
};

/// From the first entry on, so that whoever reads it can follow the chain; never all of them in memory.
Result<qint64> writeAll(storage::AuditStore &store, Output &output, bool csv)
{
    qint64 written = 0;
    if (csv) {
        if (const auto done = output.write(auditCsvHeadings()); !done)
            return failure(done.error());
    }
    qint64 reached = storage::beforeAuditLog;
    for (bool atEnd = false; !atEnd;) {
        const auto piece = store.chain(reached, storage::auditPiece);
        if (!piece)
            return failure(piece.error());
        QByteArray lines;
        for (const AuditEntry &entry : piece->entries) {
            lines += csv ? toCsvLine(entry) : toJsonLine(entry);
            reached = entry.number;
        }
        if (const auto done = output.write(lines); !done)
            return failure(done.error());
        written += piece->entries.size();
        atEnd = piece->entries.size() < storage::auditPiece;
    }
    return output.close().map([written] { return written; });
}

Result<int> exportAll(Context &context, const ExportArguments &arguments)
{
    if (arguments.format != "csv" && arguments.format != "jsonl")
        return failure(usageError(Ctl::tr("--format must be csv or jsonl.")));
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    Output output(QString::fromStdString(arguments.output));
    if (const auto opened = output.open(); !opened)
        return failure(opened.error());
    const auto written = writeAll((*stores)->audit(), output, arguments.format == "csv");
    if (!written)
        return failure(written.error());
    if (output.isStandard())
        return Done;
    if (context.json)
        printJson(QJsonObject{{QStringLiteral("entries"), *written},
                              {QStringLiteral("output"), QString::fromStdString(arguments.output)}});
    else
        print(Ctl::tr("Entries written: %1").arg(*written));
    return Done;
}

Result<int> check(Context &context)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto found = (*stores)->audit().check();
    if (!found)
        return failure(found.error());
    const bool whole = !found->brokenAt;
    if (context.json)
        printJson(QJsonObject{{QStringLiteral("entries"), found->entries},
                              {QStringLiteral("whole"), whole},
                              {QStringLiteral("broken_at"), whole ? QJsonValue() : QJsonValue(*found->brokenAt)}});
    else if (whole)
        print(Ctl::tr("The audit log is whole. Entries: %1").arg(found->entries));
    if (whole)
        return Done;
    return failure(Error{QStringLiteral("audit.broken"),
                         QStringLiteral("The audit log was changed from outside."),
                         {QString::number(*found->brokenAt)}});
}

void addList(CLI::App &parent, Chosen &chosen)
{
    auto *command = parent.add_subcommand("list", utf8(Ctl::tr("Who changed what, and when")));
    const auto arguments = std::make_shared<ListArguments>();
    command->add_option("--search", arguments->text, utf8(Ctl::tr("Only entries with this text")));
    command->add_option("--app", arguments->application, utf8(Ctl::tr("Only for this application")));
    command->add_option("--limit", arguments->limit, utf8(Ctl::tr("At most this many, the latest")));
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Context &context) {
            return list(context, *arguments);
        };
    });
}

void addExport(CLI::App &parent, Chosen &chosen)
{
    auto *command = parent.add_subcommand("export", utf8(Ctl::tr("Write the whole audit log")));
    const auto arguments = std::make_shared<ExportArguments>();
    command->add_option("--format", arguments->format, utf8(Ctl::tr("csv or jsonl")))->required();
    command->add_option("--output", arguments->output, utf8(Ctl::tr("A new file; - is standard output")));
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Context &context) {
            return exportAll(context, *arguments);
        };
    });
}

} // namespace

void addAuditCommands(CLI::App &root, Chosen &chosen)
{
    auto *parent = root.add_subcommand("audit", utf8(Ctl::tr("The log of all changes")));
    parent->require_subcommand(1);
    addList(*parent, chosen);
    addExport(*parent, chosen);
    parent->add_subcommand("check", utf8(Ctl::tr("Say whether somebody changed the audit log")))->callback([&chosen] {
        chosen.command = check;
    });
}

} // namespace grantdesk::ctl
