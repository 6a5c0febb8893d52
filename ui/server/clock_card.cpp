#include "ui/server/clock_card.h"

#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/problem_line.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

namespace grantdesk::ui {

namespace {

using std::chrono::milliseconds;

constexpr int mostUnits = 10'000;

/// The amounts that are asked for most; "another amount" follows them in the list.
const std::array<ClockStep, 6> &presets()
{
    static const std::array<ClockStep, 6> steps{
        milliseconds(std::chrono::minutes(1)), milliseconds(std::chrono::minutes(2)),
        milliseconds(std::chrono::hours(1)),   milliseconds(std::chrono::hours(24)),
        milliseconds(std::chrono::hours(720)), Period{6, 0},
    };
    return steps;
}

std::array<QString, 7> amountNames()
{
    return {ClockCard::tr("1 minute"),      ClockCard::tr("2 minutes"), ClockCard::tr("1 hour"),
            ClockCard::tr("1 day"),         ClockCard::tr("30 days"),   ClockCard::tr("6 months"),
            ClockCard::tr("Another amount")};
}

enum Unit { Seconds, Minutes, Hours, Days, Months };

ClockStep stepOf(int number, Unit unit)
{
    switch (unit) {
    case Seconds:
        return milliseconds(std::chrono::seconds(number));
    case Minutes:
        return milliseconds(std::chrono::minutes(number));
    case Hours:
        return milliseconds(std::chrono::hours(number));
    case Days:
        return milliseconds(std::chrono::hours(24) * number);
    case Months:
        break;
    }
    return Period{number, 0};
}

/// To the second: what ticks is to be seen ticking.
QString spelled(TimePoint time)
{
    const QDateTime local = toDateTime(time).toLocalTime();
    return ClockCard::tr("%1, %2").arg(QLocale().toString(local.date(), QLocale::LongFormat),
                                       local.time().toString(QStringLiteral("HH:mm:ss")));
}

/// Keeps the choice while the words change.
template<size_t count> void setTexts(QComboBox *box, const std::array<QString, count> &texts)
{
    for (size_t i = 0; i < count; ++i)
        box->setItemText(int(i), texts[i]);
}

} // namespace

ClockCard::ClockCard(Workbench &workbench, ControlsWatch &controls, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_controls(controls)
    , m_card(new Card)
    , m_state(new Badge)
    , m_time(new TextLabel(TextSize::Section))
    , m_real(new TextLabel(TextSize::Small, Role::Muted))
    , m_amount(new QComboBox)
    , m_number(new QSpinBox)
    , m_unit(new QComboBox)
    , m_forward(makeButton(ButtonKind::Normal, QStringLiteral("forward"), nullptr))
    , m_freeze(makeButton(ButtonKind::Normal, {}, nullptr))
    , m_back(makeButton(ButtonKind::Normal, {}, nullptr))
    , m_problem(new ProblemLine)
{
    build();
    connect(m_forward, &QPushButton::clicked, this, &ClockCard::forward);
    connect(m_freeze, &QPushButton::clicked, this, &ClockCard::freezeOrResume);
    connect(m_back, &QPushButton::clicked, this, &ClockCard::backToRealTime);
    connect(m_amount, &QComboBox::currentIndexChanged, this, &ClockCard::showAmount);
    connect(&m_controls, &ControlsWatch::changed, this, &ClockCard::showSetting);
    connect(&m_tick, &QTimer::timeout, this, &ClockCard::showTime);
    retranslate();
    showAmount();
}

void ClockCard::build()
{
    m_state->setObjectName(QStringLiteral("clockState"));
    m_time->setObjectName(QStringLiteral("serverTime"));
    m_real->setObjectName(QStringLiteral("realTime"));
    m_amount->setObjectName(QStringLiteral("clockAmount"));
    m_number->setObjectName(QStringLiteral("clockNumber"));
    m_unit->setObjectName(QStringLiteral("clockUnit"));
    m_forward->setObjectName(QStringLiteral("clockForward"));
    m_freeze->setObjectName(QStringLiteral("clockFreeze"));
    m_back->setObjectName(QStringLiteral("clockBack"));
    m_number->setRange(1, mostUnits);
    for (size_t i = 0; i <= presets().size(); ++i)
        m_amount->addItem(QString());
    for (int unit = Seconds; unit <= Months; ++unit)
        m_unit->addItem(QString());
    m_unit->setCurrentIndex(Minutes);

    auto *time = new QHBoxLayout;
    time->addWidget(m_time);
    time->addStretch(1);
    time->addWidget(m_state);
    auto *amount = new QWidget;
    auto *fields = new QHBoxLayout(amount);
    fields->setContentsMargins({});
    fields->setSpacing(space::small);
    for (QWidget *field : {static_cast<QWidget *>(m_amount), static_cast<QWidget *>(m_number),
                           static_cast<QWidget *>(m_unit), static_cast<QWidget *>(m_forward)})
        fields->addWidget(field);
    fields->addStretch(1);
    m_amountRow = new FormRow(amount, nullptr, m_amount);
    auto *actions = new FlowLayout;
    actions->addWidget(m_freeze);
    actions->addWidget(m_back);
    m_card->body()->addLayout(time);
    m_card->body()->addWidget(m_real);
    m_card->body()->addWidget(m_amountRow);
    m_card->body()->addLayout(actions);
    m_card->body()->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
}

ClockStep ClockCard::chosenStep() const
{
    const auto chosen = size_t(m_amount->currentIndex());
    return chosen < presets().size() ? presets()[chosen] : stepOf(m_number->value(), Unit(m_unit->currentIndex()));
}

void ClockCard::forward()
{
    move([step = chosenStep()](const ClockSetting &setting, TimePoint realNow) {
        return advanced(setting, realNow, step);
    });
}

void ClockCard::freezeOrResume()
{
    if (m_controls.current().controls.clock.frozenAt)
        move([](const ClockSetting &setting, TimePoint realNow) -> Result<ClockSetting> {
            return resumed(setting, realNow);
        });
    else
        move([](const ClockSetting &setting, TimePoint realNow) { return frozen(setting, realNow); });
}

void ClockCard::backToRealTime()
{
    move([](const ClockSetting &, TimePoint) -> Result<ClockSetting> { return ClockSetting{}; });
}

void ClockCard::move(const ControlsWatch::ClockMove &to)
{
    if (m_busy)
        return;
    setBusy(true);
    m_controls.moveClock(this, to, [this](const Result<void> &done) {
        setBusy(false);
        m_problem->setProblemWords([done] { return done ? QString() : wordsWithAdvice(done.error()); });
    });
}

void ClockCard::setBusy(bool busy)
{
    m_busy = busy;
    const auto enable = [this] {
        m_forward->setEnabled(!m_busy);
        m_freeze->setEnabled(!m_busy);
        m_back->setEnabled(!m_busy && !m_controls.current().controls.clock.isReal());
    };
    if (busy)
        return m_keyboard.leaveBy(this, enable);
    enable();
    m_keyboard.comeBack();
}

void ClockCard::showAmount()
{
    const bool own = size_t(m_amount->currentIndex()) == presets().size();
    m_number->setVisible(own);
    m_unit->setVisible(own);
}

void ClockCard::showSetting()
{
    const ClockSetting &setting = m_controls.current().controls.clock;
    const QString state = setting.frozenAt ? tr("Frozen") : setting.isReal() ? tr("Real time") : tr("Moved");
    m_state->setState(setting.isReal() ? Kind::Neutral : Kind::Warning, state);
    m_state->setAccessibleName(tr("State: %1").arg(state));
    m_freeze->setText(setting.frozenAt ? tr("Resume") : tr("Freeze"));
    m_freeze->setToolTip(setting.frozenAt ? tr("The clock goes on from where it stands.")
                                          : tr("The clock stands still until it is resumed."));
    m_back->setEnabled(!m_busy && !setting.isReal());
    m_real->setVisible(!setting.isReal());
    showTime();
}

void ClockCard::showTime()
{
    m_time->setText(spelled(m_controls.serverTime()));
    m_time->setAccessibleName(tr("Time at the server: %1").arg(m_time->text()));
    m_real->setText(tr("Real time: %1").arg(spelled(m_workbench.clock.now())));
    // At the next full second of what goes on, so that none is skipped.
    constexpr qint64 second = 1000;
    const bool stands = m_controls.current().controls.clock.frozenAt.has_value();
    const TimePoint going = stands ? m_workbench.clock.now() : m_controls.serverTime();
    m_tick.setInterval(int(second - toMilliseconds(going) % second));
}

void ClockCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tick.start();
    showTime();
}

void ClockCard::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    QWidget::hideEvent(event);
}

void ClockCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ClockCard::retranslate()
{
    m_card->setTitle(tr("Clock"));
    m_card->setHelp(tr("Codes, tokens and sessions of the built-in server age by this clock."));
    m_amountRow->setLabel(tr("Put the clock forward by"));
    setTexts(m_amount, amountNames());
    setTexts(m_unit, std::array<QString, 5>{tr("seconds"), tr("minutes"), tr("hours"), tr("days"), tr("months")});
    m_number->setAccessibleName(tr("Number"));
    m_unit->setAccessibleName(tr("Unit"));
    m_forward->setText(tr("Forward"));
    m_back->setText(tr("Back to real time"));
    showSetting();
}

} // namespace grantdesk::ui
