#include "ui/applications/health_reminder.h"

#include "ui/applications/present.h"
#include "ui/text/words.h"
#include "ui/widgets/message_bar.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace grantdesk::ui {

using applications::Expiry;

namespace {

QString dayOf(TimePoint time)
{
    return QLocale().toString(toDateTime(time).toLocalTime().date(), QLocale::ShortFormat);
}

QString sentenceFor(const QList<Expiry> &soon)
{
    const Expiry &first = soon.first();
    if (soon.size() > 1)
        return HealthReminder::tr(
                   "%n client secrets and certificates expire within 30 days; the first, of “%1”, on %2.", nullptr,
                   int(soon.size()))
            .arg(first.applicationName, dayOf(first.at));
    const QString sentence = first.kind == Expiry::Kind::Secret
        ? HealthReminder::tr("A client secret of “%1” expires on %2.")
        : HealthReminder::tr("A certificate of “%1” expires on %2.");
    return sentence.arg(first.applicationName, dayOf(first.at));
}

} // namespace

HealthReminder::HealthReminder(const Present &present, QWidget *parent)
    : QWidget(parent)
    , m_present(present)
    , m_bar(new MessageBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    connect(m_bar, &MessageBar::closed, this, [this] {
        m_dismissed = m_shown;
        hide();
    });
    connect(&present, &Present::passed, this, &HealthReminder::showExpiries);
    hide();
}

void HealthReminder::setApplications(const QList<applications::Application> &list)
{
    m_applications = list;
    showExpiries();
}

void HealthReminder::showExpiries()
{
    const TimePoint now = m_present.now();
    QList<Expiry> soon = applications::expiries(m_applications, now);
    soon.erase(std::remove_if(soon.begin(), soon.end(),
                              [now](const Expiry &one) { return one.at > now + applications::expiryNotice; }),
               soon.end());
    m_shown.clear();
    for (const Expiry &one : std::as_const(soon))
        m_shown.append(one.part);
    const bool allRead = std::all_of(m_shown.begin(), m_shown.end(),
                                     [this](const QString &part) { return m_dismissed.contains(part); });
    setVisible(!allRead);
    if (allRead)
        return m_bar->clear();
    m_bar->showMessage(
        Kind::Warning, [soon] { return sentenceFor(soon); }, [] { return tr("Save calendar (.ics)…"); },
        [this] { Q_EMIT calendarRequested(); });
}

} // namespace grantdesk::ui
