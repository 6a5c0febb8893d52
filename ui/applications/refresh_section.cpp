#include "ui/applications/refresh_section.h"

#include "ui/applications/field_table.h"
#include "ui/applications/token_life.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace grantdesk::ui {

using applications::Application;
using applications::Field;
using applications::Problem;

RefreshSection::RefreshSection(applications::Type type, QWidget *parent)
    : FormSection(parent)
    , m_type(type)
    , m_card(new Card(this))
    , m_rotate(new QCheckBox(m_card))
    , m_rotateHelp(new HelpText(m_card))
    , m_absolute(new QComboBox)
    , m_inactivity(new QComboBox)
    , m_absoluteRow(new FormRow(m_absolute, m_card))
    , m_inactivityRow(new FormRow(m_inactivity, m_card))
    , m_life(new TokenLife(m_card))
    , m_lifeWords(new HelpText(m_card))
    , m_absoluteChoices(absoluteExpiryChoices())
    , m_inactivityChoices(inactivityExpiryChoices())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    auto *rotation = new QVBoxLayout;
    rotation->setSpacing(space::tiny);
    rotation->addWidget(m_rotate, 0, Qt::AlignLeft);
    m_rotateHelp->setContentsMargins(26, 0, 0, 0); // under the box's text
    rotation->addWidget(m_rotateHelp);
    m_card->body()->addLayout(rotation);
    m_card->body()->addWidget(m_absoluteRow);
    m_card->body()->addWidget(m_inactivityRow);
    auto *life = new QVBoxLayout;
    life->setSpacing(space::small);
    life->addWidget(m_life);
    life->addWidget(m_lifeWords);
    m_card->body()->addLayout(life);
    connect(this, &FormSection::edited, this, &RefreshSection::picture);
    connect(m_rotate, &QCheckBox::toggled, this, &FormSection::edited);
    connect(m_absolute, &QComboBox::currentIndexChanged, this, &FormSection::edited);
    connect(m_inactivity, &QComboBox::currentIndexChanged, this, &FormSection::edited);
    retranslate();
}

void RefreshSection::fill(QComboBox *box, Choices &choices, const std::optional<Period> &value)
{
    const QSignalBlocker quiet(box);
    if (!choices.contains(value))
        choices.prepend(value);
    box->clear();
    for (const std::optional<Period> &choice : std::as_const(choices))
        box->addItem(expiryName(choice));
    box->setCurrentIndex(int(choices.indexOf(value)));
}

void RefreshSection::load(const Application &application)
{
    const auto *delegation = applications::delegation(application);
    if (!delegation)
        return;
    m_rotate->setChecked(delegation->refresh.rotate);
    m_absoluteChoices = absoluteExpiryChoices();
    m_inactivityChoices = inactivityExpiryChoices();
    fill(m_absolute, m_absoluteChoices, delegation->refresh.absoluteExpiry);
    fill(m_inactivity, m_inactivityChoices, delegation->refresh.inactivityExpiry);
    picture();
}

applications::RefreshPolicy RefreshSection::policy() const
{
    return {m_rotate->isChecked(), m_absoluteChoices.value(m_absolute->currentIndex()),
            m_inactivityChoices.value(m_inactivity->currentIndex())};
}

void RefreshSection::store(Application &draft) const
{
    auto *delegation = applications::delegation(draft);
    if (delegation && m_absolute->currentIndex() >= 0 && m_inactivity->currentIndex() >= 0)
        delegation->refresh = policy();
}

void RefreshSection::picture()
{
    m_life->setPolicy(policy());
    m_lifeWords->setText(lifeWords(policy()));
}

QWidget *RefreshSection::showProblems(const QList<Problem> &problems, bool)
{
    QString absolute;
    QString inactivity;
    for (const Problem &problem : problems) {
        if (problem.field == Field::AbsoluteExpiry)
            absolute = words(problem);
        else if (problem.field == Field::InactivityExpiry)
            inactivity = words(problem);
    }
    m_absoluteRow->setProblem(absolute);
    m_inactivityRow->setProblem(inactivity);
    if (!absolute.isEmpty())
        return m_absolute;
    return inactivity.isEmpty() ? nullptr : m_inactivity;
}

void RefreshSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormSection::changeEvent(event);
}

void RefreshSection::retranslate()
{
    m_card->setTitle(tr("Refresh tokens"));
    const FormField rotation = formField(m_type, Field::RotateRefreshTokens);
    m_rotate->setText(rotation.label());
    m_rotateHelp->setText(rotation.help());
    m_rotate->setAccessibleDescription(m_rotateHelp->text());
    for (const auto &[row, field] :
         {std::pair(m_absoluteRow, Field::AbsoluteExpiry), std::pair(m_inactivityRow, Field::InactivityExpiry)}) {
        row->setLabel(formField(m_type, field).label());
        row->setHelp(formField(m_type, field).help());
    }
    if (m_absolute->count() > 0)
        fill(m_absolute, m_absoluteChoices, m_absoluteChoices.value(m_absolute->currentIndex()));
    if (m_inactivity->count() > 0)
        fill(m_inactivity, m_inactivityChoices, m_inactivityChoices.value(m_inactivity->currentIndex()));
    picture();
}

} // namespace grantdesk::ui
