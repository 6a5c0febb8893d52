#pragma once

#include "core/storage/audit_store.h"
#include "ui/workbench.h"

#include <QObject>

#include <memory>
#include <optional>

namespace grantdesk::ui {

/// Writes the audit log, or what a search finds of it, to a file, oldest first as grantdeskctl does: a piece is read on
/// the store thread, written on a worker, then comes the next. The file takes its name only when all of it is there.
/// Ends with exactly one of the signals finished and failed, unless it is cancelled or destroyed.
class AuditWriter final : public QObject {
    Q_OBJECT
public:
    enum class Format { Csv, JsonLines };

    AuditWriter(StoreAccess &stores, QString path, Format format, applications::AuditSearch search,
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
        qint64 last = 0; ///< of the whole log
        Entries entries; ///< that are wanted
    };
    static Result<Piece> read(storage::Stores &stores, qint64 first, std::optional<qint64> last,
                              const applications::AuditSearch &search);

    void readPiece();
    void take(const Result<Piece> &piece);
    void writePiece(const Entries &entries);
    void commit();

    StoreAccess &m_stores;
    const applications::AuditSearch m_search;
    std::shared_ptr<Sheet> m_sheet; ///< used by one worker at a time
    qint64 m_next = 1;              ///< the number the next piece begins with
    std::optional<qint64> m_last;
    int m_count = 0;
    bool m_cancelled = false;
    bool m_committing = false;
};

} // namespace grantdesk::ui
