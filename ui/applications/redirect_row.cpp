#include "ui/applications/redirect_row.h"

#include "core/applications/redirect_url.h"
#include "ui/style/style.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/keys.h"
#include "ui/widgets/problem_line.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace grantdesk::ui {

RedirectRow::RedirectRow(const QString &url, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(url, this))
    , m_copy(new CopyButton(CopyButton::Look::IconOnly, this))
    , m_up(makeIconButton(QStringLiteral("up"), this))
    , m_down(makeIconButton(QStringLiteral("down"), this))
    , m_remove(makeIconButton(QStringLiteral("trash"), this))
    , m_problem(new ProblemLine(this))
    , m_advice(new HelpText(this))
    , m_warning(new HelpText(this))
{
    build();
    m_copy->setContent([this] { return this->url(); });
    connect(m_remove, &QToolButton::clicked, this, &RedirectRow::removeRequested);
    addMoving(m_up, -1);
    addMoving(m_down, 1);
    connect(m_edit, &QLineEdit::textChanged, this, &RedirectRow::showWarning);
    retranslate();
}

void RedirectRow::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::tiny);
    m_edit->setFont(Theme::instance().font(TextSize::Mono));
    m_edit->setPlaceholderText(QStringLiteral("https://"));
    m_edit->setCursorPosition(0);
    row->addWidget(m_edit, 1);
    for (QWidget *control : std::initializer_list<QWidget *>{m_copy, m_up, m_down, m_remove})
        row->addWidget(control);
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(m_advice);
    column->addWidget(m_warning);
    m_warning->setRole(Role::Warning);
    m_advice->hide();
    setFocusProxy(m_edit);
}

void RedirectRow::addMoving(QToolButton *button, int by)
{
    const auto move = [this, button, by] {
        if (button->isEnabled())
            Q_EMIT moveRequested(by);
    };
    connect(button, &QToolButton::clicked, this, move);
    auto *shortcut = addShortcut(by < 0 ? Command::MoveUp : Command::MoveDown, this, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, move);
}

QString RedirectRow::url() const
{
    return m_edit->text().trimmed();
}

void RedirectRow::setProblem(const QString &problem, const QString &advice)
{
    m_problem->setProblem(problem);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    setInvalid(m_edit, !problem.isEmpty());
    showWarning();
}

QString RedirectRow::problem() const
{
    return m_problem->text();
}

QString RedirectRow::advice() const
{
    return m_advice->text();
}

void RedirectRow::setLookAlike(const QString &words)
{
    m_lookAlike = words;
    showWarning();
}

QString RedirectRow::warning() const
{
    return m_warning->text();
}

void RedirectRow::setPlace(int number, int count)
{
    m_number = number;
    m_up->setEnabled(number > 1);
    m_down->setEnabled(number < count);
    retranslate();
}

QWidget *RedirectRow::follow(QWidget *before)
{
    return chainTabStops({before, m_edit, m_copy, m_up, m_down, m_remove});
}

void RedirectRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RedirectRow::showWarning()
{
    QStringList lines;
    if (m_problem->text().isEmpty()) {
        if (applications::isPlainHttpOffLoopback(url()))
            lines.append(tr("Plain http: anybody on the way can read the authorization code. Use https if you can."));
        if (!m_lookAlike.isEmpty())
            lines.append(m_lookAlike);
    } else {
        lines = {m_problem->text(), m_advice->text()};
    }
    const bool warns = m_problem->text().isEmpty() && !lines.isEmpty();
    m_warning->setText(warns ? lines.join(QLatin1Char('\n')) : QString());
    m_warning->setVisible(warns);
    m_copy->setEnabled(!url().isEmpty());
    m_edit->setAccessibleDescription(lines.join(QLatin1Char('\n')));
}

void RedirectRow::retranslate()
{
    const QString what = tr("Redirect URL %1").arg(m_number);
    m_edit->setAccessibleName(what);
    m_copy->setSubject(what);
    name(m_up, tr("Move up: %1").arg(what));
    name(m_down, tr("Move down: %1").arg(what));
    m_up->setToolTip(tr("Move up (%1)").arg(keyText(Command::MoveUp)));
    m_down->setToolTip(tr("Move down (%1)").arg(keyText(Command::MoveDown)));
    name(m_remove, tr("Remove: %1").arg(what));
    showWarning();
}

} // namespace grantdesk::ui
