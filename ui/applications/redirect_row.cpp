#include "ui/applications/redirect_row.h"

#include "core/applications/redirect_url.h"
#include "ui/style/style.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/problem_line.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace grantdesk::ui {

RedirectRow::RedirectRow(const QString &url, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(url, this))
    , m_copy(new CopyButton(CopyButton::Look::IconOnly, this))
    , m_remove(makeIconButton(QStringLiteral("trash"), this))
    , m_problem(new ProblemLine(this))
    , m_warning(new HelpText(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::tiny);
    m_edit->setFont(Theme::instance().font(TextSize::Mono));
    m_edit->setPlaceholderText(QStringLiteral("https://"));
    row->addWidget(m_edit, 1);
    row->addWidget(m_copy);
    row->addWidget(m_remove);
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(m_warning);
    setFocusProxy(m_edit);
    m_copy->setContent([this] { return this->url(); });
    connect(m_remove, &QToolButton::clicked, this, &RedirectRow::removeRequested);
    connect(m_edit, &QLineEdit::textChanged, this, &RedirectRow::showWarning);
    retranslate();
}

QString RedirectRow::url() const
{
    return m_edit->text().trimmed();
}

void RedirectRow::setProblem(const QString &problem)
{
    m_problem->setProblem(problem);
    setInvalid(m_edit, !problem.isEmpty());
    showWarning();
}

QString RedirectRow::problem() const
{
    return m_problem->text();
}

void RedirectRow::setNumber(int number)
{
    m_number = number;
    retranslate();
}

void RedirectRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RedirectRow::showWarning()
{
    const bool bare = m_problem->text().isEmpty() && applications::isPlainHttpOffLoopback(url());
    m_warning->setText(
        bare ? tr("Plain http: anybody on the way can read the authorization code. Use https if you can.") : QString());
    m_warning->setVisible(bare);
    m_copy->setEnabled(!url().isEmpty());
    m_edit->setAccessibleDescription(bare ? m_warning->text() : m_problem->text());
}

void RedirectRow::retranslate()
{
    const QString what = tr("Redirect URL %1").arg(m_number);
    m_edit->setAccessibleName(what);
    m_copy->setSubject(what);
    name(m_remove, tr("Remove: %1").arg(what));
    showWarning();
}

} // namespace grantdesk::ui
