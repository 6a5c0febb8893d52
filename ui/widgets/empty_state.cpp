#include "ui/widgets/empty_state.h"

#include "ui/style/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

/// Draws the icon when it is painted, so that it follows the theme.
class Picture final : public QWidget {
public:
    Picture(const QString &iconName, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon(iconName, Role::ControlLine))
    {
        setFixedSize(48, 48);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

} // namespace

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextSize::Section, Role::Text, this))
    , m_body(new TextLabel(TextSize::Body, Role::Muted, this))
    , m_button(makeButton(ButtonKind::Primary, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::small);
    column->addStretch(1);
    column->addWidget(new Picture(iconName, this), 0, Qt::AlignHCenter);
    m_title->setAlignment(Qt::AlignCenter);
    column->addWidget(m_title);
    m_body->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_body->setWordWrap(true);
    column->addWidget(m_body);
    column->addSpacing(space::small);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(2);
    m_button->hide();
}

void EmptyState::setTexts(const QString &title, const QString &body)
{
    m_title->setText(title);
    m_body->setText(body);
    setAccessibleName(title);
}

void EmptyState::setButtonText(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

} // namespace grantdesk::ui
