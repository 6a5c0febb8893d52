#pragma once

#include "core/applications/application.h"
#include "ui/widgets/keyboard_place.h"
#include "ui/workbench.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace grantdesk::ui {

class AddSecretPanel;
class Card;
class FittingTable;
class HelpText;
class MessageBar;
class Present;
class RotationGuide;
class SecretBanner;
class SecretsModel;
struct ShownSecret;

/// "Client secrets": they are added and deleted at once, not by Save. Leads through a rotation. That one
/// expires is said by the health card above.
class SecretsSection final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive it.
    SecretsSection(Workbench &workbench, const Present &present, QWidget *parent = nullptr);

    void show(const applications::Application &application);
    /// Shows a plaintext that nobody has seen yet.
    void reveal(const Id &secret, const SecretString &plaintext);
    /// A secret that is shown, or about to be, is neither copied nor kept in the keyring yet.
    bool hasUncopied() const;
    /// Something was typed for a secret that nobody has added yet.
    bool hasTyped() const;

    FittingTable *table() const { return m_table; }
    const QList<SecretBanner *> &banners() const { return m_banners; }
    const QList<RotationGuide *> &guides() const { return m_guides; }
    AddSecretPanel *panel() const { return m_panel; }
    MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    /// The registry is different now.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void openPanel();
    void openRotation();
    void closePanel();
    void add();
    void askDelete(const Id &id);
    void remove(const Id &secret);
    void setNotes(const Id &secret, const QString &notes);
    /// What was typed is there again, to be mended or tried again.
    void editNotesAgain(const Id &secret);
    void addBanner(const ShownSecret &shown);
    void finishBanner(SecretBanner *banner);
    const applications::ClientSecret *find(const Id &id) const;
    /// The selected secret, or the only one.
    const applications::ClientSecret *chosen() const;
    /// What depends on the time, too.
    void showTimes();
    void showGuides();
    void showState();
    void retranslate();

    Workbench &m_workbench;
    const Present &m_present;
    Id m_application;
    QString m_clientId;
    QString m_applicationName;
    Card *m_card;
    MessageBar *m_messages;
    QVBoxLayout *m_bannerColumn;
    QList<SecretBanner *> m_banners;
    SecretsModel *m_model;
    FittingTable *m_table;
    HelpText *m_none;
    AddSecretPanel *m_panel;
    QPushButton *m_add;
    QPushButton *m_rotate;
    QVBoxLayout *m_guideColumn;
    QList<RotationGuide *> m_guides;
    bool m_adding = false;
    KeyboardPlace m_keyboard; ///< while one is being added
};

} // namespace grantdesk::ui
