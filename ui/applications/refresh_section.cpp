#include "ui/applications/refresh_section.h"

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
}

void RefreshSection::store(Application &draft) const
{
    auto *delegation = applications::delegation(draft);
    if (!delegation)
        return;
    delegation->refresh.rotate = m_rotate->isChecked();
    if (m_absolute->currentIndex() >= 0)
        delegation->refresh.absoluteExpiry = m_absoluteChoices.value(m_absolute->currentIndex());
    if (m_inactivity->currentIndex() >= 0)
        delegation->refresh.inactivityExpiry = m_inactivityChoices.value(m_inactivity->currentIndex());
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
    const bool single = m_type == applications::Type::SinglePage;
    m_card->setTitle(tr("Refresh tokens"));
    m_rotate->setText(single ? tr("Rotate refresh token every time it is used") : tr("Refresh token rotation"));
    m_rotateHelp->setText(tr("A new refresh token is issued each time the refresh token is used. Your application must "
                             "store the new token after every refresh."));
    m_rotate->setAccessibleDescription(m_rotateHelp->text());
    m_absoluteRow->setLabel(single ? tr("Absolute expiration") : tr("Absolute refresh token expiration"));
    m_absoluteRow->setHelp(tr("How long a refresh token exists before it expires. After that, users must log in to the "
                              "integration again."));
    m_inactivityRow->setLabel(single ? tr("Inactivity expiration") : tr("Inactivity refresh token expiration"));
    m_inactivityRow->setHelp(tr("If the user is not active for this time, the refresh token expires even if its "
                                "absolute expiration is later."));
    if (m_absolute->count() > 0)
        fill(m_absolute, m_absoluteChoices, m_absoluteChoices.value(m_absolute->currentIndex()));
    if (m_inactivity->count() > 0)
        fill(m_inactivity, m_inactivityChoices, m_inactivityChoices.value(m_inactivity->currentIndex()));
}

} // namespace grantdesk::ui
