#include "ui/widgets/message_bar.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <utility>

namespace grantdesk::ui {

namespace {

constexpr int signSize = 20;

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QWidget(this))
    , m_text(new TextLabel(TextSize::Body, Role::Text, this))
    , m_action(makeButton(ButtonKind::Normal, {}, this))
    , m_close(makeIconButton(QStringLiteral("close"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium, space::small, space::small, space::small);
    row->setSpacing(space::medium);
    m_sign->setFixedSize(signSize, signSize);
    row->addWidget(m_sign);
    m_text->setWordWrap(true);
    m_text->setSelectable(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const auto perform = m_perform)
            perform();
    });
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void MessageBar::showMessage(Kind kind, Words words, Words action, std::function<void()> perform)
{
    const bool wasHidden = isHidden();
    const Kind kindBefore = std::exchange(m_kind, kind);
    const QString textBefore = m_text->text();
    m_words = std::move(words);
    m_actionWords = std::move(action);
    m_perform = std::move(perform);
    retranslate();
    update();
    show();
    Q_EMIT told();
    if (!wasHidden && kind == kindBefore && m_text->text() == textBefore)
        return; // pages tell again what they told before; screen readers need not
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::showError(const Error &error, Words action, std::function<void()> perform)
{
    showMessage(
        Kind::Danger, [error] { return wordsWithAdvice(error); }, std::move(action), std::move(perform));
}

void MessageBar::clear()
{
    hide();
    m_words = {};
    m_actionWords = {};
    m_perform = {};
}

QString MessageBar::text() const
{
    return m_words ? m_text->text() : QString();
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void MessageBar::retranslate()
{
    name(m_close, tr("Close"));
    m_text->setText(m_words ? m_words() : QString());
    setAccessibleName(m_text->text());
    m_action->setText(m_actionWords ? m_actionWords() : QString());
    m_action->setVisible(bool(m_actionWords));
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(&painter, rect(), color(groundRole(m_kind)), color(signRole(m_kind)));
    icon(signName(m_kind), signRole(m_kind)).paint(&painter, m_sign->geometry());
}

} // namespace grantdesk::ui
