#pragma once

#include "ui/server/controls_watch.h"
#include "ui/widgets/keyboard_place.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace grantdesk::ui {

class Badge;
class Card;
class FormRow;
class ProblemLine;
class TextLabel;

/// The built-in server's movable clock: what time it is there, and forward, freeze, back to real time.
class ClockCard final : public QWidget {
    Q_OBJECT
public:
    explicit ClockCard(Workbench &workbench, ControlsWatch &controls, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void forward();
    void freezeOrResume();
    void backToRealTime();
    void move(const ControlsWatch::ClockMove &to);
    void setBusy(bool busy);
    ClockStep chosenStep() const;
    void showAmount();
    void showSetting();
    void showTime();
    void retranslate();

    Workbench &m_workbench;
    ControlsWatch &m_controls;
    Card *m_card;
    Badge *m_state;
    TextLabel *m_time;
    TextLabel *m_real;
    QComboBox *m_amount;
    QSpinBox *m_number;
    QComboBox *m_unit;
    FormRow *m_amountRow;
    QPushButton *m_forward;
    QPushButton *m_freeze;
    QPushButton *m_back;
    ProblemLine *m_problem;
    QTimer m_tick;
    bool m_busy = false; ///< a change is being stored
    KeyboardPlace m_keyboard;
};

} // namespace grantdesk::ui
