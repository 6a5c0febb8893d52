#include "ui/applications/clock_notice.h"

#include "ui/applications/present.h"
#include "ui/text/words.h"
#include "ui/widgets/message_bar.h"

#include <QVBoxLayout>

#include <utility>

namespace grantdesk::ui {

ClockNotice::ClockNotice(const Present &present, QWidget *parent)
    : QWidget(parent)
    , m_present(present)
    , m_bar(new MessageBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    m_bar->setClosable(false);
    hide();
    connect(&present, &Present::passed, this, &ClockNotice::showClock);
    showClock();
}

void ClockNotice::showClock()
{
    const ClockSetting setting = m_present.setting();
    if (std::exchange(m_shown, setting) == setting)
        return;
    setVisible(!setting.isReal());
    if (setting.isReal())
        return m_bar->clear();
    MessageBar::Words words = [] {
        return tr("The server’s clock is moved: ends and ages are judged by its time, not by the real one.");
    };
    if (setting.frozenAt)
        words = [at = *setting.frozenAt] {
            return tr("The server’s clock is frozen at %1: ends and ages are judged by that moment.")
                .arg(absoluteTime(at));
        };
    m_bar->showMessage(Kind::Info, std::move(words));
}

} // namespace grantdesk::ui
