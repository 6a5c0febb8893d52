#include "ui/server/recipe_form.h"

#include "ui/server/recipe_words.h"
#include "ui/style/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/form_row.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace grantdesk::ui {

namespace {

using authserver::Recipe;

constexpr int mostTimes = 1'000'000;
constexpr int longestDelay = 300'000;
constexpr int usualDelay = 5'000;
constexpr int widestNumber = 200;

QSpinBox *spinBox(const char *name, int lowest, int highest)
{
    auto *box = new QSpinBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(lowest, highest);
    box->setMaximumWidth(widestNumber);
    return box;
}

} // namespace

RecipeForm::RecipeForm(QWidget *parent)
    : QWidget(parent)
    , m_kind(makeComboBox("recipeKind"))
    , m_application(makeComboBox("recipeApplication"))
    , m_endpoint(makeComboBox("recipeEndpoint"))
    , m_times(spinBox("recipeTimes", 0, mostTimes))
    , m_delay(spinBox("recipeDelay", 1, longestDelay))
    , m_kindRow(new FormRow(m_kind))
    , m_applicationRow(new FormRow(m_application))
    , m_endpointRow(new FormRow(m_endpoint))
    , m_timesRow(new FormRow(m_times))
    , m_delayRow(new FormRow(m_delay))
    , m_add(makeButton(ButtonKind::Normal, {}, nullptr))
    , m_cancel(makeButton(ButtonKind::Flat, {}, nullptr))
{
    build();
    for (const Recipe::Kind kind : authserver::allRecipeKinds())
        m_kind->addItem(QString(), int(kind));
    m_application->addItem(QString());
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RecipeForm::offerEndpoints);
    connect(m_add, &QPushButton::clicked, this, &RecipeForm::accepted);
    connect(m_cancel, &QPushButton::clicked, this, &RecipeForm::cancelled);
    retranslate();
}

void RecipeForm::build()
{
    m_add->setObjectName(QStringLiteral("addRecipe"));
    m_cancel->setObjectName(QStringLiteral("cancelRecipe"));
    m_delay->setGroupSeparatorShown(true);
    m_times->setGroupSeparatorShown(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *form = new QVBoxLayout(this);
    form->setContentsMargins({});
    form->setSpacing(space::medium);
    for (QWidget *row : {m_kindRow, m_applicationRow, m_endpointRow, m_timesRow, m_delayRow})
        form->addWidget(row);
    form->addLayout(buttons);
}

void RecipeForm::setApplications(const QList<ServerControls::NamedApplication> &applications)
{
    // An open list must not be taken away under somebody's hands.
    if (applications == m_applications)
        return;
    m_applications = applications;
    const QVariant chosen = m_application->currentData();
    while (m_application->count() > 1)
        m_application->removeItem(1);
    for (const ServerControls::NamedApplication &one : applications)
        m_application->addItem(one.name, one.id);
    m_application->setCurrentIndex(chosen.isValid() ? std::max(0, m_application->findData(chosen)) : 0);
}

Recipe RecipeForm::recipe() const
{
    Recipe recipe;
    recipe.kind = Recipe::Kind(m_kind->currentData().toInt());
    if (const QVariant application = m_application->currentData(); application.isValid())
        recipe.application = application.toString();
    if (const QVariant endpoint = m_endpoint->currentData(); endpoint.isValid())
        recipe.endpoint = Recipe::Endpoint(endpoint.toInt());
    if (m_times->value() > 0)
        recipe.remaining = m_times->value();
    if (recipe.kind == Recipe::Kind::SlowAnswer)
        recipe.delay = std::chrono::milliseconds(m_delay->value());
    return recipe;
}

void RecipeForm::begin()
{
    m_kind->setCurrentIndex(m_kind->findData(int(Recipe::Kind::ServiceUnavailable)));
    m_application->setCurrentIndex(0);
    m_endpoint->setCurrentIndex(0);
    m_times->setValue(1);
    m_delay->setValue(usualDelay);
    m_kind->setFocus();
}

void RecipeForm::setBusy(bool busy)
{
    m_add->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
}

void RecipeForm::offerEndpoints()
{
    const auto kind = Recipe::Kind(m_kind->currentData().toInt());
    const QVariant chosen = m_endpoint->currentData();
    Recipe anywhere;
    anywhere.kind = kind;
    m_endpoint->clear();
    m_endpoint->addItem(recipePlaces(anywhere));
    const auto possible = authserver::possibleEndpoints(kind);
    if (possible.size() > 1) {
        for (const Recipe::Endpoint endpoint : possible)
            m_endpoint->addItem(tr("Only: %1").arg(recipeEndpointName(endpoint)), int(endpoint));
    }
    m_endpoint->setEnabled(possible.size() > 1);
    m_endpoint->setCurrentIndex(chosen.isValid() ? std::max(0, m_endpoint->findData(chosen)) : 0);
    m_delayRow->setVisible(kind == Recipe::Kind::SlowAnswer);
}

void RecipeForm::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn)
        Q_EMIT accepted();
    else if (event->key() != Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else if (m_cancel->isEnabled()) // what is being added is not taken back
        Q_EMIT cancelled();
}

void RecipeForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecipeForm::retranslate()
{
    m_kindRow->setLabel(tr("What happens"));
    m_applicationRow->setLabel(tr("Application"));
    m_endpointRow->setLabel(tr("Endpoint"));
    m_timesRow->setLabel(tr("For so many requests"));
    m_delayRow->setLabel(tr("Delay"));
    m_times->setSpecialValueText(tr("Until off"));
    m_delay->setSuffix(tr(" ms", "after a number"));
    m_add->setText(tr("Switch on"));
    m_cancel->setText(tr("Cancel"));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, recipeKindName(Recipe::Kind(m_kind->itemData(i).toInt())));
    m_application->setItemText(0, tr("All applications"));
    offerEndpoints();
}

} // namespace grantdesk::ui
