#pragma once

#include "core/applications/application.h"
#include "ui/widgets/message_bar.h"
#include "ui/workbench.h"

#include <QObject>

#include <optional>

class QDialog;

namespace grantdesk::ui {

class RegistryWatch;

/// What can be done with registered applications from the list, each in a box of its own, and what is to be said of it
/// afterwards.
class RegistryActions final : public QObject {
    Q_OBJECT
public:
    /// `window` is what the boxes stand in front of.
    RegistryActions(Workbench &workbench, RegistryWatch &watch, QWidget *window);

    void duplicate(const Id &application);
    void remove(const Id &application);
    /// The same from its form, in which that many changes are not saved and a new secret may be shown.
    void removeFromForm(const Id &application, int unsavedChanges, bool uncopiedSecret);
    void restore(const applications::Application &application);
    void purge(const applications::Application &application);
    void showHealth(const Id &application);
    /// An empty ID exports all of them.
    void exportJson(const Id &application);
    /// Asks for the file when there is no path.
    void importJson(const QString &path);
    void saveCalendar();

Q_SIGNALS:
    /// To be said; `action` may be empty.
    void news(grantdesk::ui::Kind kind, const grantdesk::ui::MessageBar::Words &words,
              const grantdesk::ui::MessageBar::Words &action, const std::function<void()> &perform);
    void failed(const grantdesk::Error &error);
    void openWanted(const grantdesk::Id &application);
    void duplicated(const grantdesk::applications::Application &copy);
    void removed(const grantdesk::Id &application);
    void restored(const grantdesk::Id &application);

private:
    void openBox(QDialog *box);
    /// What the keyring holds of `gone`, but for what came back with it.
    void forget(const applications::Application &gone, const std::optional<applications::Application> &back);
    void undoDeletion(const applications::Application &gone);
    void takeBack(const applications::Application &gone, const applications::Application &back);
    void tell(const MessageBar::Words &words);
    void preview(const QString &path);
    void writeCalendar(const QString &path);

    Workbench &m_workbench;
    RegistryWatch &m_watch;
    QWidget *m_window;
};

} // namespace grantdesk::ui
