#include "ui/widgets/question_box.h"

#include "ui/style/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int boxWidth = 440;

} // namespace

QuestionBox::QuestionBox(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(question.title);
    setMinimumWidth(boxWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::large);
    column->setSpacing(space::medium);
    auto *title = new SectionTitle(this);
    title->setWordWrap(true);
    title->setText(question.title);
    column->addWidget(title);
    if (!question.subject.isEmpty()) {
        auto *subject = new TextLabel(TextSize::Strong, Role::Text, this);
        subject->setWordWrap(true);
        subject->setText(question.subject);
        column->addWidget(subject);
    }
    auto *text = new TextLabel(TextSize::Body, Role::Text, this);
    text->setWordWrap(true);
    text->setText(question.text);
    column->addWidget(text);
    setAccessibleDescription(question.text);
    QLineEdit *typed = nullptr;
    if (!question.typed.isEmpty()) {
        typed = new QLineEdit;
        auto *typedRow = new FormRow(typed, this);
        typedRow->setLabel(question.typedLabel);
        column->addWidget(typedRow);
    }
    column->addSpacing(space::small);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (qsizetype index = 0; index < question.choices.size(); ++index) {
        const Question::Choice &choice = question.choices[index];
        QPushButton *button = makeButton(choice.kind, {}, this);
        button->setText(choice.text);
        connect(button, &QPushButton::clicked, this, [this, index] {
            m_answer = int(index);
            accept();
        });
        row->addWidget(button);
        if (typed) {
            button->setEnabled(false);
            if (index == 0) // dead until the text fits
                connect(typed, &QLineEdit::returnPressed, button, &QPushButton::click);
            connect(typed, &QLineEdit::textChanged, button, [button, wanted = question.typed](const QString &text) {
                button->setEnabled(text.trimmed() == wanted);
            });
        }
    }
    m_cancel->setText(tr("Cancel"));
    m_cancel->setDefault(!typed); // Return in the field must not throw away what was typed
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(m_cancel);
    column->addLayout(row);
    (typed ? static_cast<QWidget *>(typed) : m_cancel)->setFocus();
}

void QuestionBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_cancel->setText(tr("Cancel"));
    QDialog::changeEvent(event);
}

} // namespace grantdesk::ui
