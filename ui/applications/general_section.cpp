#include "ui/applications/general_section.h"

#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_row.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace grantdesk::ui {

using applications::Application;
using applications::Field;
using applications::Problem;
using applications::Type;

namespace {

constexpr int descriptionHeight = 84;

/// The detail fields a type has, with where they are kept.
QMap<Field, QString *> details(Application &application)
{
    if (auto *web = std::get_if<applications::WebApp>(&application.profile))
        return {{Field::DescriptionUrl, &web->descriptionUrl}};
    if (auto *page = std::get_if<applications::SinglePageApp>(&application.profile))
        return {{Field::DeveloperName, &page->developerName},
                {Field::DeveloperEmail, &page->developerEmail},
                {Field::PrivacyPolicyUrl, &page->privacyPolicyUrl}};
    return {};
}

} // namespace

GeneralSection::GeneralSection(Type type, QWidget *parent)
    : FormSection(parent)
    , m_type(type)
    , m_card(new Card(this))
    , m_description(new QPlainTextEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    addLine(Field::Name);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(descriptionHeight);
    connect(m_description, &QPlainTextEdit::textChanged, this, &FormSection::edited);
    m_rows.insert(Field::Description, new FormRow(m_description, m_card));
    m_card->body()->addWidget(m_rows[Field::Description]);
    if (type == Type::Web) {
        addLine(Field::DescriptionUrl);
    } else if (type == Type::SinglePage) {
        addLine(Field::DeveloperName);
        addLine(Field::DeveloperEmail);
        addLine(Field::PrivacyPolicyUrl);
    }
    retranslate();
}

QLineEdit *GeneralSection::addLine(Field field)
{
    auto *edit = new QLineEdit;
    auto *row = new FormRow(edit, m_card);
    m_card->body()->addWidget(row);
    m_lines.insert(field, edit);
    m_rows.insert(field, row);
    watch(edit);
    return edit;
}

QString GeneralSection::lineText(Field field) const
{
    const QLineEdit *line = m_lines.value(field);
    return line ? line->text().trimmed() : QString();
}

void GeneralSection::load(const Application &application)
{
    Application copy = application;
    m_lines[Field::Name]->setText(application.name);
    m_description->setPlainText(application.description);
    const auto fields = details(copy);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        m_lines[it.key()]->setText(*it.value());
    forgetLeft();
}

void GeneralSection::store(Application &draft) const
{
    draft.name = lineText(Field::Name);
    draft.description = m_description->toPlainText();
    const auto fields = details(draft);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        *it.value() = lineText(it.key());
}

QWidget *GeneralSection::showProblems(const QList<Problem> &problems, bool all)
{
    QWidget *first = nullptr;
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        QString text;
        for (const Problem &problem : problems)
            if (problem.field == it.key() && text.isEmpty())
                text = words(problem);
        // Name and description say at once what is wrong; an address is wrong until it is complete.
        const bool atOnce = it.key() == Field::Name || it.key() == Field::Description;
        const bool shown = all || atOnce || wasLeft(m_lines.value(it.key()));
        it.value()->setProblem(shown ? text : QString());
        if (shown && !text.isEmpty() && !first)
            first = it.value()->field();
    }
    return first;
}

void GeneralSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormSection::changeEvent(event);
}

void GeneralSection::retranslate()
{
    m_card->setTitle(tr("General settings"));
    m_rows[Field::Name]->setLabel(tr("Name"), true);
    m_rows[Field::Name]->setHelp(tr("This is the name you gave the app. This field cannot be empty."));
    m_rows[Field::Description]->setLabel(tr("Description"));
    m_rows[Field::Description]->setHelp(tr("Enter a description for the integration."));
    if (m_type == Type::Web) {
        m_rows[Field::DescriptionUrl]->setLabel(tr("App description URL"));
        m_rows[Field::DescriptionUrl]->setHelp(
            tr("A link to an “About us” page or a page with more information about the integration."));
    } else if (m_type == Type::SinglePage) {
        m_rows[Field::DeveloperName]->setLabel(tr("Developer name"));
        m_rows[Field::DeveloperEmail]->setLabel(tr("Developer email address"));
        m_rows[Field::PrivacyPolicyUrl]->setLabel(tr("Privacy policy URL"));
    }
}

} // namespace grantdesk::ui
