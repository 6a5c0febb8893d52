#pragma once

#include "core/applications/application.h"
#include "ui/workbench.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace grantdesk::ui {

class HelpText;
class MessageBar;
class ProgressLine;
class TextLabel;

/// Writes one application or all of them to a JSON file that only its owner can read.
class ExportBox final : public QDialog {
    Q_OBJECT
public:
    /// `only` null: all there are.
    ExportBox(Workbench &workbench, const applications::Application *only, QWidget *parent = nullptr);

Q_SIGNALS:
    void exported(int count, const QString &fileName);

protected:
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    void build();
    void chooseFile();
    void read(const QString &path);
    void write(const QString &path, const QList<applications::Application> &list);
    void setBusy(bool busy);
    void retranslate();

    Workbench &m_workbench;
    const Id m_only;
    const QString m_name;
    TextLabel *m_title;
    TextLabel *m_subject;
    TextLabel *m_text;
    QCheckBox *m_hashes;
    HelpText *m_help;
    MessageBar *m_messages;
    ProgressLine *m_progress;
    QPushButton *m_export;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
