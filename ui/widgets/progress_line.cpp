#include "ui/widgets/progress_line.h"

#include "ui/style/paint.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace grantdesk::ui {

namespace {

constexpr int lineHeight = 3;
constexpr int stepMilliseconds = 40;
constexpr int delayMilliseconds = 250;
constexpr int positions = 100;

} // namespace

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
    , m_word(new TextLabel(TextSize::Small, Role::Muted, this))
    , m_cancel(makeButton(ButtonKind::Flat, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, lineHeight + space::tiny, 0, 0);
    row->addWidget(m_word, 1);
    row->addWidget(m_cancel);
    m_cancel->setText(tr("Cancel"));
    connect(m_cancel, &QPushButton::clicked, this, &ProgressLine::cancelled);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        QWidget::show();
        m_step.start();
    });
    m_step.setInterval(stepMilliseconds);
    connect(&m_step, &QTimer::timeout, this, [this] {
        m_position = (m_position + 1) % positions;
        update(0, 0, width(), lineHeight);
    });
    hide();
}

void ProgressLine::start(const QString &word, bool cancellable)
{
    m_running = true;
    m_share.reset();
    setWord(word);
    m_cancel->setVisible(cancellable);
    if (!isVisible())
        m_delay.start();
}

void ProgressLine::setWord(const QString &word)
{
    m_word->setText(word);
    setAccessibleName(word);
}

void ProgressLine::setShare(int percent, const QString &word)
{
    m_share = std::clamp(percent, 0, 100);
    setWord(word);
    update(0, 0, width(), lineHeight);
}

void ProgressLine::finish()
{
    m_running = false;
    m_delay.stop();
    m_step.stop();
    hide();
}

void ProgressLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_cancel->setText(tr("Cancel"));
    QWidget::changeEvent(event);
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect groove(0, 0, width(), lineHeight);
    paint::box(&painter, groove, color(Role::Line), {}, 0, lineHeight / 2.0);
    const int piece = m_share ? width() * *m_share / 100 : width() / 4;
    const int left = m_share ? 0 : (width() + piece) * m_position / positions - piece;
    painter.setClipRect(groove);
    paint::box(&painter, QRect(left, 0, piece, lineHeight), color(Role::Accent), {}, 0, lineHeight / 2.0);
}

} // namespace grantdesk::ui
