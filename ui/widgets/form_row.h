#pragma once

#include <QWidget>

#include <functional>

namespace grantdesk::ui {

class HelpText;
class ProblemLine;
class TextLabel;

/// One field of a form: label, help under it, the field, and a line for its problem. The label is the field's buddy,
/// and label, help and problem are its accessible name and description.
class FormRow final : public QWidget {
    Q_OBJECT
public:
    /// Takes the field over. `nameTarget` is the input inside a composed field; by default the field itself.
    explicit FormRow(QWidget *field, QWidget *parent = nullptr, QWidget *nameTarget = nullptr);

    /// May name a shortcut with "&". `required` adds the word for it.
    void setLabel(const QString &label, bool required = false);
    void setHelp(const QString &help);
    /// Empty: the content is fine.
    void setProblem(const QString &problem);
    /// Words that are made again when the language changes; empty ones: the content is fine.
    void setProblemWords(std::function<QString()> words);
    QString problem() const;
    bool hasProblem() const { return !problem().isEmpty(); }
    QWidget *field() const { return m_field; }
    /// Puts the keyboard on the field.
    void focusField();

private:
    void describe();

    QWidget *m_field;
    QWidget *m_target;
    TextLabel *m_label;
    TextLabel *m_required;
    HelpText *m_help;
    ProblemLine *m_problem;
};

} // namespace grantdesk::ui
