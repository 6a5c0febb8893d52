#pragma once

#include "ui/applications/form_section.h"

#include <optional>

class QCheckBox;
class QComboBox;

namespace grantdesk::ui {

class Card;
class FormRow;
class HelpText;
class TokenLife;

/// "Refresh tokens": rotation, absolute and inactivity expiry, and a picture of what they make of a token's life.
class RefreshSection final : public FormSection {
    Q_OBJECT
public:
    explicit RefreshSection(applications::Type type, QWidget *parent = nullptr);

    void load(const applications::Application &application) override;
    void store(applications::Application &draft) const override;
    QWidget *showProblems(const QList<applications::Problem> &problems, bool all) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    using Choices = QList<std::optional<Period>>;
    /// Fills the box; a value that is not among the usual choices is kept as one more.
    static void fill(QComboBox *box, Choices &choices, const std::optional<Period> &value);
    applications::RefreshPolicy policy() const;
    void picture();
    void retranslate();

    applications::Type m_type;
    Card *m_card;
    QCheckBox *m_rotate;
    HelpText *m_rotateHelp;
    QComboBox *m_absolute;
    QComboBox *m_inactivity;
    FormRow *m_absoluteRow;
    FormRow *m_inactivityRow;
    TokenLife *m_life;
    HelpText *m_lifeWords;
    Choices m_absoluteChoices;
    Choices m_inactivityChoices;
};

} // namespace grantdesk::ui
