#pragma once

#include "ui/server/controls_watch.h"

#include <QWidget>

class QPushButton;

namespace grantdesk::ui {

class Card;
class FittingTable;
class ProblemLine;
class RecipeForm;
class RecipesModel;
class TextLabel;

/// The failures that the built-in server shows on purpose: which are on, another one, off again.
class RecipesCard final : public QWidget {
    Q_OBJECT
public:
    explicit RecipesCard(Workbench &workbench, ControlsWatch &controls, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The fields of a new recipe stand there now, perhaps below what is seen of the page.
    void formOffered(QWidget *form);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void offerAdding(bool offered);
    void add();
    void remove();
    void clearAll();
    void showControls();
    void showSelection();
    void showEnd(const Result<void> &done);
    void retranslate();
    const authserver::Recipe *selected() const;

    Workbench &m_workbench;
    ControlsWatch &m_controls;
    Card *m_card;
    RecipesModel *m_model;
    TextLabel *m_none;
    FittingTable *m_table;
    QPushButton *m_offerAdd;
    QPushButton *m_remove;
    QPushButton *m_clear;
    RecipeForm *m_form;
    ProblemLine *m_problem;
    bool m_adding = false; ///< one is being stored
};

} // namespace grantdesk::ui
