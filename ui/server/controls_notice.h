#pragma once

#include "ui/server/controls_watch.h"

#include <QWidget>

namespace grantdesk::ui {

class MessageBar;

/// Says on top of the page that the server does not answer as usual, and why: its clock, its failure recipes.
class ControlsNotice final : public QWidget {
    Q_OBJECT
public:
    explicit ControlsNotice(ControlsWatch &controls, QWidget *parent = nullptr);

    /// What a clock that is not the real one means, and what failure recipes mean.
    static QString clockWords(const ClockSetting &setting);
    static QString recipesWords(qsizetype count);

    /// The button of that notice rests while what it started is under way.
    void setClockBusy(bool busy);
    void setRecipesBusy(bool busy);

Q_SIGNALS:
    void realTimeWanted();
    void clearRecipesWanted();

private:
    void showControls();
    void showClock(const ClockSetting &setting);
    void showRecipes(qsizetype count);

    ControlsWatch &m_controls;
    MessageBar *m_clock;
    MessageBar *m_recipes;
    ClockSetting m_shownClock;
    qsizetype m_shownRecipes = 0;
};

} // namespace grantdesk::ui
