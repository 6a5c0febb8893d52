#include "ui/audit/audit_writer.h"

#include "core/applications/audit_export.h"
#include "ui/widgets/background.h"

#include <QFileInfo>
#include <QSaveFile>

namespace grantdesk::ui {

namespace {

constexpr int pieceSize = 500;

} // namespace

/// The file while it is written; without commit() nothing stays of it.
class AuditWriter::Sheet {
public:
    Sheet(const QString &path, Format format)
        : m_file(path)
        , m_format(format)
    {
    }

    Result<void> write(const Entries &entries)
    {
        bool good = m_file.isOpen() || begin();
        for (const applications::AuditEntry &entry : entries)
            good = good
                && put(m_format == Format::Csv ? applications::toCsvLine(entry) : applications::toJsonLine(entry));
        return good ? Result<void>() : notWritten();
    }

    Result<void> commit()
    {
        // Even an empty log makes a file.
        return (m_file.isOpen() || begin()) && m_file.commit() ? Result<void>() : notWritten();
    }

private:
    bool begin()
    {
        return m_file.open(QIODevice::WriteOnly)
            && m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
            && (m_format == Format::JsonLines || put(applications::auditCsvHeadings()));
    }
    bool put(const QByteArray &line) { return m_file.write(line) == line.size(); }
    Result<void> notWritten() const
    {
        return failure({QStringLiteral("file.not_written"),
                        QStringLiteral("The file could not be written."),
                        {QFileInfo(m_file.fileName()).fileName()},
                        {},
                        m_file.errorString()});
    }

    QSaveFile m_file;
    const Format m_format;
};

AuditWriter::AuditWriter(StoreAccess &stores, QString path, Format format, QString text, QObject *parent)
    : QObject(parent)
    , m_stores(stores)
    , m_text(std::move(text))
    , m_sheet(std::make_shared<Sheet>(path, format))
{
}

AuditWriter::~AuditWriter() = default;

void AuditWriter::start()
{
    readPiece();
}

bool AuditWriter::cancel()
{
    m_cancelled = !m_committing;
    return m_cancelled;
}

void AuditWriter::readPiece()
{
    const storage::AuditQuery query{m_text, {}, m_before, pieceSize};
    m_stores.run(
        this, [query](storage::Stores &stores) { return stores.audit().entries(query); },
        [this](const Result<Entries> &entries) {
            if (m_cancelled)
                return;
            if (!entries) {
                Q_EMIT failed(entries.error());
                return;
            }
            writePiece(*entries);
        });
}

void AuditWriter::writePiece(const Entries &entries)
{
    if (entries.isEmpty())
        return commit();
    m_before = entries.last().number;
    runInBackground(
        this, [sheet = m_sheet, entries] { return sheet->write(entries); },
        [this, count = int(entries.size())](const Result<void> &written) {
            if (m_cancelled)
                return;
            if (!written) {
                Q_EMIT failed(written.error());
                return;
            }
            m_count += count;
            Q_EMIT progressed(m_count);
            if (count < pieceSize)
                commit();
            else
                readPiece();
        });
}

void AuditWriter::commit()
{
    m_committing = true;
    runInBackground(
        this, [sheet = m_sheet] { return sheet->commit(); },
        [this](const Result<void> &written) {
            if (!written)
                Q_EMIT failed(written.error());
            else
                Q_EMIT finished(m_count);
        });
}

} // namespace grantdesk::ui
