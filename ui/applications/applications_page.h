#pragma once

#include "core/applications/application.h"
#include "ui/workbench.h"

#include <QWidget>

#include <functional>
#include <optional>

class QStackedWidget;

namespace grantdesk::ui {

class ApplicationForm;
class ApplicationList;
class DeletedList;
class MessageBar;
class RegistryActions;
class RegistryWatch;

/// "OAuth2 applications": the list, and in the same place the form of the one that is open, or the deleted ones.
class ApplicationsPage final : public QWidget {
    Q_OBJECT
public:
    explicit ApplicationsPage(Workbench &workbench, QWidget *parent = nullptr);
    ~ApplicationsPage() override;

    /// Opens the box "New OAuth2 application"; at the limit it only says so.
    void create();
    /// Opens the form of an application of the list.
    void open(const Id &application);
    void reload();

    /// True when nothing would be lost by leaving.
    bool mayLeave() const;
    /// Asks what there is to ask and then, unless the answer was Cancel, calls `proceed`.
    void leave(std::function<void()> proceed);

    ApplicationList *list() const { return m_list; }
    /// Null while the list is shown.
    ApplicationForm *form() const { return m_form; }
    /// Shows what can be brought back.
    void showDeleted();
    DeletedList *deletedList() const { return m_deleted; }

Q_SIGNALS:
    /// "Test this application".
    void testRequested(const grantdesk::Id &application);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void openForm(const applications::Application &application, const std::optional<SecretString> &firstSecret);
    /// Leaves the form for the list, if nothing holds it, and then calls `then`.
    void leaveForm(const std::function<void()> &then);
    void closeForm();
    void takeRegistry();
    /// What the store would still bring back.
    void showDeletedOnes();
    /// Says where the user is that the registry could not be read; there and in the list until it can be again.
    void tellFailure();
    void forgetFailure();
    void connectList();
    void connectActions();
    /// Of the list, the deleted ones or the form, whatever is shown.
    MessageBar *messages() const;

    Workbench &m_workbench;
    RegistryWatch *m_watch;
    QStackedWidget *m_stack;
    ApplicationList *m_list;
    DeletedList *m_deleted;
    RegistryActions *m_actions;
    ApplicationForm *m_form = nullptr;
    std::optional<Error> m_failure; ///< why the registry cannot be read
    Id m_awaited;                   ///< brought back; to be chosen when the list has it
};

} // namespace grantdesk::ui
