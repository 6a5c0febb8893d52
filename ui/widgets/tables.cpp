#include "ui/widgets/tables.h"

#include "ui/style/icons.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <chrono>

namespace grantdesk::ui {

namespace {

constexpr int fixedRowHeight = 40;
constexpr int signSize = 16;
constexpr int clickSize = 28;

} // namespace

void prepareTable(QTableView *table)
{
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fixedRowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    table->horizontalHeader()->setMinimumSectionSize(clickSize + 12);
}

FittingTable::FittingTable(QWidget *parent)
    : QTableView(parent)
{
    prepareTable(this);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FittingTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    const auto fit = [this] {
        updateGeometry();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fit);
    connect(model, &QAbstractItemModel::modelReset, this, fit);
}

QSize FittingTable::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {QTableView::sizeHint().width(),
            horizontalHeader()->sizeHint().height() + rows * fixedRowHeight + 2 * frameWidth()};
}

QSize FittingTable::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void FittingTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete) && currentIndex().isValid()) {
        Q_EMIT deleteRequested(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

IconCell::IconCell(const QString &iconName, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_icon(iconName)
{
    m_forget.setSingleShot(true);
    m_forget.setInterval(std::chrono::seconds(2));
    connect(&m_forget, &QTimer::timeout, this, [this] {
        m_answered = QPersistentModelIndex();
        if (auto *view = qobject_cast<QAbstractItemView *>(this->parent()))
            view->viewport()->update();
    });
}

void IconCell::answer(const QModelIndex &index, const QString &text)
{
    m_answered = index;
    m_answer = text;
    m_forget.start();
    if (auto *view = qobject_cast<QAbstractItemView *>(parent()))
        view->viewport()->update();
}

void IconCell::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool answering = m_answered.isValid() && m_answered == index;
    QStyleOptionViewItem whole(option);
    initStyleOption(&whole, index);
    QStyle *style = whole.widget ? whole.widget->style() : QApplication::style();
    // The ground over all of the cell, the text only where the icon is not.
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &whole, painter, whole.widget);
    const QRect sign = iconRect(option);
    painter->save();
    painter->setFont(whole.font);
    painter->setPen(color(answering ? Role::Ok : Role::Text));
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, whole.widget) + 1;
    const QRect words = option.rect.adjusted(margin, 0, -clickSize, 0);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                      whole.fontMetrics.elidedText(answering ? m_answer : whole.text, Qt::ElideRight, words.width()));
    painter->restore();
    icon(answering ? QStringLiteral("check") : m_icon, answering ? Role::Ok : Role::Muted)
        .paint(painter,
               QRect(sign.center().x() - signSize / 2, sign.center().y() - signSize / 2 + 1, signSize, signSize));
}

QSize IconCell::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(clickSize, 0);
}

bool IconCell::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                           const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && iconRect(option).contains(mouse->position().toPoint())) {
            Q_EMIT clicked(index, mouse->globalPosition().toPoint());
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

QRect IconCell::iconRect(const QStyleOptionViewItem &option) const
{
    const QRect rect(option.rect.right() - clickSize + 1, option.rect.center().y() - clickSize / 2, clickSize,
                     clickSize);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

} // namespace grantdesk::ui
