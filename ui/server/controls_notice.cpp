#include "ui/server/controls_notice.h"

#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/message_bar.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace grantdesk::ui {

ControlsNotice::ControlsNotice(ControlsWatch &controls, QWidget *parent)
    : QWidget(parent)
    , m_controls(controls)
    , m_clock(new MessageBar)
    , m_recipes(new MessageBar)
{
    m_clock->setObjectName(QStringLiteral("clockNotice"));
    m_recipes->setObjectName(QStringLiteral("recipesNotice"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::small);
    for (MessageBar *bar : {m_clock, m_recipes}) {
        bar->setClosable(false);
        layout->addWidget(bar);
    }
    hide();
    connect(&m_controls, &ControlsWatch::changed, this, &ControlsNotice::showControls);
    showControls();
}

QString ControlsNotice::clockWords(const ClockSetting &setting)
{
    if (setting.frozenAt)
        return tr("The server’s clock is frozen at %1: nothing ages.").arg(absoluteTime(*setting.frozenAt));
    return tr("The server’s clock is moved: codes, tokens and sessions age by another time than the real one.");
}

QString ControlsNotice::recipesWords(qsizetype count)
{
    return tr("%n failure recipe(s) on: the server fails on purpose.", nullptr, int(count));
}

void ControlsNotice::setClockBusy(bool busy)
{
    m_clock->actionButton()->setEnabled(!busy);
}

void ControlsNotice::setRecipesBusy(bool busy)
{
    m_recipes->actionButton()->setEnabled(!busy);
}

void ControlsNotice::showControls()
{
    const authserver::Controls &controls = m_controls.current().controls;
    // A bar speaks up each time it is shown: only when there is news.
    if (std::exchange(m_shownClock, controls.clock) != controls.clock)
        showClock(controls.clock);
    if (std::exchange(m_shownRecipes, controls.recipes.size()) != controls.recipes.size())
        showRecipes(controls.recipes.size());
    setVisible(!controls.isNormal());
}

void ControlsNotice::showClock(const ClockSetting &setting)
{
    if (setting.isReal())
        return m_clock->clear();
    m_clock->showMessage(
        Kind::Warning, [setting] { return clockWords(setting); }, [] { return tr("Back to real time"); },
        [this] { Q_EMIT realTimeWanted(); });
}

void ControlsNotice::showRecipes(qsizetype count)
{
    if (count == 0)
        return m_recipes->clear();
    m_recipes->showMessage(
        Kind::Warning, [count] { return recipesWords(count); }, [] { return tr("Clear all"); },
        [this] { Q_EMIT clearRecipesWanted(); });
}

} // namespace grantdesk::ui
