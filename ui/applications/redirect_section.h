#pragma once

#include "ui/applications/form_section.h"

#include <QList>
#include <QStringList>

class QMenu;
class QPushButton;
class QVBoxLayout;

namespace grantdesk::ui {

class Card;
class HelpText;
class ProblemLine;
class RedirectRow;

/// "Redirect URLs": a list to edit and to order, with the address of the console's own listener at hand and, for web
/// applications, those of Workfront Fusion.
class RedirectSection final : public FormSection {
    Q_OBJECT
public:
    explicit RedirectSection(applications::Type type, QWidget *parent = nullptr);

    void load(const applications::Application &application) override;
    /// Rows left empty are not stored.
    void store(applications::Application &draft) const override;
    QWidget *showProblems(const QList<applications::Problem> &problems, bool all) override;

    const QList<RedirectRow *> &rows() const { return m_rows; }
    RedirectRow *addRow(const QString &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    QStringList urls() const;
    void removeRow(RedirectRow *row);
    void moveRow(RedirectRow *row, int by);
    void renumber();
    /// There is no room for more than 50, by whatever button.
    void showRoom();
    /// Shows at each row which other one it could be taken for.
    void showLookAlikes(bool all);
    /// Puts an address into an empty row or a new one; where it is already, shows where.
    void offer(const QString &url);
    void retranslate();

    Card *m_card;
    QVBoxLayout *m_list;
    QList<RedirectRow *> m_rows;
    ProblemLine *m_problem;
    HelpText *m_advice;
    QPushButton *m_add;
    QPushButton *m_listener;
    QPushButton *m_fusion; ///< null for other types
    QMenu *m_fusionMenu = nullptr;
    bool m_loaded = false;
};

} // namespace grantdesk::ui
