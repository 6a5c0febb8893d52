#pragma once

#include "ui/applications/registry_watch.h"

#include <QDialog>

#include <optional>

class QPlainTextEdit;
class QPushButton;

namespace grantdesk::ui {

class FormRow;
class HelpText;
class MessageBar;
class PeopleBox;
class ProgressLine;
class TextLabel;

/// The box "Add a public key": paste it, drop it or take it from a file; it says what it is before it is added.
class AddKeyBox final : public QDialog {
    Q_OBJECT
public:
    AddKeyBox(Workbench &workbench, const Clock &present, Id application, const QList<Person> &people, QWidget *parent);

    /// What was dropped on the box, or where it was opened from.
    void offerFile(const QString &path);
    void offerText(const QString &text);

Q_SIGNALS:
    void added();

protected:
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    void build();
    void takeDrops();
    void chooseFile();
    void takeFile(const QString &name, const Result<QByteArray> &content);
    void examine(const QByteArray &input);
    void showKey();
    void add();
    void setBusy(bool busy);
    void retranslate();

    Workbench &m_workbench;
    const Clock &m_present; ///< the server's time
    Id m_application;
    std::optional<Result<crypto::RsaPublicKey>> m_key; ///< nothing: no input yet
    QString m_fileName;
    TextLabel *m_title;
    PeopleBox *m_people;
    FormRow *m_peopleRow;
    QPlainTextEdit *m_text;
    FormRow *m_textRow;
    QPushButton *m_file;
    TextLabel *m_found;
    HelpText *m_fingerprint;
    MessageBar *m_messages;
    ProgressLine *m_progress;
    QPushButton *m_add;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
