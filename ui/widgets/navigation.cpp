#include "ui/widgets/navigation.h"

#include "ui/style/paint.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/navigation_button.h"
#include "ui/widgets/text_label.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int narrowest = 216;

} // namespace

Navigation::Navigation(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
    , m_help(makeButton(ButtonKind::Flat, QStringLiteral("info"), this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_column->setContentsMargins(space::medium, space::page, space::medium, space::large);
    m_column->setSpacing(space::tiny);
    auto *product = new TextLabel(TextSize::Section, Role::Text, this);
    product->setText(QStringLiteral("Grantdesk"));
    product->setContentsMargins(space::medium, 0, 0, 0);
    m_column->addWidget(product);
    m_column->addStretch(1);
    m_column->addWidget(m_help, 0, Qt::AlignLeft);
    connect(m_group, &QButtonGroup::idClicked, this, &Navigation::chosen);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Navigation::addGroup()
{
    auto *heading = new TextLabel(TextSize::Small, Role::Muted, this);
    heading->setContentsMargins(space::medium, space::large, 0, space::tiny);
    m_groups.append(heading);
    m_column->insertWidget(m_column->count() - 2, heading);
}

void Navigation::addPlace(const QString &iconName)
{
    auto *button = new NavigationButton(iconName, this);
    m_group->addButton(button, int(m_places.size()));
    m_places.append(button);
    m_column->insertWidget(m_column->count() - 2, button);
    setTabOrder(button, m_help);
}

void Navigation::setGroupNames(const QStringList &names)
{
    for (qsizetype index = 0; index < m_groups.size(); ++index)
        m_groups[index]->setText(names.value(index).toUpper());
}

void Navigation::setPlaceNames(const QStringList &names)
{
    for (qsizetype index = 0; index < m_places.size(); ++index) {
        m_places[index]->setText(names.value(index));
        m_places[index]->setAccessibleName(names.value(index));
        m_places[index]->updateGeometry();
    }
}

void Navigation::setBadge(int place, Kind kind, const QString &text)
{
    if (auto *button = m_places.value(place))
        button->setBadge(kind, text);
}

void Navigation::setCurrent(int place)
{
    if (auto *button = m_places.value(place))
        button->setChecked(true);
}

void Navigation::setHelpText(const QString &text)
{
    m_help->setText(text);
}

QSize Navigation::sizeHint() const
{
    return QWidget::sizeHint().expandedTo({narrowest, 0});
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Card));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), color(Role::Line));
}

} // namespace grantdesk::ui
