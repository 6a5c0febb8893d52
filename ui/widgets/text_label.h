#pragma once

#include "ui/style/theme.h"

#include <QLabel>

namespace grantdesk::ui {

/// A label of one of the theme's text sizes and roles; follows the theme. Shows plain text only, because much of what
/// is shown came from a network or a file. Where `selectable` it can be selected and copied with the mouse and with the
/// keyboard: Tab leads to it and selects all of it.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    explicit TextLabel(TextSize size = TextSize::Body, Role role = Role::Text, QWidget *parent = nullptr);

    void setRole(Role role);
    void setSelectable(bool selectable);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void adopt();

    TextSize m_size;
    Role m_role;
};

/// A section's title, 14 semibold.
class SectionTitle final : public TextLabel {
    Q_OBJECT
public:
    explicit SectionTitle(QWidget *parent = nullptr);
};

/// Help under a label: small, muted, wrapped.
class HelpText final : public TextLabel {
    Q_OBJECT
public:
    explicit HelpText(QWidget *parent = nullptr);
};

} // namespace grantdesk::ui
