#include "ui/applications/consent_canvas.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace grantdesk::ui {

namespace {

constexpr double rem = 13;          ///< the page's 16 px, drawn smaller
constexpr double widest = 27 * rem; ///< of the sheet, as in style.css
constexpr double margin = 12;
constexpr double padding = 1.6 * rem;
constexpr double gap = 0.75 * rem;
constexpr int narrowest = 240;

struct TextStyle {
    double size = 1; ///< in rem
    bool strong = false;
    QColor ink;
};

/// The part of a paragraph that is a link.
struct Link {
    qsizetype at = 0;
    qsizetype length = 0;
};

QFont fontOf(const TextStyle &style)
{
    QFont font = Theme::instance().font(style.strong ? TextSize::Strong : TextSize::Body);
    font.setPixelSize(int(std::lround(style.size * rem)));
    return font;
}

} // namespace

/// The cursor on the sheet: everything is put at `y`, between `left` and `left + width`, and moves it on.
class ConsentCanvas::Sheet {
public:
    Sheet(QPainter *onto, const PageColours &with)
        : painter(onto)
        , colours(with)
    {
    }

    /// Writes a paragraph and answers its height; long words break anywhere.
    double text(const QString &words, const TextStyle &style, double x, double room, const Link &link = {})
    {
        QTextLayout layout(words, fontOf(style));
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        if (link.length > 0) {
            QTextCharFormat format;
            format.setFontUnderline(true);
            format.setForeground(colours.accent);
            layout.setFormats({{int(link.at), int(link.length), format}});
        }
        layout.beginLayout();
        double height = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room);
            line.setPosition({0, height});
            height += std::max(line.height(), style.size * rem * 1.35);
        }
        layout.endLayout();
        if (painter) {
            painter->setPen(style.ink);
            layout.draw(painter, {x, y});
        }
        return height;
    }

    void paragraph(const QString &words, const TextStyle &style, double before = gap, const Link &link = {})
    {
        if (words.isEmpty())
            return;
        y += before;
        y += text(words, style, left, width, link);
    }

    void box(const QRectF &rect, const QColor &fill, const QColor &line, double radius)
    {
        if (!painter)
            return;
        painter->setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
        painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(rect, radius, radius);
    }

    QPainter *painter;
    const PageColours &colours;
    double left = 0;
    double width = 0;
    double y = 0;
};

