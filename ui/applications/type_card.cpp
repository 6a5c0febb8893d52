#include "ui/applications/type_card.h"

#include "ui/applications/application_icon.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/text/words.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int indicatorSize = 18;
constexpr int signSize = 24;
constexpr int narrowest = 280;

} // namespace

TypeCard::TypeCard(applications::Type type, QWidget *parent)
    : QRadioButton(parent)
    , m_type(type)
    , m_name(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_bestFor(new TextLabel(TextSize::Body, Role::Text, this))
    , m_authentication(new TextLabel(TextSize::Small, Role::Muted, this))
    , m_examples(new TextLabel(TextSize::Small, Role::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large + indicatorSize + space::medium, space::medium,
                               space::large + signSize + space::medium, space::medium);
    column->setSpacing(2);
    for (TextLabel *label : {m_name, m_bestFor, m_authentication, m_examples}) {
        label->setWordWrap(true);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(label);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
    connect(this, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
    retranslate();
}

QSize TypeCard::sizeHint() const
{
    return layout()->sizeHint();
}

QSize TypeCard::minimumSizeHint() const
{
    return {narrowest, signSize + 2 * space::medium}; // the height follows from the width
}

int TypeCard::heightForWidth(int width) const
{
    return layout()->heightForWidth(width);
}

bool TypeCard::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void TypeCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QRadioButton::changeEvent(event);
}

void TypeCard::retranslate()
{
    m_name->setText(typeName(m_type));
    m_bestFor->setText(bestFor(m_type));
    m_authentication->setText(authenticationOf(m_type));
    m_examples->setText(tr("Examples: %1").arg(examplesFor(m_type)));
    setAccessibleName(m_name->text());
    setAccessibleDescription(
        QStringList{m_bestFor->text(), m_authentication->text(), m_examples->text()}.join(QLatin1Char('\n')));
}

void TypeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool strong = isChecked() || hasFocus();
    const Role ground = isChecked() ? Role::AccentSoft : underMouse() ? Role::Hover : Role::Card;
    paint::box(&painter, rect(), color(ground), color(strong ? Role::Accent : Role::Line), hasFocus() ? 2 : 1);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int middle = m_name->geometry().center().y();
    option.rect = QRect(space::large, middle - indicatorSize / 2 + 1, indicatorSize, indicatorSize);
    paint::radioButton(&painter, &option);
    ui::icon(iconNameOf(m_type), isChecked() ? Role::Accent : Role::Muted)
        .paint(&painter, QRect(width() - space::large - signSize, space::medium, signSize, signSize));
}

} // namespace grantdesk::ui
