#include "ui/server/recipes_model.h"

#include "ui/server/recipe_words.h"

#include <QLocale>

#include <algorithm>

namespace grantdesk::ui {

namespace {

bool sameRows(const QList<authserver::Recipe> &one, const QList<authserver::Recipe> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const authserver::Recipe &a, const authserver::Recipe &b) { return a.id == b.id; });
}

} // namespace

RecipesModel::RecipesModel(QObject *parent)
    : TableModel(ColumnCount, parent)
{
}

void RecipesModel::setControls(const ServerControls &controls)
{
    if (controls == m_controls)
        return;
    // Uses count down while clients call: that must not take the selection away.
    if (sameRows(controls.controls.recipes, recipes())) {
        m_controls = controls;
        refreshWords();
        return;
    }
    beginResetModel();
    m_controls = controls;
    endResetModel();
}

QString RecipesModel::heading(int column) const
{
    switch (column) {
    case Kind:
        return tr("What happens");
    case Application:
        return tr("Application");
    case Places:
        return tr("Endpoint");
    case Uses:
        return tr("Still for");
    default:
        return tr("Delay");
    }
}

QVariant RecipesModel::cell(int row, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const authserver::Recipe &recipe = recipes()[row];
    switch (column) {
    case Kind:
        return recipeKindName(recipe.kind);
    case Application:
        return recipe.application ? m_controls.nameOf(*recipe.application) : tr("All");
    case Places:
        return recipePlaces(recipe);
    case Uses:
        return recipeUses(recipe.remaining);
    default:
        return recipe.delay.count() == 0 ? QString()
                                         : tr("%1 ms").arg(QLocale().toString(qlonglong(recipe.delay.count())));
    }
}

} // namespace grantdesk::ui
