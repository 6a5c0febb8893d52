#include "ui/help/help_topics.h"

#include "core/applications/application.h"
#include "ui/applications/application_form.h"
#include "ui/applications/application_list.h"
#include "ui/applications/deleted_list.h"
#include "ui/audit/audit_page.h"
#include "ui/flows/flow_lab_page.h"
#include "ui/server/request_log_view.h"
#include "ui/server/server_page.h"
#include "ui/settings/settings_page.h"

#include <QCoreApplication>

#include <algorithm>

namespace grantdesk::ui {

namespace {

/// How many widgets stand between them; -1: `inner` is not shown in `outer`.
int depthIn(const QWidget *outer, const QWidget *inner)
{
    int depth = 0;
    for (const QWidget *widget = inner; widget; widget = widget->parentWidget(), ++depth) {
        if (widget == outer)
            return depth;
        if (widget->isHidden())
            return -1;
    }
    return -1;
}

int depthOf(const HelpTopic &topic, const QWidget *page)
{
    int deepest = page->metaObject() == topic.page ? 0 : -1;
    for (const QWidget *widget : page->findChildren<QWidget *>())
        if (widget->metaObject() == topic.page)
            deepest = std::max(deepest, depthIn(page, widget));
    return deepest;
}

QString say(const char *text)
{
    return QCoreApplication::translate("Help", text);
}

} // namespace

const QList<HelpTopic> &helpTopics()
{
    static const QList<HelpTopic> topics{
        {&ApplicationList::staticMetaObject,
         QT_TRANSLATE_NOOP("Help", "OAuth2 applications"),
         QT_TRANSLATE_NOOP(
             "Help",
             "The applications that may ask for access, at most %1. Each has a client ID and "
             "authenticates in the way of its type. The column “Health” tells what needs attention: click "
             "it to read what to do."),
         QT_TRANSLATE_NOOP("Help", "“Administration from the command line” in README.md; grantdeskctl app --help"),
         {Command::Search, Command::ClearSearch, Command::Edit, Command::Delete, Command::Duplicate,
          Command::CopyClientId, Command::RowMenu, Command::Sort}},
        {&ApplicationForm::staticMetaObject,
         QT_TRANSLATE_NOOP("Help", "Editing an application"),
         QT_TRANSLATE_NOOP(
             "Help",
             "All about one application: its name, its credentials, where users are sent back to, how long "
             "refresh tokens live. Fields are stored only when you save; secrets and keys at once. A client "
             "secret is shown a single time, when it is added."),
         QT_TRANSLATE_NOOP("Help", "RFC 6749, section 2 (clients) and RFC 9700 (what is safe today)"),
         {Command::Save, Command::Back, Command::Undo, Command::Redo, Command::Delete, Command::MoveUp,
          Command::MoveDown}},
        {&DeletedList::staticMetaObject,
         QT_TRANSLATE_NOOP("Help", "Deleted applications"),
         QT_TRANSLATE_NOOP("Help",
                           "Deleted applications can be restored from here until their time is over. Their tokens stay "
                           "invalid; client secrets and keys come back only if you say so."),
         QT_TRANSLATE_NOOP("Help", "“Administration from the command line” in README.md"),
         {Command::Restore, Command::Purge, Command::Back}},
        {&FlowLabPage::staticMetaObject,
         QT_TRANSLATE_NOOP("Help", "Flow lab"),
         QT_TRANSLATE_NOOP("Help",
                           "Here the window is the application: it runs a flow step by step, from the authorization "
                           "address to the refreshed token. The transcript shows every request and every response; "
                           "secrets are dotted until you show them."),
         QT_TRANSLATE_NOOP("Help", "“The first five minutes” in README.md; RFC 6749, section 4"),
         {Command::Copy}},
        {&ServerPage::staticMetaObject,
         QT_TRANSLATE_NOOP("Help", "Authorization server"),
         QT_TRANSLATE_NOOP("Help",
                           "A server of your own to try applications against. Start it, add users, move its clock, or "
                           "let it fail on purpose: so you see what your application does when tokens expire or the "
                           "network is bad."),
         QT_TRANSLATE_NOOP("Help", "“What the server answers” and “Clock, failures, request log” in README.md"),
         {}},
        {&RequestLogView::staticMetaObject,
         QT_TRANSLATE_NOOP("Help", "Requests"),
         QT_TRANSLATE_NOOP(
             "Help",
             "Every request to the server, the newest last, with its answer and the rule that decided it. "
             "Choose one to read all about it. Secrets are never noted."),
         QT_TRANSLATE_NOOP("Help", "“Clock, failures, request log” in README.md; grantdeskctl log --help"),
         {Command::Search, Command::ClearSearch, Command::Copy}},
        {&AuditPage::staticMetaObject,
         QT_TRANSLATE_NOOP("Help", "Audit log"),
         QT_TRANSLATE_NOOP(
             "Help",
             "Every change to applications and users: who made it, when, and what was there before. Each "
             "entry is bound to the one before it by a hash; the check of the chain tells whether somebody "
             "tampered with the log."),
         QT_TRANSLATE_NOOP("Help", "grantdeskctl audit --help"),
         {Command::Search, Command::ClearSearch, Command::Copy}},
        {&SettingsPage::staticMetaObject,
         QT_TRANSLATE_NOOP("Help", "Settings"),
         QT_TRANSLATE_NOOP(
             "Help",
             "The window’s language and colors, its version and its licenses. What you choose here holds at "
             "once, for you alone."),
         QT_TRANSLATE_NOOP("Help", "README.md"),
         {}},
    };
    return topics;
}

QList<Command> commandsEverywhere()
{
    return {Command::Help, Command::GoToPlace, Command::Create, Command::Reload};
}

const HelpTopic *helpTopicOf(const QWidget *page)
{
    const HelpTopic *found = nullptr;
    int deepest = -1;
    for (const HelpTopic &topic : helpTopics()) {
        if (const int depth = depthOf(topic, page); depth > deepest) {
            deepest = depth;
            found = &topic;
        }
    }
    return found;
}

QString titleOf(const HelpTopic &topic)
{
    return say(topic.title);
}

QString textOf(const HelpTopic &topic)
{
    const QString text = say(topic.text);
    return text.contains(QLatin1String("%1")) ? text.arg(applications::maximumApplications) : text;
}

QString moreOf(const HelpTopic &topic)
{
    return say(topic.more);
}

} // namespace grantdesk::ui
