#include "ui/audit/audit_writer.h"

#include "core/applications/audit_export.h"
#include "core/base/save_file.h"
#include "ui/audit/audit_share.h"
#include "ui/widgets/background.h"

#include <QFileInfo>
#include <QSaveFile>

namespace grantdesk::ui {

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
        return (m_file.isOpen() || begin()) && commitWhole(m_file) ? Result<void>() : notWritten();
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

AuditWriter::AuditWriter(StoreAccess &stores, const QString &path, Format format, applications::AuditSearch search,
                         QObject *parent)
    : QObject(parent)
    , m_stores(stores)
    , m_search(std::move(search))
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

Result<AuditWriter::Piece> AuditWriter::read(storage::Stores &stores, qint64 reached,
                                             const applications::AuditSearch &search)
{
    auto piece = stores.audit().chain(reached, storage::auditPiece);
    if (!piece)
        return failure(piece.error());
    Piece wanted{{}, reached, piece->end.number, piece->entries.size() < storage::auditPiece};
    for (applications::AuditEntry &entry : piece->entries) {
        wanted.reached = entry.number;
        if (applications::matches(entry, search))
            wanted.entries.append(std::move(entry));
    }
    return wanted;
}

void AuditWriter::readPiece()
{
    m_stores.run(
        this,
        [reached = m_reached, search = m_search](storage::Stores &stores) { return read(stores, reached, search); },
        [this](const Result<Piece> &piece) {
            if (!m_cancelled)
                take(piece);
        });
}

void AuditWriter::take(const Result<Piece> &piece)
{
    if (!piece) {
        Q_EMIT failed(piece.error());
        return;
    }
    m_reached = piece->reached;
    writePiece(*piece);
}

void AuditWriter::writePiece(const Piece &piece)
{
    runInBackground(
        this, [sheet = m_sheet, entries = piece.entries] { return sheet->write(entries); },
        [this, count = int(piece.entries.size()), end = piece.end, atEnd = piece.atEnd](const Result<void> &written) {
            if (m_cancelled)
                return;
            if (!written) {
                Q_EMIT failed(written.error());
                return;
            }
            m_count += count;
            if (atEnd)
                return commit();
            Q_EMIT progressed(auditShare(m_reached, end));
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
