#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <array>

class QApplication;

namespace grantdesk::ui {

/// What a colour means. Screens name roles; only theme.cpp knows colours.
enum class Role {
    Surface,     ///< the window's ground
    Card,        ///< what lies on it: cards, fields, tables
    Hover,       ///< a row or flat button under the mouse
    Line,        ///< borders that only part things
    ControlLine, ///< borders that show where one can click or type
    Text,
    Muted, ///< help, captions, what is secondary
    Accent,
    OnAccent,   ///< text on Accent
    AccentSoft, ///< the ground of what is selected
    Ok,
    OkSoft,
    Warning,
    WarningSoft,
    Danger,
    OnDanger, ///< text on Danger
    DangerSoft,
    Info,
    InfoSoft
};
inline constexpr int roleCount = int(Role::InfoSoft) + 1;

/// The kinds of news a bar or a badge brings.
enum class Kind { Neutral, Ok, Info, Warning, Danger };

/// The colour of a kind's sign and words, and the ground they stand on.
Role signRole(Kind kind);
Role groundRole(Kind kind);

enum class Scheme { Light, Dark };
enum class SchemeChoice { System, Light, Dark };

/// Sizes of text: title 20, section 14 semibold, body 13, help 12, wire text monospaced.
enum class TextSize { Title, Section, Strong, Body, Small, Mono };

/// Distances, all on a grid of four.
namespace space {
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int page = 24;
inline constexpr int radius = 6;
inline constexpr int column = 720; ///< widest column of a form
} // namespace space

/// The colours and fonts in use. One a process, on the GUI thread.
class Theme final : public QObject {
    Q_OBJECT
public:
    static Theme &instance();

    /// Gives the application our style, palette and font, and follows the system from then on.
    void install();
    SchemeChoice choice() const { return m_choice; }
    void setChoice(SchemeChoice choice);
    /// The system may have changed its colours: look again.
    void systemChanged();

    Scheme scheme() const { return m_scheme; }
    QColor color(Role role) const { return color(m_scheme, role); }
    static QColor color(Scheme scheme, Role role);
    QFont font(TextSize size) const;

Q_SIGNALS:
    /// Palette or fonts are different now.
    void changed();

private:
    Theme() = default;
    void apply();
    Scheme systemScheme() const;

    SchemeChoice m_choice = SchemeChoice::System;
    Scheme m_scheme = Scheme::Light;
    bool m_installed = false;
    bool m_applying = false;
};

/// Shorthand for Theme::instance().color(role).
QColor color(Role role);

} // namespace grantdesk::ui
