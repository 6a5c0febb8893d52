#pragma once

#include "core/storage/audit_store.h"
#include "ui/workbench.h"

#include <QObject>

#include <memory>
#include <optional>

namespace grantdesk::ui {

/// Writes the audit log, or what a search finds of it, to a file: a piece is read on the store thread, written on a
/// worker, then comes the next. The file takes its name only when all of it is there. Ends with exactly one of the
/// signals finished and failed, unless it is cancelled or destroyed.
class AuditWriter final : public QObject {
    Q_OBJECT
public:
    enum class Format { Csv, JsonLines };

    AuditWriter(StoreAccess &stores, QString path, Format format, QString text, QObject *parent = nullptr);
    ~AuditWriter() override;

    void start();
    /// Leaves no file behind; false when it is too late for that.
    bool cancel();

Q_SIGNALS:
    void progressed(int entries);
    void finished(int entries);
    void failed(const grantdesk::Error &error);

private:
    class Sheet;
    using Entries = QList<applications::AuditEntry>;

    void readPiece();
    void writePiece(const Entries &entries);
    void commit();

    StoreAccess &m_stores;
    const QString m_text;
    std::shared_ptr<Sheet> m_sheet; ///< used by one worker at a time
    std::optional<qint64> m_before;
    int m_count = 0;
    bool m_cancelled = false;
    bool m_committing = false;
};

} // namespace grantdesk::ui
