#include "ui/flows/stepper.h"

#include "ui/style/theme.h"
#include "ui/text/words.h"

#include <QEvent>
#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace grantdesk::ui {

namespace {

constexpr int circle = 24;
constexpr int tall = 68; // two lines of words, which some languages need
constexpr int narrowest = 72;
constexpr int widest = 180;

struct Look {
    Role ring;
    Role ground;
    Role sign;
    QString text;
};

Look lookOf(Progress progress, int number)
{
    switch (progress) {
    case Progress::Done:
        return {Role::Ok, Role::OkSoft, Role::Ok, QStringLiteral("✓")};
    case Progress::Current:
        return {Role::Accent, Role::Accent, Role::OnAccent, QString::number(number)};
    case Progress::Failed:
        return {Role::Danger, Role::DangerSoft, Role::Danger, QStringLiteral("✕")};
    case Progress::Cancelled:
        return {Role::Warning, Role::WarningSoft, Role::Warning, QStringLiteral("–")};
    case Progress::Open:
        break;
    }
    return {Role::ControlLine, Role::Card, Role::Muted, QString::number(number)};
}

Progress endOf(const flows::Outcome &outcome)
{
    switch (outcome.kind) {
    case flows::Outcome::Kind::Succeeded:
        return Progress::Done;
    case flows::Outcome::Kind::Cancelled:
        return Progress::Cancelled;
    case flows::Outcome::Kind::Failed:
    case flows::Outcome::Kind::TimedOut:
        break;
    }
    return Progress::Failed;
}

} // namespace

QList<StationMark> stationMarks(const flows::Plan &plan, const flows::State &state)
{
    QList<StationMark> marks;
    const QList<flows::Step> steps = flows::stepsOf(plan);
    const auto *finished = std::get_if<flows::Finished>(&state);
    const bool idle = std::holds_alternative<flows::Idle>(state);
    const bool succeeded = finished && finished->outcome.kind == flows::Outcome::Kind::Succeeded;
    const qsizetype here = steps.indexOf(finished ? finished->reached : flows::stepOf(plan, state));
    for (qsizetype i = 0; i < steps.size(); ++i) {
        Progress progress = Progress::Open;
        if (succeeded || (!idle && i < here))
            progress = Progress::Done;
        else if (!idle && i == here)
            progress = finished ? endOf(finished->outcome) : Progress::Current;
        marks.append({steps[i], progress});
    }
    return marks;
}

QList<StationMark> stationMarks(applications::Type type)
{
    using flows::Step;
    if (type == applications::Type::MachineToMachine)
        return {{Step::Tokens}, {Step::Api}};
    return {{Step::AuthorizationAddress}, {Step::SignInAndConsent}, {Step::Redirect}, {Step::Tokens}, {Step::Api}};
}

Stepper::Stepper(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    describe();
}

void Stepper::setMarks(const QList<StationMark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    describe();
    updateGeometry();
    update();
}

QSize Stepper::sizeHint() const
{
    return {int(std::max<qsizetype>(1, m_marks.size())) * widest, tall};
}

QSize Stepper::minimumSizeHint() const
{
    return {int(std::max<qsizetype>(1, m_marks.size())) * narrowest, tall};
}

void Stepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = int(m_marks.size());
    for (int i = 0; i < count; ++i) {
        const int cell = std::min(width() / count, widest);
        drawStation(painter, i, QRect(i * cell, 0, cell, tall));
    }
}

void Stepper::drawStation(QPainter &painter, int index, const QRect &cell) const
{
    const StationMark &mark = m_marks[index];
    const Look look = lookOf(mark.progress, index + 1);
    const QRectF ring(cell.left() + (cell.width() - circle) / 2.0, 1, circle, circle);
    if (index > 0) {
        const double end = ring.left() - space::small;
        const double start = end - (cell.width() - circle - 2.0 * space::small);
        painter.setPen(QPen(color(mark.progress == Progress::Open ? Role::Line : Role::Ok), 2));
        painter.drawLine(QPointF(start, ring.center().y()), QPointF(end, ring.center().y()));
    }
    painter.setPen(QPen(color(look.ring), 1.5));
    painter.setBrush(color(look.ground));
    painter.drawEllipse(ring);
    painter.setFont(Theme::instance().font(TextSize::Strong));
    painter.setPen(color(look.sign));
    painter.drawText(ring, Qt::AlignCenter, look.text);

    const bool quiet = mark.progress == Progress::Open || mark.progress == Progress::Done;
    painter.setFont(Theme::instance().font(quiet ? TextSize::Body : TextSize::Strong));
    painter.setPen(color(mark.progress == Progress::Open ? Role::Muted : Role::Text));
    const QRect below = cell.adjusted(2, circle + space::tiny, -2, 0);
    QTextOption wrapping(Qt::AlignHCenter | Qt::AlignTop);
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    painter.drawText(QRectF(below), stepName(mark.step), wrapping);
}

void Stepper::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

void Stepper::describe()
{
    const auto sentence = [](Progress progress) {
        switch (progress) {
        case Progress::Done:
            return tr("%1: done");
        case Progress::Current:
            return tr("%1: under way");
        case Progress::Failed:
            return tr("%1: failed");
        case Progress::Cancelled:
            return tr("%1: cancelled");
        case Progress::Open:
            break;
        }
        return tr("%1: not yet");
    };
    QStringList parts;
    for (const StationMark &mark : m_marks)
        parts += sentence(mark.progress).arg(stepName(mark.step));
    setAccessibleName(tr("Steps of the flow"));
    setAccessibleDescription(parts.join(QLatin1String(", ")));
    setToolTip(parts.join(QLatin1Char('\n')));
}

} // namespace grantdesk::ui
