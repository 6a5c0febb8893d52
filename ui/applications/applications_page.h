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
class RegistryWatch;

/// "OAuth2 applications": the list, and in the same place the form of the one that is open.
class ApplicationsPage final : public QWidget {
    Q_OBJECT
public:
    explicit ApplicationsPage(Workbench &workbench, QWidget *parent = nullptr);

    /// Opens the box "New OAuth2 application"; does nothing at the limit, which the list explains.
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
    void askDelete(const Id &application);
    void remove(const applications::Application &application);

    Workbench &m_workbench;
    RegistryWatch *m_watch;
    QStackedWidget *m_stack;
    ApplicationList *m_list;
    ApplicationForm *m_form = nullptr;
};

} // namespace grantdesk::ui