ConsentCanvas::ConsentCanvas(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    renewLogo();
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ConsentCanvas::show(const ConsentWords &words, const QByteArray &logoPng)
{
    if (logoPng != m_logoPng) {
        m_logoPng = logoPng;
        renewLogo();
    }
    m_words = words;
    setAccessibleDescription(words.sentences().join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

void ConsentCanvas::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    renewLogo();
    update();
}

void ConsentCanvas::renewLogo()
{
    const double ratio = devicePixelRatioF();
    m_logo = pageLogo(m_logoPng, m_scheme, int(std::lround(3 * rem * ratio)));
    m_logo.setDevicePixelRatio(ratio);
}

int ConsentCanvas::heightForWidth(int width) const
{
    return int(std::ceil(draw(nullptr, width)));
}

QSize ConsentCanvas::sizeHint() const
{
    const int width = int(widest + 2 * margin);
    return {width, heightForWidth(width)};
}

QSize ConsentCanvas::minimumSizeHint() const
{
    return {narrowest, 100};
}

void ConsentCanvas::drawApplication(Sheet &sheet) const
{
    constexpr double side = 3 * rem;
    sheet.y += 1.25 * rem;
    const TextStyle style{1.125, true, sheet.colours.ink};
    const double x = sheet.left + side + 0.875 * rem;
    const double room = sheet.width - side - 0.875 * rem;
    Sheet measure(nullptr, sheet.colours);
    const double words = measure.text(m_words.application, style, 0, room);
    const double height = std::max(side, words);
    if (sheet.painter)
        sheet.painter->drawPixmap(QPointF(sheet.left, sheet.y + (height - side) / 2), m_logo);
    const double top = sheet.y;
    sheet.y += (height - words) / 2;
    sheet.text(m_words.application, style, x, room);
    sheet.y = top + height;
}

void ConsentCanvas::drawPerson(Sheet &sheet) const
{
    constexpr double inset = 0.75 * rem;
    constexpr double side = 2.5 * rem;
    sheet.y += rem;
    const double x = sheet.left + inset + side + inset;
    const double room = sheet.width - 3 * inset - side;
    const TextStyle name{1, false, sheet.colours.ink};
    const TextStyle email{0.875, false, sheet.colours.quiet};
    Sheet measure(nullptr, sheet.colours);
    const double words = measure.text(m_words.user, name, 0, room) + measure.text(m_words.email, email, 0, room);
    const double height = std::max(side, words) + 2 * inset;
    sheet.box(QRectF(sheet.left, sheet.y, sheet.width, height), {}, sheet.colours.edge, 0.625 * rem);
    const QRectF avatar(sheet.left + inset, sheet.y + (height - side) / 2, side, side);
    sheet.box(avatar, sheet.colours.accent, {}, side / 2);
    if (sheet.painter) {
        sheet.painter->setFont(fontOf({1, true, {}}));
        sheet.painter->setPen(sheet.colours.accentInk);
        sheet.painter->drawText(avatar, Qt::AlignCenter, m_words.initials);
    }
    const double bottom = sheet.y + height;
    sheet.y += (height - words) / 2;
    sheet.y += sheet.text(m_words.user, name, x, room);
    sheet.text(m_words.email, email, x, room);
    sheet.y = bottom + 0.25 * rem;
}

void ConsentCanvas::drawPermissions(Sheet &sheet) const
{
    constexpr double indent = 1.25 * rem;
    sheet.y += gap / 2;
    for (const QString &permission : m_words.permissions) {
        sheet.y += 0.375 * rem;
        const double dot = 0.36 * rem;
        sheet.box(QRectF(sheet.left + 0.5 * rem, sheet.y + 0.55 * rem, dot, dot), sheet.colours.accent, {}, dot / 2);
        sheet.y += sheet.text(permission, {1, false, sheet.colours.ink}, sheet.left + indent, sheet.width - indent);
    }
}

/// At the right, in one line or, where there is no room, one below the other.
void ConsentCanvas::drawButtons(Sheet &sheet) const
{
    constexpr double height = 2.75 * rem;
    const QFontMetricsF metrics(fontOf({1, true, {}}));
    const auto widthOf = [&](const QString &label) {
        return std::min(metrics.horizontalAdvance(label) + 2.5 * rem, sheet.width);
    };
    const double cancel = widthOf(m_words.cancel);
    const double allow = widthOf(m_words.allow);
    const bool oneLine = cancel + gap + allow <= sheet.width;
    const double right = sheet.left + sheet.width;
    sheet.y += 1.5 * rem;
    const auto button = [&](const QString &label, const QRectF &rect, bool primary) {
        sheet.box(rect, primary ? sheet.colours.accent : QColor(),
                  primary ? sheet.colours.accent : sheet.colours.fieldEdge, 0.5 * rem);
        if (!sheet.painter)
            return;
        sheet.painter->setFont(fontOf({1, true, {}}));
        sheet.painter->setPen(primary ? sheet.colours.accentInk : sheet.colours.ink);
        sheet.painter->drawText(rect, Qt::AlignCenter, metrics.elidedText(label, Qt::ElideRight, rect.width()));
    };
    button(m_words.cancel, {right - (oneLine ? allow + gap + cancel : cancel), sheet.y, cancel, height}, false);
    if (!oneLine)
        sheet.y += height + gap;
    button(m_words.allow, {right - allow, sheet.y, allow, height}, true);
    sheet.y += height;
}

double ConsentCanvas::draw(QPainter *painter, int width) const
{
    Sheet sheet(painter, pageColours(m_scheme));
    const double paper = std::min(width - 2 * margin, widest);
    const double edge = (width - paper) / 2;
    sheet.left = edge + padding;
    sheet.width = paper - 2 * padding;
    sheet.y = margin + padding;
    const PageColours &colours = sheet.colours;
    sheet.paragraph(m_words.organisation, {0.875, true, colours.quiet}, 0);
    sheet.paragraph(m_words.heading, {1.5, true, colours.ink}, m_words.organisation.isEmpty() ? 0 : rem);
    drawApplication(sheet);
    sheet.paragraph(m_words.about, {0.875, false, colours.accent}, gap, {0, m_words.about.size()});
    sheet.paragraph(m_words.toAccess, {1, false, colours.ink});
    drawPerson(sheet);
    sheet.paragraph(m_words.onBehalf, {1, false, colours.ink});
    drawPermissions(sheet);
    sheet.paragraph(m_words.legal, {0.875, false, colours.quiet}, gap, {m_words.privacyAt, m_words.privacyLength});
    drawButtons(sheet);
    sheet.paragraph(m_words.switchUser, {0.875, false, colours.accent}, 1.25 * rem, {0, m_words.switchUser.size()});
    return sheet.y + padding + margin;
}

void ConsentCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const PageColours &colours = pageColours(m_scheme);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(QRectF(rect()), space::radius, space::radius);
    const double paper = std::min(width() - 2 * margin, widest);
    painter.setPen(QPen(colours.edge, 1));
    painter.setBrush(colours.card);
    painter.drawRoundedRect(QRectF((width() - paper) / 2, margin, paper, heightForWidth(width()) - 2 * margin)
                                .adjusted(0.5, 0.5, -0.5, -0.5),
                            0.875 * rem, 0.875 * rem);
    draw(&painter, width());
}

} // namespace grantdesk::ui
