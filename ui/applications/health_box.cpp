#include "ui/applications/health_box.h"

#include "ui/applications/health_card.h"
#include "ui/style/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace grantdesk::ui {

namespace {

constexpr int boxWidth = 560;
constexpr int highestContent = 420; ///< more than that scrolls

} // namespace

HealthBox::HealthBox(const Present &present, const applications::Application &application, QWidget *parent)
    : QDialog(parent)
    , m_subject(new SectionTitle(this))
    , m_card(new HealthCard(present))
    , m_content(new ScrollColumn(0, this))
    , m_open(makeButton(ButtonKind::Normal, QStringLiteral("edit"), this))
    , m_close(makeButton(ButtonKind::Normal, {}, this))
{
    setWindowModality(Qt::WindowModal);
    auto *column = new QVBoxLayout(this);
    // What scrolls keeps a margin for its bar: so its card ends where title and buttons do.
    column->setContentsMargins(space::page, space::page, space::page - space::medium, space::large);
    m_subject->setContentsMargins(0, 0, space::medium, 0);
    column->setSpacing(space::medium);
    m_subject->setWordWrap(true);
    m_subject->setText(application.name);
    column->addWidget(m_subject);
    m_content->column()->addWidget(m_card);
    m_content->column()->addStretch(1);
    column->addWidget(m_content, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, space::medium, 0);
    row->addStretch(1);
    row->addWidget(m_open);
    row->addWidget(m_close);
    column->addLayout(row);
    connect(m_open, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT openRequested();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_close->setDefault(true);
    m_card->setApplication(application);
    retranslate();
    setMinimumWidth(boxWidth);
    const int inside = boxWidth - 2 * space::page;
    m_content->setMinimumHeight(std::min(m_card->heightForWidth(inside) + space::large + 4, highestContent));
    m_close->setFocus();
}

void HealthBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

/// They scroll from wherever the keyboard is: the buttons, and the findings, which pass these keys on.
void HealthBox::keyPressEvent(QKeyEvent *event)
{
    static const QHash<int, QAbstractSlider::SliderAction> ways{
        {Qt::Key_PageUp, QAbstractSlider::SliderPageStepSub},
        {Qt::Key_PageDown, QAbstractSlider::SliderPageStepAdd},
        {Qt::Key_Home, QAbstractSlider::SliderToMinimum},
        {Qt::Key_End, QAbstractSlider::SliderToMaximum},
    };
    if (const auto way = ways.constFind(event->key()); way != ways.constEnd())
        m_content->verticalScrollBar()->triggerAction(*way);
    else
        QDialog::keyPressEvent(event);
}

void HealthBox::retranslate()
{
    setWindowTitle(tr("Health"));
    m_open->setText(tr("Open application"));
    m_close->setText(tr("Close"));
}

} // namespace grantdesk::ui
