#include "ui/audit/changes_view.h"

#include "ui/audit/changes_model.h"
#include "ui/widgets/tables.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace grantdesk::ui {

namespace {

constexpr int lineHeight = 28;
constexpr int fieldWidth = 200;

} // namespace

ChangesView::ChangesView(QWidget *parent)
    : QTableView(parent)
    , m_changes(new ChangesModel(this))
{
    prepareTable(this);
    verticalHeader()->setDefaultSectionSize(lineHeight);
    setModel(m_changes);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(ChangesModel::Field, QHeaderView::Interactive);
    horizontalHeader()->resizeSection(ChangesModel::Field, fieldWidth);
}

void ChangesView::setChanges(const QList<applications::AuditChange> &changes)
{
    m_changes->setChanges(changes);
}

void ChangesView::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy) || !currentIndex().isValid())
        return QTableView::keyPressEvent(event);
    QStringList cells;
    for (int column = 0; column < ChangesModel::ColumnCount; ++column)
        cells.append(currentIndex().siblingAtColumn(column).data().toString());
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

void ChangesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_changes->refreshWords();
    QTableView::changeEvent(event);
}

} // namespace grantdesk::ui
