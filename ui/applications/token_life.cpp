#include "ui/applications/token_life.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"

#include <QEvent>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace grantdesk::ui {

using applications::RefreshPolicy;
using Mark = LifeMark::Kind;

namespace {

constexpr double usedAt = 0.25;
constexpr double openWindow = 0.4;      ///< share of the line that an inactivity limit takes when nothing else ends it
constexpr double smallestWindow = 0.15; ///< and at least and at most beside an absolute one
constexpr double largestWindow = 0.6;

constexpr int side = 12; ///< room for half a mark at both ends
constexpr int trackHeight = 6;
constexpr int dot = 10;
constexpr int sign = 16;
constexpr int gap = 6;

/// For proportions only: months have no fixed length.
int roughDays(const Period &period)
{
    return period.months * 30 + period.days;
}

bool inactivityCounts(const RefreshPolicy &policy)
{
    return policy.inactivityExpiry
        && (!policy.absoluteExpiry || roughDays(*policy.inactivityExpiry) < roughDays(*policy.absoluteExpiry));
}

double window(const RefreshPolicy &policy)
{
    if (!policy.absoluteExpiry)
        return openWindow;
    const double share = double(roughDays(*policy.inactivityExpiry)) / roughDays(*policy.absoluteExpiry);
    return std::clamp(share, smallestWindow, largestWindow);
}

} // namespace

QList<LifeMark> lifeMarks(const RefreshPolicy &policy)
{
    QList<LifeMark> marks{{Mark::Granted, 0, {}}, {policy.rotate ? Mark::Replaced : Mark::Used, usedAt, {}}};
    if (inactivityCounts(policy))
        marks.append({Mark::UseBy, usedAt + window(policy), policy.inactivityExpiry});
    marks.append({policy.absoluteExpiry ? Mark::Ends : Mark::GoesOn, 1, policy.absoluteExpiry});
    return marks;
}

QString lifeWords(const RefreshPolicy &policy)
{
    QStringList sentences;
    if (inactivityCounts(policy))
        sentences.append(
            TokenLife::tr("Unless it is used again, it expires after: %1.").arg(expiryName(policy.inactivityExpiry)));
    else if (policy.inactivityExpiry)
        sentences.append(
            TokenLife::tr("The inactivity limit has no effect, because the absolute expiration comes first."));
    if (policy.absoluteExpiry)
        sentences.append(TokenLife::tr("However often it is used, users log in again after: %1.")
                             .arg(expiryName(policy.absoluteExpiry)));
    else if (policy.inactivityExpiry)
        sentences.append(TokenLife::tr("As long as it is used in time, it has no end."));
    else
        sentences.append(TokenLife::tr("It never expires: deleting the application or deactivating the user ends it."));
    sentences.append(
        policy.rotate ? TokenLife::tr("Each use replaces it with a new one, and using an old one again ends them all.")
                      : TokenLife::tr("Each use leaves it as it is."));
    return sentences.join(QLatin1Char(' '));
}

TokenLife::TokenLife(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    setPolicy({});
}

void TokenLife::setPolicy(const RefreshPolicy &policy)
{
    m_policy = policy;
    m_marks = lifeMarks(policy);
    retranslate();
    update();
}

QSize TokenLife::sizeHint() const
{
    const int line = QFontMetrics(Theme::instance().font(TextSize::Small)).height();
    return {320, 2 * line + 2 * gap + sign};
}

QSize TokenLife::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

int TokenLife::place(double at) const
{
    return side + int(at * (width() - 2 * side));
}

void TokenLife::paintTrack(QPainter &painter) const
{
    const auto useBy
        = std::find_if(m_marks.begin(), m_marks.end(), [](const LifeMark &mark) { return mark.kind == Mark::UseBy; });
    const int sure = place(useBy == m_marks.end() ? 1 : useBy->at);
    const int middle = height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Role::AccentSoft));
    painter.drawRoundedRect(QRect(place(0), middle - trackHeight / 2, place(1) - place(0), trackHeight),
                            trackHeight / 2.0, trackHeight / 2.0);
    painter.setBrush(color(Role::Accent));
    painter.drawRoundedRect(QRect(place(0), middle - trackHeight / 2, sure - place(0), trackHeight), trackHeight / 2.0,
                            trackHeight / 2.0);
    if (useBy == m_marks.end())
        return;
    // The time that the last use has won, as a bracket over the line.
    painter.setPen(QPen(color(Role::Muted), 1));
    const int top = middle - sign / 2 - 1;
    painter.drawLine(place(usedAt), top - gap / 2, sure, top - gap / 2);
    painter.drawLine(place(usedAt), top - gap / 2, place(usedAt), top);
    painter.drawLine(sure, top - gap / 2, sure, top);
}

void TokenLife::paintMark(QPainter &painter, const LifeMark &mark) const
{
    const QPoint middle(place(mark.at), height() / 2);
    const auto disc = [&](Role fill, int size) {
        painter.setPen(QPen(color(Role::Card), 2));
        painter.setBrush(color(fill));
        painter.drawEllipse(QPointF(middle), size / 2.0, size / 2.0);
    };
    const auto draw = [&](const QString &name, Role role) {
        disc(Role::Card, sign + 4);
        icon(name, role).paint(&painter, QRect(middle.x() - sign / 2, middle.y() - sign / 2, sign, sign));
    };
    switch (mark.kind) {
    case Mark::Granted:
    case Mark::Used:
        return disc(Role::Accent, dot + 2);
    case Mark::Replaced:
        return draw(QStringLiteral("refresh"), Role::Accent);
    case Mark::UseBy:
        return draw(QStringLiteral("clock"), Role::Warning);
    case Mark::Ends:
        return draw(QStringLiteral("stop"), Role::Danger);
    case Mark::GoesOn:
        return draw(QStringLiteral("forward"), Role::Accent);
    }
}

void TokenLife::paintWords(QPainter &painter, const LifeMark &mark) const
{
    QString words;
    switch (mark.kind) {
    case Mark::Granted:
        words = tr("Granted");
        break;
    case Mark::Used:
        words = tr("Used");
        break;
    case Mark::Replaced:
        words = tr("Used and replaced");
        break;
    case Mark::UseBy:
        words = tr("Unused: %1").arg(expiryName(mark.after));
        break;
    case Mark::Ends:
        words = tr("Ends: %1").arg(expiryName(mark.after));
        break;
    case Mark::GoesOn:
        words = expiryName({});
        break;
    }
    const QFontMetrics metrics(painter.font());
    const int wide = metrics.horizontalAdvance(words);
    // The limit stands over the middle of its bracket, all else under its mark; nothing leaves the picture.
    const bool above = mark.kind == Mark::UseBy;
    const int middle = above ? (place(usedAt) + place(mark.at)) / 2 : place(mark.at);
    const int left = std::clamp(middle - wide / 2, 0, std::max(0, width() - wide));
    const int top = above ? 0 : height() - metrics.height();
    painter.setPen(color(Role::Muted));
    painter.drawText(QRect(left, top, wide + 1, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, words);
}

void TokenLife::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::instance().font(TextSize::Small));
    paintTrack(painter);
    for (const LifeMark &mark : m_marks) {
        paintMark(painter, mark);
        paintWords(painter, mark);
    }
}

void TokenLife::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TokenLife::retranslate()
{
    setAccessibleName(tr("Life of a refresh token"));
    setAccessibleDescription(lifeWords(m_policy));
}

} // namespace grantdesk::ui
