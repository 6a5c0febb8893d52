#include "ui/applications/fields_section.h"

#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_row.h"

#include <QEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace grantdesk::ui {

using applications::Application;
using applications::Problem;
using applications::Type;

namespace {

constexpr int textHeight = 84;
constexpr int pasteFactor = 10; ///< this many times the maximum may be pasted, to be shortened

/// Lines of text that a clipboard of any size cannot choke.
class TextField final : public QPlainTextEdit {
public:
    explicit TextField(int maximum)
        : m_pasted(maximum * pasteFactor)
    {
        setTabChangesFocus(true);
        setFixedHeight(textHeight);
    }

protected:
    void insertFromMimeData(const QMimeData *source) override { insertPlainText(source->text().left(m_pasted)); }

private:
    int m_pasted;
};

} // namespace

FieldsSection::FieldsSection(Type type, FormPart part, QWidget *parent)
    : FormSection(parent)
    , m_part(part)
    , m_card(new Card(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    for (const FormField &field : formFields(type))
        if (field.part == part && field.editor != Editor::Own)
            add(field);
    retranslate();
}

bool FieldsSection::exists(Type type, FormPart part)
{
    const auto fields = formFields(type);
    return std::any_of(fields.begin(), fields.end(), [part](const FormField &field) { return field.part == part; });
}

void FieldsSection::add(const FormField &field)
{
    Entry entry{field};
    if (field.editor == Editor::Text) {
        entry.text = new TextField(field.maximum);
        connect(entry.text, &QPlainTextEdit::textChanged, this, &FormSection::edited);
        entry.row = new FormRow(entry.text, m_card);
    } else {
        entry.line = new QLineEdit;
        if (field.editor == Editor::Address)
            entry.line->setPlaceholderText(QStringLiteral("https://"));
        if (field.editor == Editor::Email)
            entry.line->setInputMethodHints(Qt::ImhEmailCharactersOnly);
        watch(entry.line);
        entry.row = new FormRow(entry.line, m_card);
    }
    m_card->body()->addWidget(entry.row);
    m_entries.append(entry);
}

QString FieldsSection::typed(const Entry &entry)
{
    return entry.line ? entry.line->text().trimmed() : entry.text->toPlainText();
}

void FieldsSection::load(const Application &application)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        const QString text = entry.field.text(application);
        if (m_loaded && text == typed(entry))
            continue;
        if (entry.line)
            replaceText(entry.line, text, m_loaded);
        else
            replaceText(entry.text, text, m_loaded);
    }
    m_loaded = true;
    forgetLeft();
}

void FieldsSection::store(Application &draft) const
{
    for (const Entry &entry : m_entries)
        entry.field.setText(draft, typed(entry));
}

QWidget *FieldsSection::showProblems(const QList<Problem> &problems, bool all)
{
    QWidget *first = nullptr;
    for (const Entry &entry : std::as_const(m_entries)) {
        const auto problem = std::find_if(problems.begin(), problems.end(), [&entry](const Problem &candidate) {
            return candidate.field == entry.field.field;
        });
        // An address is wrong until it is complete; all else says at once what is wrong with it.
        const bool atOnce = entry.field.editor == Editor::Line || entry.field.editor == Editor::Text;
        const bool shown = problem != problems.end() && (all || atOnce || wasLeft(entry.line));
        entry.row->setProblem(shown ? words(*problem) : QString());
        if (shown && !first)
            first = entry.row->field();
    }
    return first;
}

void FieldsSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormSection::changeEvent(event);
}

void FieldsSection::retranslate()
{
    m_card->setTitle(m_part == FormPart::Developer ? tr("Developer") : tr("General settings"));
    for (const Entry &entry : std::as_const(m_entries)) {
        entry.row->setLabel(entry.field.label(), entry.field.required);
        entry.row->setHelp(entry.field.help());
    }
}

} // namespace grantdesk::ui
