#include "ui/server/state_card.h"

#include "core/oauth/endpoints.h"
#include "ui/settings/settings.h"
#include "ui/style/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/form_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

using State = ServerControl::State;

constexpr int highestPort = 65535;

Kind kindOf(State state)
{
    switch (state) {
    case State::Running:
        return Kind::Ok;
    case State::Starting:
    case State::Stopping:
        return Kind::Info;
    case State::Stopped:
        break;
    }
    return Kind::Neutral;
}

QString wordOf(State state)
{
    switch (state) {
    case State::Running:
        return StateCard::tr("Running");
    case State::Starting:
        return StateCard::tr("Starting…");
    case State::Stopping:
        return StateCard::tr("Stopping…");
    case State::Stopped:
        break;
    }
    return StateCard::tr("Stopped");
}

} // namespace

StateCard::StateCard(ServerControl &server, QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_card(new Card)
    , m_state(new Badge)
    , m_switch(makeButton(ButtonKind::Primary, {}, nullptr))
    , m_port(new QSpinBox)
    , m_portRow(new FormRow(m_port))
{
    m_state->setObjectName(QStringLiteral("serverState"));
    m_switch->setObjectName(QStringLiteral("startOrStop"));
    m_port->setObjectName(QStringLiteral("port"));
    m_port->setRange(0, highestPort);
    m_port->setValue(chosenServerPort());
    m_port->setMaximumWidth(160);
    auto *row = new QHBoxLayout;
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(m_switch);
    m_card->body()->addLayout(row);
    m_card->body()->addWidget(m_portRow);
    for (int i = 0; i < addressCount; ++i) {
        m_addresses[i] = new CopyField;
        m_addresses[i]->setObjectName(QStringLiteral("address%1").arg(i));
        m_addressRows[i] = new FormRow(m_addresses[i]);
        m_card->body()->addWidget(m_addressRows[i]);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    connect(m_switch, &QPushButton::clicked, this, &StateCard::startOrStop);
    connect(m_port, &QSpinBox::valueChanged, this, [](int port) { chooseServerPort(static_cast<quint16>(port)); });
    connect(&m_server, &ServerControl::stateChanged, this, &StateCard::followState);
    retranslate();
}

void StateCard::startOrStop()
{
    if (m_server.state() == State::Stopped)
        m_server.start(static_cast<quint16>(m_port->value()));
    else
        m_server.stop();
}

void StateCard::followState()
{
    const State state = m_server.state();
    if (state == State::Starting || state == State::Stopping)
        return m_keyboard.leaveBy(this, [this] { showState(); });
    showState();
    m_keyboard.comeBack();
}

void StateCard::showState()
{
    const State state = m_server.state();
    const bool running = state == State::Running;
    m_state->setState(kindOf(state), wordOf(state));
    m_state->setAccessibleName(tr("State: %1").arg(wordOf(state)));
    m_switch->setText(state == State::Stopped ? tr("Start server") : tr("Stop server"));
    m_switch->setEnabled(state == State::Stopped || running);
    m_port->setEnabled(state == State::Stopped);
    const QByteArray base = m_server.baseUrl();
    const oauth::Endpoints endpoints = running ? oauth::endpointsOf(base) : oauth::Endpoints();
    const std::array<QByteArray, addressCount> values{base, endpoints.authorize, endpoints.token, endpoints.jwtExchange,
                                                      endpoints.api};
    for (int i = 0; i < addressCount; ++i) {
        m_addresses[i]->setValue(QString::fromLatin1(values[i]));
        m_addressRows[i]->setVisible(running);
    }
}

void StateCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StateCard::retranslate()
{
    m_card->setTitle(tr("State and addresses"));
    m_portRow->setLabel(tr("Port"));
    m_portRow->setHelp(tr("Only this computer can reach the server."));
    m_port->setSpecialValueText(tr("Automatic"));
    const std::array<QString, addressCount> names{tr("Address"), tr("Authorization URI"), tr("Token URL"),
                                                  tr("JWT exchange"), tr("API")};
    for (int i = 0; i < addressCount; ++i) {
        m_addressRows[i]->setLabel(names[i]);
        m_addresses[i]->setSubject(names[i]);
    }
    showState();
}

} // namespace grantdesk::ui
