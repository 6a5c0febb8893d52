#pragma once

#include "ui/applications/field_table.h"
#include "ui/applications/form_section.h"

class QPlainTextEdit;

namespace grantdesk::ui {

class Card;
class FormRow;

/// A card made from the table of fields: "General settings" or "Developer", with what the type has of it.
class FieldsSection final : public FormSection {
    Q_OBJECT
public:
    FieldsSection(applications::Type type, FormPart part, QWidget *parent = nullptr);

    void load(const applications::Application &application) override;
    void store(applications::Application &draft) const override;
    QWidget *showProblems(const QList<applications::Problem> &problems, bool all) override;

    /// False where the type has nothing of that part.
    static bool exists(applications::Type type, FormPart part);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry {
        FormField field;
        FormRow *row = nullptr;
        QLineEdit *line = nullptr;
        QPlainTextEdit *text = nullptr; ///< one of both
    };
    void add(const FormField &field);
    static QString typed(const Entry &entry);
    void retranslate();

    FormPart m_part;
    Card *m_card;
    QList<Entry> m_entries;
    bool m_loaded = false;
};

} // namespace grantdesk::ui
