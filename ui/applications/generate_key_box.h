#pragma once

#include "ui/applications/registry_watch.h"

#include <QDialog>

#include <atomic>
#include <memory>
#include <optional>

class QComboBox;
class QPushButton;

namespace grantdesk::ui {

class FormRow;
class MessageBar;
class PeopleBox;
class PrivateKeyPanel;
class ProgressLine;
class TextLabel;

/// The box "Generate a public/private key pair": the public key goes into the application, the private one is shown
/// once, to be copied, saved or kept.
class GenerateKeyBox final : public QDialog {
    Q_OBJECT
public:
    GenerateKeyBox(Workbench &workbench, const Clock &present, const applications::Application &application,
                   const QList<Person> &people, QWidget *parent);
    ~GenerateKeyBox() override;

    PrivateKeyPanel *panel() const { return m_panel; }

Q_SIGNALS:
    /// The public key is registered.
    void generated();

public Q_SLOTS:
    /// Not while the key is being registered, which nobody would be told; asks when the private key would be lost.
    void reject() override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Phase { Asking, Generating, Registering, Showing };
    void build();
    void generate();
    void store(const crypto::RsaKeyPair &pair);
    void fail(const Error &error);
    void enter(Phase phase);
    QString progressWords() const;
    void retranslate();

    Workbench &m_workbench;
    const Clock &m_present; ///< the server's time
    Id m_application;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    Phase m_phase = Phase::Asking;
    TextLabel *m_title;
    TextLabel *m_text;
    PeopleBox *m_people;
    FormRow *m_peopleRow;
    QComboBox *m_bits;
    FormRow *m_bitsRow;
    PrivateKeyPanel *m_panel;
    MessageBar *m_messages;
    ProgressLine *m_progress;
    QPushButton *m_generate;
    QPushButton *m_cancel; ///< and, once the key is there, Done
};

} // namespace grantdesk::ui
