#include "ui/widgets/form_row.h"

#include "ui/style/style.h"
#include "ui/widgets/problem_line.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QStringList>
#include <QVBoxLayout>

#include <utility>

namespace grantdesk::ui {

namespace {

QString withoutShortcut(QString label)
{
    return label.remove(QLatin1Char('&'));
}

} // namespace

FormRow::FormRow(QWidget *field, QWidget *parent, QWidget *nameTarget)
    : QWidget(parent)
    , m_field(field)
    , m_target(nameTarget ? nameTarget : field)
    , m_label(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_required(new TextLabel(TextSize::Small, Role::Muted, this))
    , m_help(new HelpText(this))
    , m_problem(new ProblemLine(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(m_label);
    head->addWidget(m_required);
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(m_help);
    m_field->setParent(this);
    column->addWidget(m_field);
    column->addWidget(m_problem);
    m_label->setBuddy(m_target);
    m_required->hide();
    m_help->hide();
    connect(m_problem, &ProblemLine::renewed, this, &FormRow::describe);
}

void FormRow::setLabel(const QString &label, bool required)
{
    m_label->setText(label);
    m_required->setText(tr("Required"));
    m_required->setVisible(required);
    describe();
}

void FormRow::setHelp(const QString &help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    describe();
}

void FormRow::setProblem(const QString &problem)
{
    m_problem->setProblem(problem);
    setInvalid(m_target, !problem.isEmpty());
    describe();
}

void FormRow::setProblemWords(std::function<QString()> words)
{
    m_problem->setProblemWords(std::move(words));
    setInvalid(m_target, hasProblem());
    describe();
}

QString FormRow::problem() const
{
    return m_problem->text();
}

void FormRow::focusField()
{
    m_target->setFocus(Qt::OtherFocusReason);
}

void FormRow::describe()
{
    m_target->setAccessibleName(withoutShortcut(m_label->text()));
    QStringList parts;
    for (const QString &part : {m_problem->text(), m_help->text()})
        if (!part.isEmpty())
            parts.append(part);
    m_target->setAccessibleDescription(parts.join(QLatin1Char('\n')));
}

} // namespace grantdesk::ui
