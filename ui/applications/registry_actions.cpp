#include "ui/applications/registry_actions.h"

#include "core/applications/kept_names.h"
#include "ui/applications/delete_box.h"
#include "ui/applications/duplicate_box.h"
#include "ui/applications/export_box.h"
#include "ui/applications/health_box.h"
#include "ui/applications/import_box.h"
#include "ui/applications/registry_watch.h"
#include "ui/applications/restore_box.h"
#include "ui/applications/saved_file.h"
#include "ui/text/reminders.h"
#include "ui/widgets/background.h"
#include "ui/widgets/questions.h"

#include <QFileInfo>

namespace grantdesk::ui {

using applications::Application;

RegistryActions::RegistryActions(Workbench &workbench, RegistryWatch &watch, QWidget *window)
    : QObject(window)
    , m_workbench(workbench)
    , m_watch(watch)
    , m_window(window)
{
}

void RegistryActions::openBox(QDialog *box)
{
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void RegistryActions::tell(const MessageBar::Words &words)
{
    Q_EMIT news(Kind::Ok, words, {}, {});
}

void RegistryActions::duplicate(const Id &application)
{
    const Application *original = m_watch.registry().find(application);
    if (!original || m_watch.registry().applications.size() >= applications::maximumApplications)
        return;
    QStringList taken;
    for (const Application &one : m_watch.registry().applications)
        taken.append(one.name);
    auto *box = new DuplicateBox(m_workbench, m_watch.present(), *original, taken, m_window);
    connect(box, &DuplicateBox::stale, &m_watch, &RegistryWatch::reload);
    connect(box, &DuplicateBox::created, this, [this](const Application &copy) {
        m_watch.reload();
        Q_EMIT duplicated(copy);
    });
    openBox(box);
}

void RegistryActions::remove(const Id &application)
{
    removeFromForm(application, 0, false);
}

void RegistryActions::removeFromForm(const Id &application, int unsavedChanges, bool uncopiedSecret)
{
    const Application *found = m_watch.registry().find(application);
    if (!found)
        return;
    auto *box = new DeleteBox(m_workbench, *found, m_window);
    box->setLosses(unsavedChanges, uncopiedSecret);
    connect(box, &DeleteBox::stale, &m_watch, &RegistryWatch::reload);
    connect(box, &DeleteBox::deleted, this, [this](const Application &gone) {
        m_watch.reload();
        Q_EMIT removed(gone.id);
        Q_EMIT news(
            Kind::Ok, [name = gone.name] { return tr("“%1” was deleted.").arg(name); }, [] { return tr("Undo"); },
            [this, gone] { undoDeletion(gone); });
    });
    openBox(box);
}

/// Secrets that authenticate nobody any more, and cannot come back, need not stay readable in the keyring; not having
/// been there is fine.
void RegistryActions::forget(const Application &gone, const std::optional<Application> &back)
{
    const QStringList needed = back ? applications::keptNames(*back) : QStringList();
    for (const QString &name : applications::keptNames(gone))
        if (!needed.contains(name))
            m_workbench.secrets.remove(name, [](const Result<void> &) {});
}

void RegistryActions::restore(const Application &application)
{
    auto *box = new RestoreBox(m_workbench, application, m_window);
    connect(box, &RestoreBox::stale, &m_watch, &RegistryWatch::reload);
    connect(box, &RestoreBox::restored, this,
            [this, application](const Application &back) { takeBack(application, back); });
    openBox(box);
}

/// Where there is nothing to choose, nothing is asked.
void RegistryActions::undoDeletion(const Application &gone)
{
    if (!applications::keptNames(gone).isEmpty())
        return restore(gone);
    m_workbench.stores.run(
        this, [id = gone.id](storage::Stores &stores) { return stores.applications().restore(id, {}); },
        [this, gone](const Result<Application> &back) {
            if (back)
                return takeBack(gone, *back);
            m_watch.reload();
            Q_EMIT failed(back.error());
        });
}

void RegistryActions::takeBack(const Application &gone, const Application &back)
{
    forget(gone, back);
    m_watch.reload();
    tell([name = back.name] { return tr("“%1” was restored.").arg(name); });
    Q_EMIT restored(back.id);
}

void RegistryActions::purge(const Application &application)
{
    const auto forgetIt = [this, application] {
        m_workbench.stores.run(
            this, [id = application.id](storage::Stores &stores) { return stores.applications().purge(id); },
            [this, application](const Result<void> &purged) {
                m_watch.reload();
                if (!purged) {
                    Q_EMIT failed(purged.error());
                    return;
                }
                forget(application, std::nullopt);
                tell([name = application.name] { return tr("“%1” is gone for good.").arg(name); });
            });
    };
    confirm(m_window,
            {tr("Delete for good?"),
             tr("Nobody can bring it back: its settings, client secrets and keys are forgotten."),
             {{tr("Delete for good"), ButtonKind::Danger}},
             application.name},
            forgetIt);
}

void RegistryActions::showHealth(const Id &application)
{
    const Application *found = m_watch.registry().find(application);
    if (!found)
        return;
    auto *box = new HealthBox(m_watch.present(), *found, m_window);
    connect(box, &HealthBox::openRequested, this, [this, application] { Q_EMIT openWanted(application); });
    openBox(box);
}

void RegistryActions::exportJson(const Id &application)
{
    const Application *only = m_watch.registry().find(application);
    if (!only && !application.isEmpty())
        return;
    auto *box = new ExportBox(m_workbench, only, m_window);
    connect(box, &ExportBox::exported, this, [this](int count, const QString &file) {
        tell([count, file] { return tr("%n application(s) written to “%1”.", nullptr, count).arg(file); });
    });
    openBox(box);
}

void RegistryActions::importJson(const QString &path)
{
    if (!path.isEmpty())
        return preview(path);
    Questions::instance().askOpenFile(m_window, tr("Import applications"), tr("JSON files (*.json);;All files (*)"),
                                      [this](const QString &chosen) {
                                          if (!chosen.isEmpty())
                                              preview(chosen);
                                      });
}

void RegistryActions::preview(const QString &path)
{
    auto *box = new ImportBox(m_workbench, m_watch.present(), path, m_window);
    connect(box, &ImportBox::stale, &m_watch, &RegistryWatch::reload);
    connect(box, &ImportBox::imported, this, [this](const ImportCounts &counts) {
        m_watch.reload();
        tell([counts] {
            return tr("Imported. Created: %1, changed: %2, left as they were: %3.")
                .arg(counts.created)
                .arg(counts.changed)
                .arg(counts.unchanged);
        });
    });
    openBox(box);
}

void RegistryActions::saveCalendar()
{
    if (applications::expiries(m_watch.registry().applications, m_watch.present().now()).isEmpty()) {
        Q_EMIT news(Kind::Info, [] { return tr("No client secret and no certificate has a day on which it expires."); },
                    {}, {});
        return;
    }
    Questions::instance().askSaveFile(m_window, tr("Save calendar"), QStringLiteral("grantdesk.ics"),
                                      [this](const QString &path) {
                                          if (!path.isEmpty())
                                              writeCalendar(path);
                                      });
}

void RegistryActions::writeCalendar(const QString &path)
{
    const auto events = remindersOf(applications::expiries(m_watch.registry().applications, m_watch.present().now()));
    runInBackground(
        this,
        [path, events, written = m_workbench.clock.now()] {
            return saveFile(path, applications::toCalendar(events, written), Readers::Everybody);
        },
        [this, count = int(events.size()), file = QFileInfo(path).fileName()](const Result<void> &written) {
            if (!written) {
                Q_EMIT failed(written.error());
                return;
            }
            tell([count, file] { return tr("%n reminder(s) written to “%1”.", nullptr, count).arg(file); });
        });
}

} // namespace grantdesk::ui
