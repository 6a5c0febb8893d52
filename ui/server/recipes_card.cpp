#include "ui/server/recipes_card.h"

#include "ui/server/recipe_form.h"
#include "ui/server/recipes_model.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/problem_line.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace grantdesk::ui {

RecipesCard::RecipesCard(Workbench &workbench, ControlsWatch &controls, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_controls(controls)
    , m_card(new Card)
    , m_model(new RecipesModel(this))
    , m_none(new TextLabel(TextSize::Body, Role::Muted))
    , m_table(new FittingTable)
    , m_offerAdd(makeButton(ButtonKind::Normal, QStringLiteral("plus"), nullptr))
    , m_remove(makeButton(ButtonKind::Normal, {}, nullptr))
    , m_clear(makeButton(ButtonKind::Normal, {}, nullptr))
    , m_form(new RecipeForm)
    , m_problem(new ProblemLine)
{
    build();
    connect(m_offerAdd, &QPushButton::clicked, this, [this] { offerAdding(true); });
    connect(m_form, &RecipeForm::accepted, this, &RecipesCard::add);
    connect(m_form, &RecipeForm::cancelled, this, [this] { offerAdding(false); });
    connect(m_remove, &QPushButton::clicked, this, &RecipesCard::remove);
    connect(m_table, &FittingTable::deleteRequested, this, &RecipesCard::remove);
    connect(m_clear, &QPushButton::clicked, this, &RecipesCard::clearAll);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecipesCard::showSelection);
    connect(&m_controls, &ControlsWatch::changed, this, &RecipesCard::showControls);
    m_form->hide();
    retranslate();
    showControls();
}

void RecipesCard::build()
{
    m_table->setObjectName(QStringLiteral("recipes"));
    m_none->setObjectName(QStringLiteral("noRecipes"));
    m_offerAdd->setObjectName(QStringLiteral("offerAddRecipe"));
    m_remove->setObjectName(QStringLiteral("removeRecipe"));
    m_clear->setObjectName(QStringLiteral("clearRecipes"));
    m_form->setObjectName(QStringLiteral("recipeForm"));
    m_none->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(RecipesModel::Uses, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(RecipesModel::Delay, QHeaderView::ResizeToContents);
    auto *actions = new FlowLayout;
    actions->addWidget(m_remove);
    actions->addWidget(m_clear);
    m_card->addAction(m_offerAdd);
    m_card->body()->addWidget(m_none);
    m_card->body()->addWidget(m_table);
    m_card->body()->addLayout(actions);
    m_card->body()->addWidget(m_form);
    m_card->body()->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
}

const authserver::Recipe *RecipesCard::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->recipes()[rows.first().row()];
}

void RecipesCard::offerAdding(bool offered)
{
    m_form->setVisible(offered);
    m_offerAdd->setEnabled(!offered);
    m_problem->setProblem({});
    if (!offered)
        return m_offerAdd->setFocus();
    m_form->begin();
    // Its place on the page is known only when it has been laid out.
    QTimer::singleShot(0, m_form, [this] { Q_EMIT formOffered(m_form); });
}

void RecipesCard::add()
{
    if (m_adding)
        return;
    authserver::Recipe recipe = m_form->recipe();
    recipe.id = newId(m_workbench.random);
    m_adding = true;
    m_form->setBusy(true);
    m_controls.change(
        this, [recipe](storage::ControlStore &store) { return store.addRecipe(recipe); },
        [this](const Result<void> &done) {
            m_adding = false;
            m_form->setBusy(false);
            if (done)
                offerAdding(false);
            showEnd(done);
        });
}

void RecipesCard::remove()
{
    const authserver::Recipe *recipe = selected();
    if (!recipe)
        return;
    m_controls.change(
        this, [id = recipe->id](storage::ControlStore &store) { return store.removeRecipe(id); },
        [this](const Result<void> &done) {
            // Used up meanwhile: gone as it was meant to be.
            const bool gone = !done && done.error().code == QLatin1String("recipes.not_found");
            showEnd(gone ? Result<void>() : done);
        });
}

void RecipesCard::clearAll()
{
    m_controls.change(
        this, [](storage::ControlStore &store) { return store.clearRecipes(); },
        [this](const Result<void> &done) { showEnd(done); });
}

void RecipesCard::showEnd(const Result<void> &done)
{
    m_problem->setProblemWords([done] { return done ? QString() : wordsWithAdvice(done.error()); });
}

void RecipesCard::showControls()
{
    const authserver::Recipe *before = selected();
    const Id chosen = before ? before->id : Id();
    m_model->setControls(m_controls.current());
    m_form->setApplications(m_controls.current().applications);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->recipes()[row].id == chosen)
            m_table->selectRow(row);
    }
    const auto &recipes = m_model->recipes();
    m_table->setColumnHidden(RecipesModel::Delay,
                             std::all_of(recipes.begin(), recipes.end(),
                                         [](const authserver::Recipe &recipe) { return recipe.delay.count() == 0; }));
    const bool any = !recipes.isEmpty();
    m_none->setVisible(!any);
    m_table->setVisible(any);
    m_remove->setVisible(any);
    m_clear->setVisible(any);
    showSelection();
}

void RecipesCard::showSelection()
{
    m_remove->setEnabled(selected());
}

void RecipesCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecipesCard::retranslate()
{
    m_card->setTitle(tr("Failure recipes"));
    m_card->setHelp(tr("The built-in server fails on purpose, so that you see what an application does then. The "
                       "oldest recipe that fits a request takes effect."));
    m_none->setText(tr("None is on: the server answers as it should."));
    m_table->setAccessibleName(tr("Failure recipes"));
    m_model->refreshWords();
    m_offerAdd->setText(tr("Add recipe"));
    m_remove->setText(tr("Remove"));
    m_clear->setText(tr("Clear all"));
}

} // namespace grantdesk::ui
