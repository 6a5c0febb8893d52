#pragma once

#include "ui/applications/form_section.h"

#include <QList>
#include <QStringList>

class QMenu;
class QPushButton;
class QVBoxLayout;

namespace grantdesk::ui {

class Card;
class ProblemLine;
class RedirectRow;

/// "Redirect URLs": a list to edit, with the addresses of Workfront Fusion at hand for web applications.
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
    void renumber();
    void addFusion(const QString &url);
    void retranslate();

    Card *m_card;
    QVBoxLayout *m_list;
    QList<RedirectRow *> m_rows;
    ProblemLine *m_problem;
    QPushButton *m_add;
    QPushButton *m_fusion; ///< null for other types
    QMenu *m_fusionMenu = nullptr;
};

} // namespace grantdesk::ui
