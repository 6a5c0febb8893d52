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
class NewApplicationBox;
class RegistryWatch;
struct Registry;

/// "OAuth2 applications": the list, and in the same place the form of the one that is open.
class ApplicationsPage final : public QWidget {
    Q_OBJECT
public:
    explicit ApplicationsPage(Workbench &workbench, QWidget *parent = nullptr);

    /// Opens the box "New OAuth2 application", or says why there can be none.
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

private:
    void show(const applications::Application &application, std::optional<SecretString> firstSecret);
    void backToList();
    void remove(const Id &application);
    void take(const Registry &registry);

    Workbench &m_workbench;
    RegistryWatch *m_watch;
    QStackedWidget *m_stack;
    ApplicationList *m_list;
    ApplicationForm *m_form = nullptr;
};

} // namespace grantdesk::ui
