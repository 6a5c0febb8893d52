#include "ui/style/theme.h"

#include "ui/style/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QScopedValueRollback>
#include <QStyleHints>

#include <algorithm>

namespace grantdesk::ui {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

/// In the order of Role. tests/ui/tst_style.cpp holds them to a contrast of 4.5:1 (3:1 for ControlLine).
constexpr std::array<Pair, roleCount> colours{{
    {0xfff5f6f8, 0xff16191d}, // Surface
    {0xffffffff, 0xff1e2227}, // Card
    {0xffebedf1, 0xff282e35}, // Hover
    {0xffd9dce1, 0xff363c45}, // Line
    {0xff868e99, 0xff737e8b}, // ControlLine
    {0xff1b1f24, 0xffe6e9ed}, // Text
    {0xff575f69, 0xffa5aeb9}, // Muted
    {0xff1f5fbf, 0xff82b1ff}, // Accent
    {0xffffffff, 0xff0b1a30}, // OnAccent
    {0xffe1ebfa, 0xff22344f}, // AccentSoft
    {0xff186a31, 0xff72d08d}, // Ok
    {0xffe4f4e8, 0xff1b3323}, // OkSoft
    {0xff844f00, 0xfff0b65a}, // Warning
    {0xfffdf1dc, 0xff3a2c12}, // WarningSoft
    {0xffb3261e, 0xffff938a}, // Danger
    {0xffffffff, 0xff2e0d0a}, // OnDanger
    {0xfffce8e6, 0xff43211e}, // DangerSoft
    {0xff14568f, 0xff80baf0}, // Info
    {0xffe5f0fa, 0xff1a2f45}, // InfoSoft
}};

constexpr double bodyPoints = 9.75; // 13 px at 96 dpi

QColor faded(Scheme scheme, Role role)
{
    const QColor ground = Theme::color(scheme, Role::Card);
    const QColor ink = Theme::color(scheme, role);
    const auto mix = [](int a, int b) {
        return (a + b) / 2;
    };
    return {mix(ground.red(), ink.red()), mix(ground.green(), ink.green()), mix(ground.blue(), ink.blue())};
}

QPalette paletteFor(Scheme scheme)
{
    const auto of = [scheme](Role role) {
        return Theme::color(scheme, role);
    };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Role::Surface));
    palette.setColor(QPalette::WindowText, of(Role::Text));
    palette.setColor(QPalette::Base, of(Role::Card));
    palette.setColor(QPalette::AlternateBase, of(Role::Surface));
    palette.setColor(QPalette::Text, of(Role::Text));
    palette.setColor(QPalette::PlaceholderText, of(Role::Muted));
    palette.setColor(QPalette::Button, of(Role::Card));
    palette.setColor(QPalette::ButtonText, of(Role::Text));
    palette.setColor(QPalette::BrightText, of(Role::OnAccent));
    palette.setColor(QPalette::Highlight, of(Role::Accent));
    palette.setColor(QPalette::HighlightedText, of(Role::OnAccent));
    palette.setColor(QPalette::Link, of(Role::Accent));
    palette.setColor(QPalette::LinkVisited, of(Role::Accent));
    palette.setColor(QPalette::ToolTipBase, of(Role::Card));
    palette.setColor(QPalette::ToolTipText, of(Role::Text));
    palette.setColor(QPalette::Light, of(Role::Card));
    palette.setColor(QPalette::Midlight, of(Role::Hover));
    palette.setColor(QPalette::Mid, of(Role::Line));
    palette.setColor(QPalette::Dark, of(Role::ControlLine));
    palette.setColor(QPalette::Shadow, of(Role::Line));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded(scheme, Role::Muted));
    palette.setColor(QPalette::Disabled, QPalette::Base, of(Role::Surface));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, of(Role::Line));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, of(Role::Muted));
    return palette;
}

} // namespace

Role signRole(Kind kind)
{
    switch (kind) {
    case Kind::Neutral:
        return Role::Muted;
    case Kind::Ok:
        return Role::Ok;
    case Kind::Info:
        return Role::Info;
    case Kind::Warning:
        return Role::Warning;
    case Kind::Danger:
        return Role::Danger;
    }
    return Role::Muted;
}

Role groundRole(Kind kind)
{
    switch (kind) {
    case Kind::Neutral:
        return Role::Hover;
    case Kind::Ok:
        return Role::OkSoft;
    case Kind::Info:
        return Role::InfoSoft;
    case Kind::Warning:
        return Role::WarningSoft;
    case Kind::Danger:
        return Role::DangerSoft;
    }
    return Role::Hover;
}

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

QColor Theme::color(Scheme scheme, Role role)
{
    const Pair &pair = colours[std::size_t(role)];
    return QColor::fromRgb(scheme == Scheme::Dark ? pair.dark : pair.light);
}

void Theme::install()
{
    if (!m_installed) {
        m_installed = true;
        QApplication::setStyle(new Style);
        QFont font = QApplication::font();
        font.setPointSizeF(std::max(font.pointSizeF(), bodyPoints));
        QApplication::setFont(font);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::systemChanged);
#endif
    }
    apply();
}

void Theme::setChoice(SchemeChoice choice)
{
    m_choice = choice;
    if (m_installed)
        apply();
}

void Theme::systemChanged()
{
    if (m_installed && !m_applying && m_choice == SchemeChoice::System && systemScheme() != m_scheme)
        apply();
}

Scheme Theme::systemScheme() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark)
        return Scheme::Dark;
    if (QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Light)
        return Scheme::Light;
#endif
    // Without a palette of ours the application's is the system's.
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette());
    const bool dark = QApplication::palette().color(QPalette::Window).lightness()
        < QApplication::palette().color(QPalette::WindowText).lightness();
    QApplication::setPalette(ours);
    return dark ? Scheme::Dark : Scheme::Light;
}

void Theme::apply()
{
    const QScopedValueRollback<bool> applying(m_applying, true);
    switch (m_choice) {
    case SchemeChoice::System:
        m_scheme = systemScheme();
        break;
    case SchemeChoice::Light:
        m_scheme = Scheme::Light;
        break;
    case SchemeChoice::Dark:
        m_scheme = Scheme::Dark;
        break;
    }
    QApplication::setPalette(paletteFor(m_scheme));
    Q_EMIT changed();
}

QFont Theme::font(TextSize size) const
{
    QFont font = QApplication::font();
    const double body = font.pointSizeF() > 0 ? font.pointSizeF() : bodyPoints;
    switch (size) {
    case TextSize::Title:
        font.setPointSizeF(body * 20 / 13);
        font.setWeight(QFont::DemiBold);
        break;
    case TextSize::Section:
        font.setPointSizeF(body * 14 / 13);
        font.setWeight(QFont::DemiBold);
        break;
    case TextSize::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextSize::Body:
        break;
    case TextSize::Small:
        font.setPointSizeF(body * 12 / 13);
        break;
    case TextSize::Mono:
        font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        font.setStyleHint(QFont::Monospace);
        break;
    }
    return font;
}

QColor color(Role role)
{
    return Theme::instance().color(role);
}

} // namespace grantdesk::ui
