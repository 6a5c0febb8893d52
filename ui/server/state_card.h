#pragma once

#include "ui/widgets/keyboard_place.h"
#include "ui/workbench.h"

#include <QWidget>

#include <array>

class QPushButton;
class QSpinBox;

namespace grantdesk::ui {

class Badge;
class Card;
class CopyField;
class FormRow;

/// The built-in server's state, its port, and the addresses clients need.
class StateCard final : public QWidget {
    Q_OBJECT
public:
    explicit StateCard(ServerControl &server, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void startOrStop();
    void followState();
    void showState();
    void retranslate();

    /// The base URL and the four endpoints, in the order of reading.
    static constexpr int addressCount = 5;

    ServerControl &m_server;
    Card *m_card;
    Badge *m_state;
    QPushButton *m_switch;
    QSpinBox *m_port;
    FormRow *m_portRow;
    std::array<CopyField *, addressCount> m_addresses{};
    std::array<FormRow *, addressCount> m_addressRows{};
    KeyboardPlace m_keyboard;
};

} // namespace grantdesk::ui
