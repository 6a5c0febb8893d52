#pragma once

#include "ui/applications/form_section.h"

#include <QMap>

class QLineEdit;
class QPlainTextEdit;

namespace grantdesk::ui {

class Card;
class FormRow;

/// "General settings": name, description, and what only the type has.
class GeneralSection final : public FormSection {
    Q_OBJECT
public:
    explicit GeneralSection(applications::Type type, QWidget *parent = nullptr);

    void load(const applications::Application &application) override;
    void store(applications::Application &draft) const override;
    QWidget *showProblems(const QList<applications::Problem> &problems, bool all) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QLineEdit *addLine(applications::Field field);
    QString lineText(applications::Field field) const;
    void retranslate();

    applications::Type m_type;
    Card *m_card;
    QPlainTextEdit *m_description;
    QMap<applications::Field, QLineEdit *> m_lines;
    QMap<applications::Field, FormRow *> m_rows;
};

} // namespace grantdesk::ui
