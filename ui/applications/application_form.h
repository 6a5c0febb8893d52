#pragma once

#include "core/applications/application.h"
#include "ui/widgets/keyboard_place.h"
#include "ui/workbench.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;

namespace grantdesk::ui {

class BasicSection;
class Card;
class ConflictBox;
class ConnectCard;
class ConsentPreview;
class FormFooter;
class FormSection;
class HealthCard;
class KeysSection;
class LogoSection;
class MessageBar;
class PageHeader;
class Present;
class ScrollColumn;
class SecretsSection;
class SideBySide;
class TextLabel;
struct Registry;

/// The form of one application: what it is and what can be changed about it.
class ApplicationForm final : public QWidget {
    Q_OBJECT
public:
    /// The first two must outlive it.
    ApplicationForm(Workbench &workbench, const Present &present, const applications::Application &application,
                    const Registry &registry, QWidget *parent = nullptr);

    const Id &applicationId() const { return m_stored.id; }
    /// The secret made together with the application; shown once.
    void revealSecret(const SecretString &plaintext);
    /// The registry as it is now. What was typed stays.
    void take(const Registry &registry);

    int changes() const;
    /// A new client secret is shown that was neither copied nor saved.
    bool hasUncopiedSecret() const;
    bool mayLeave() const;
    /// Asks about unsaved changes, a secret that was not copied and one that was not added yet; calls `proceed` unless
    /// the answer was Cancel.
    void leave(std::function<void()> proceed);
    /// Stores the draft, or jumps to its first problem. `then` is called when it is stored; while another save is
    /// running, what was typed since is stored after it.
    void save(std::function<void()> then = {});
    /// Takes all changes back.
    void revert();

    SecretsSection *secretsSection() const { return m_secrets; }
    KeysSection *keysSection() const { return m_keys; }
    MessageBar *messages() const { return m_messages; }
    FormFooter *footer() const { return m_footer; }
    /// Those that Save stores, from top to bottom.
    const QList<FormSection *> &sections() const { return m_sections; }

Q_SIGNALS:
    void backRequested();
    void deleteRequested(const grantdesk::Id &application);
    void testRequested(const grantdesk::Id &application);
    /// The registry is different now, by our doing.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addSections();
    void showWhenTold(MessageBar *bar);
    void addPreviewAndConnect();
    void addDeleteCard();
    void addShortcuts();
    void load(const applications::Application &application);
    applications::Application draft() const;
    void showState();
    /// Deleted elsewhere, or there again: what was typed stays, but only to be read and copied.
    void setGone(bool gone);
    void showDraft(const applications::Application &draft);
    void stored(const Result<applications::Application> &result, const std::function<void()> &then);
    /// Shows all problems and goes to the first; false when there are none.
    bool showProblems(const applications::Application &wanted);
    void tellConflict();
    /// Reads the newest version and asks which of the two shall be.
    void compare();
    /// The question of a form without unsaved changes.
    void askAboutSecret(std::function<void()> proceed);
    void ask(const applications::Application &newest);
    void keepMine(const applications::Application &newest);
    void retranslate();

    Workbench &m_workbench;
    const Present &m_present;
    applications::Application m_stored;                ///< as the form started from it
    std::optional<applications::Application> m_newest; ///< somebody else's newer version, while we have changes
    QPointer<ConflictBox> m_conflict;
    bool m_loading = false;
    bool m_saving = false;
    std::function<void()> m_afterSaving; ///< asked for while a save was running
    bool m_showAll = false;              ///< Save was tried: no problem keeps to itself any more
    bool m_gone = false;
    PageHeader *m_header;
    QPushButton *m_test;
    MessageBar *m_messages;
    ScrollColumn *m_scroll;
    SideBySide *m_beside;
    BasicSection *m_basic;
    HealthCard *m_health;
    SecretsSection *m_secrets = nullptr;
    KeysSection *m_keys = nullptr;
    LogoSection *m_logo = nullptr;
    ConsentPreview *m_preview = nullptr;
    ConnectCard *m_connect = nullptr;
    QList<FormSection *> m_sections;
    Card *m_deleteCard = nullptr;
    TextLabel *m_deleteText = nullptr;
    QPushButton *m_delete = nullptr;
    FormFooter *m_footer;
    KeyboardPlace m_keyboard; ///< while Save cannot be pressed
};

} // namespace grantdesk::ui
