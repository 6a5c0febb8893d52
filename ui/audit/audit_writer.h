#pragma once

#include "core/storage/audit_store.h"
#include "ui/workbench.h"

#include <QObject>

#include <memory>

namespace grantdesk::ui {

/// Writes the audit log, or what a search finds of it, to a file, oldest first as grantdeskctl does: a piece is read on
/// the store thread, written on a worker, then comes the next. The file takes its name only when all of it is there.
/// Ends with exactly one of the signals finished and failed, unless it is cancelled or destroyed.
class AuditWriter final : public QObject {
    Q_OBJECT
public:
    enum class Format { Csv, JsonLines };

    AuditWriter(StoreAccess &stores, const QString &path, Format format, applications::AuditSearch search,
                QObject *parent = nullptr);
    ~AuditWriter() override;

    void start();
    /// Leaves no file behind; false when it is too late for that.
    bool cancel();

Q_SIGNALS:
    /// Of the entries there were at the start.
    void progressed(int percent);
    void finished(int entries);
    void failed(const grantdesk::Error &error);

private:
    class Sheet;
    using Entries = QList<applications::AuditEntry>;
    struct Piece {
        Entries entries;    ///< that are wanted
        qint64 reached = 0; ///< the number of the last entry looked at
        qint64 end = 0;     ///< that of the whole log
        bool atEnd = false;
    };
    static Result<Piece> read(storage::Stores &stores, qint64 reached, const applications::AuditSearch &search);

    void readPiece();
    void take(const Result<Piece> &piece);
    void writePiece(const Piece &piece);
    void commit();

    StoreAccess &m_stores;
    const applications::AuditSearch m_search;
    std::shared_ptr<Sheet> m_sheet; ///< used by one worker at a time
    qint64 m_reached = storage::beforeAuditLog;
    int m_count = 0;
    bool m_cancelled = false;
    bool m_committing = false;
};

} // namespace grantdesk::ui
