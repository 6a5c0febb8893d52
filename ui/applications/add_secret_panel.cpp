#include "ui/applications/add_secret_panel.h"

#include "core/applications/validate.h"
#include "ui/style/paint.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>

namespace grantdesk::ui {

namespace {

constexpr int proposedDays = 90;
constexpr int furthestYears = 50;

/// The periods on offer; nothing is "No expiration". After them comes the date.
QList<std::optional<Period>> periods()
{
    return {std::nullopt, Period{0, 30}, Period{0, 90}, Period{0, 180}, Period{12, 0}};
}

} // namespace

AddSecretPanel::AddSecretPanel(const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_title(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_text(new TextLabel(TextSize::Body, Role::Text, this))
    , m_notes(new QLineEdit)
    , m_notesRow(new FormRow(m_notes, this))
    , m_expiry(new QComboBox)
    , m_date(new QDateEdit)
    , m_add(makeButton(ButtonKind::Normal, QStringLiteral("plus"), this))
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
{
    build();
    connect(m_add, &QPushButton::clicked, this, &AddSecretPanel::submit);
    connect(m_notes, &QLineEdit::returnPressed, this, &AddSecretPanel::submit);
    connect(m_cancel, &QPushButton::clicked, this, &AddSecretPanel::cancelled);
    connect(m_notes, &QLineEdit::textChanged, this, &AddSecretPanel::showState);
    connect(m_expiry, &QComboBox::currentIndexChanged, this, &AddSecretPanel::showState);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
    hide();
}

void AddSecretPanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->setSpacing(space::medium);
    column->addWidget(m_title);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    column->addWidget(m_notesRow);
    auto *ends = new QWidget;
    auto *row = new QHBoxLayout(ends);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_expiry);
    row->addWidget(m_date);
    row->addStretch(1);
    m_date->setCalendarPopup(true);
    m_expiryRow = new FormRow(ends, this, m_expiry);
    column->addWidget(m_expiryRow);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    column->addLayout(buttons);
    chainTabStops({m_notes, m_expiry, m_date, m_add, m_cancel});
}

void AddSecretPanel::open()
{
    m_rotated.clear();
    reset({});
}

void AddSecretPanel::openForRotation(const QString &oldSecret, const QString &notes)
{
    m_rotated = oldSecret;
    reset(notes);
}

void AddSecretPanel::reset(const QString &notes)
{
    retranslate();
    m_proposed = notes;
    m_notes->setText(notes);
    m_expiry->setCurrentIndex(0);
    timePassed();
    m_date->setDate(today().addDays(proposedDays));
    showState();
    show();
    m_notes->setFocus(Qt::OtherFocusReason);
}

QDate AddSecretPanel::today() const
{
    return toDateTime(m_clock.now()).toLocalTime().date();
}

void AddSecretPanel::timePassed()
{
    m_date->setDateRange(today().addDays(1), today().addYears(furthestYears));
}

bool AddSecretPanel::hasTyped() const
{
    return !isHidden() && (m_notes->text() != m_proposed || m_expiry->currentIndex() != 0);
}

QString AddSecretPanel::notes() const
{
    return m_notes->text().trimmed();
}

std::optional<TimePoint> AddSecretPanel::expiresAt() const
{
    const auto list = periods();
    if (m_expiry->currentIndex() < list.size()) {
        const std::optional<Period> period = list.value(m_expiry->currentIndex());
        return period ? std::optional(m_clock.now() + *period) : std::nullopt;
    }
    // It may be used for all of that day, by this computer's time.
    return fromMilliseconds(m_date->date().addDays(1).startOfDay().toMSecsSinceEpoch());
}

void AddSecretPanel::submit()
{
    if (m_notesRow->hasProblem())
        m_notesRow->focusField();
    else
        Q_EMIT submitted();
}

void AddSecretPanel::showState()
{
    m_date->setVisible(m_expiry->currentIndex() == m_expiry->count() - 1);
    const auto problems = applications::validateNotes(notes());
    m_notesRow->setProblem(problems.isEmpty() ? QString() : words(problems.first()));
}

/// Esc closes the panel; without this the form would take it as its own way back.
bool AddSecretPanel::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void AddSecretPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QFrame::keyPressEvent(event);
}

void AddSecretPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void AddSecretPanel::retranslate()
{
    m_title->setText(m_rotated.isEmpty() ? tr("Add client secret") : tr("Rotate %1").arg(m_rotated));
    setAccessibleName(m_title->text());
    m_text->setText(tr("A new client secret is added now and both work. You give the new one to the application, see "
                       "here when the old one is not used any more, and then delete it."));
    m_text->setVisible(!m_rotated.isEmpty());
    m_notesRow->setLabel(tr("Notes"));
    m_notesRow->setHelp(m_rotated.isEmpty() ? tr("Who uses it and where, to tell it from others. Optional.")
                                            : tr("The same notes as the old one: they mark the two as belonging "
                                                 "together."));
    m_expiryRow->setLabel(tr("Expires"));
    m_expiryRow->setHelp(tr("From then on it authenticates nobody. You are reminded 30 days before."));
    {
        const QSignalBlocker quiet(m_expiry);
        const int chosen = std::max(0, m_expiry->currentIndex());
        m_expiry->clear();
        for (const std::optional<Period> &period : periods())
            m_expiry->addItem(expiryName(period));
        m_expiry->addItem(tr("At the end of a day"));
        m_expiry->setCurrentIndex(chosen);
    }
    m_date->setAccessibleName(tr("Last day"));
    m_date->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    m_add->setText(tr("Add"));
    m_cancel->setText(tr("Cancel"));
    showState();
}

void AddSecretPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(&painter, rect(), color(Role::Surface), color(Role::Line));
}

} // namespace grantdesk::ui
