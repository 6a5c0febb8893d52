#pragma once

#include "core/applications/audit.h"

#include <QTableView>

namespace grantdesk::ui {

class ChangesModel;

/// A table of changes; what is too long for its cell is in the tool tip, and can be copied with Ctrl+C.
class ChangesView final : public QTableView {
    Q_OBJECT
public:
    explicit ChangesView(QWidget *parent = nullptr);

    void setChanges(const QList<applications::AuditChange> &changes);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    ChangesModel *m_changes;
};

} // namespace grantdesk::ui
