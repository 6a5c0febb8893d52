#include "ui/widgets/problem_line.h"

#include "ui/style/icons.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <utility>

namespace grantdesk::ui {

namespace {

constexpr int signSize = 14;

} // namespace

ProblemLine::ProblemLine(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QWidget(this))
    , m_text(new TextLabel(TextSize::Small, Role::Danger, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    m_sign->setFixedSize(signSize, signSize);
    row->addWidget(m_sign);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    hide();
}

void ProblemLine::setProblem(const QString &problem)
{
    m_words = {};
    tell(problem);
}

void ProblemLine::setProblemWords(std::function<QString()> words)
{
    m_words = std::move(words);
    tell(m_words ? m_words() : QString());
}

void ProblemLine::tell(const QString &problem)
{
    m_text->setText(problem);
    setAccessibleName(problem);
    setVisible(!problem.isEmpty());
}

QString ProblemLine::text() const
{
    return m_text->text();
}

void ProblemLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_words) {
        tell(m_words());
        Q_EMIT renewed();
    }
    QWidget::changeEvent(event);
}

void ProblemLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    icon(QStringLiteral("error"), Role::Danger).paint(&painter, m_sign->geometry());
}

} // namespace grantdesk::ui
