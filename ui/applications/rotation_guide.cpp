#include "ui/applications/rotation_guide.h"

#include "ui/applications/secrets_model.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int signSize = 16;

/// How long ago, as it stands within a sentence.
QString ago(const std::optional<TimePoint> &time, TimePoint now)
{
    QString words = relativeTime(time, now);
    if (!words.isEmpty())
        words.front() = words.front().toLower();
    return words;
}

} // namespace

RotationGuide::RotationGuide(const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_title(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_help(new HelpText(this))
    , m_delete(makeButton(ButtonKind::Normal, QStringLiteral("trash"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->setSpacing(space::small);
    column->addWidget(m_title);
    for (TextLabel *&step : m_steps) {
        step = new TextLabel(TextSize::Body, Role::Text, this);
        step->setWordWrap(true);
        step->setContentsMargins(signSize + space::small, 0, 0, 0);
        column->addWidget(step);
    }
    column->addWidget(m_delete, 0, Qt::AlignLeft);
    column->addWidget(m_help);
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteRequested(m_rotation.old.id); });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RotationGuide::follow(const Rotation &rotation)
{
    m_rotation = rotation;
    retranslate();
    update();
}

QString RotationGuide::stepText(int step) const
{
    return m_steps[step]->text();
}

QString RotationGuide::watchWords() const
{
    const auto &used = m_rotation.old.lastUsedAt;
    switch (m_rotation.state) {
    case Rotation::State::Waiting:
        return used
            ? tr("The new secret has not been used yet. The old one was last used: %1.").arg(ago(used, m_clock.now()))
            : tr("Neither the new secret nor the old one has been used yet.");
    case Rotation::State::Overlap:
        return tr("The new secret is in use, but so is the old one: last used %1. Wait until a day has passed without "
                  "it.")
            .arg(ago(used, m_clock.now()));
    case Rotation::State::Finished:
        return used
            ? tr("The new secret is in use. The old one is not any more: last used %1.").arg(ago(used, m_clock.now()))
            : tr("The new secret is in use. The old one was never used.");
    case Rotation::State::OldExpired:
        return tr("The old secret has expired: nothing can use it any more.");
    }
    return {};
}

void RotationGuide::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void RotationGuide::retranslate()
{
    const QString old = masked(m_rotation.old);
    m_title->setText(tr("Rotation of %1").arg(old));
    setAccessibleName(m_title->text());
    m_steps[0]->setText(tr("The new secret %1 was added: %2. Give it to the application.")
                            .arg(masked(m_rotation.successor), ago(m_rotation.successor.createdAt, m_clock.now())));
    m_steps[1]->setText(watchWords());
    const bool ready = m_rotation.state == Rotation::State::Finished || m_rotation.state == Rotation::State::OldExpired;
    m_steps[2]->setText(ready ? tr("Now the old secret can be deleted.")
                              : tr("As soon as nothing uses the old secret any more, delete it."));
    m_delete->setText(tr("Delete %1…").arg(old));
    m_delete->setEnabled(ready);
    m_help->setText(m_rotation.old.notes.isEmpty()
                        ? tr("Shown because neither secret has notes. If they are for different uses, write notes to "
                             "tell them apart.")
                        : tr("Shown because both secrets have the same notes. If they are for different uses, change "
                             "the notes of one."));
}

void RotationGuide::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(&painter, rect(), color(Role::Surface), color(Role::Line));
    const bool ready = m_rotation.state == Rotation::State::Finished || m_rotation.state == Rotation::State::OldExpired;
    const bool done[3] = {true, ready, false};
    for (int step = 0; step < 3; ++step) {
        const QRect place = m_steps[step]->geometry();
        const int line = m_steps[step]->fontMetrics().height();
        const bool waiting = !done[step] && (step == 0 || !done[step - 1]);
        icon(done[step]    ? QStringLiteral("ok")
                 : waiting ? QStringLiteral("pending")
                           : QStringLiteral("forward"),
             done[step]    ? Role::Ok
                 : waiting ? Role::Muted
                           : Role::Accent)
            .paint(&painter, QRect(place.left(), place.top() + (line - signSize) / 2, signSize, signSize));
    }
}

} // namespace grantdesk::ui
