#pragma once

#include "core/applications/interchange.h"
#include "ui/workbench.h"

#include <QDialog>

class QPushButton;
class QTableView;

namespace grantdesk::ui {

class ChangesView;
class HelpText;
class ImportTableModel;
class MessageBar;
class ProgressLine;
class TextLabel;

/// How many applications an import has touched, and how.
struct ImportCounts {
    int created = 0;
    int changed = 0;
    int unchanged = 0;
};

/// Shows what importing a file would do, application by application, and does it: all of it or nothing.
class ImportBox final : public QDialog {
    Q_OBJECT
public:
    ImportBox(Workbench &workbench, const Clock &present, const QString &path, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void imported(const grantdesk::ui::ImportCounts &counts);
    /// It failed: what is shown behind the box may be old.
    void stale();

protected:
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    using Read = tl::expected<applications::Interchange, JsonProblems>;
    static Read readInterchange(const QString &path);

    void build();
    void read();
    void plan(const applications::Interchange &interchange);
    void apply();
    void refuse(const JsonProblems &problems);
    void setBusy(const QString &word);
    void showItem();
    void showState();
    QString leftAside() const;
    ImportCounts counts() const;
    void retranslate();

    Workbench &m_workbench;
    const Clock &m_present; ///< the server's time
    const QString m_path;
    applications::ImportPlan m_plan;
    QStringList m_ignored;
    bool m_planned = false;
    bool m_importing = false;
    ImportTableModel *m_model;
    TextLabel *m_title;
    TextLabel *m_file;
    TextLabel *m_summary;
    QTableView *m_table;
    TextLabel *m_detailsTitle;
    TextLabel *m_refusals;
    ChangesView *m_changes;
    HelpText *m_left;
    MessageBar *m_messages;
    ProgressLine *m_progress;
    QPushButton *m_import;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
