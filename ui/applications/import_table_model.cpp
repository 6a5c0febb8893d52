#include "ui/applications/import_table_model.h"

#include "ui/applications/application_table_model.h"
#include "ui/style/icons.h"
#include "ui/text/words.h"

namespace grantdesk::ui {

using applications::ImportItem;

namespace {

Kind kindOf(ImportItem::Kind kind)
{
    switch (kind) {
    case ImportItem::Kind::Create:
        return Kind::Ok;
    case ImportItem::Kind::Change:
        return Kind::Warning;
    case ImportItem::Kind::Unchanged:
        return Kind::Info;
    case ImportItem::Kind::Refuse:
        return Kind::Danger;
    }
    return Kind::Neutral;
}

} // namespace

ImportTableModel::ImportTableModel(QObject *parent)
    : TableModel(ColumnCount, parent)
{
}

void ImportTableModel::setItems(const QList<ImportItem> &items)
{
    beginResetModel();
    m_items = items;
    endResetModel();
}

const ImportItem *ImportTableModel::at(int row) const
{
    return row >= 0 && row < rows() ? &m_items[row] : nullptr;
}

QString ImportTableModel::heading(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Application type");
    case ClientId:
        return tr("Client ID");
    default:
        return tr("What happens");
    }
}

QVariant ImportTableModel::cell(int row, int column, int role) const
{
    const ImportItem &item = m_items[row];
    if (role == Qt::DecorationRole && column == What)
        return icon(signName(kindOf(item.kind)), signRole(kindOf(item.kind)));
    if (role == Qt::FontRole && column == ClientId)
        return Theme::instance().font(TextSize::Mono);
    if (role == Qt::ToolTipRole && column == What)
        return refusalWords(item.refusals).join(u'\n');
    if (role == Qt::ToolTipRole && column == ClientId)
        return item.application.clientId;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Name:
        return item.application.name;
    case Type:
        return shortTypeName(applications::typeOf(item.application));
    case ClientId:
        return shortened(item.application.clientId);
    default:
        return importWords(item.kind);
    }
}

QString importWords(ImportItem::Kind kind)
{
    switch (kind) {
    case ImportItem::Kind::Create:
        return ImportTableModel::tr("Will be created");
    case ImportItem::Kind::Change:
        return ImportTableModel::tr("Will be changed");
    case ImportItem::Kind::Unchanged:
        return ImportTableModel::tr("Stays as it is");
    case ImportItem::Kind::Refuse:
        return ImportTableModel::tr("Cannot be imported");
    }
    return {};
}

QStringList refusalWords(const JsonProblems &problems)
{
    QStringList sentences;
    for (const JsonProblem &problem : problems) {
        const QString sentence = wordsWithAdvice(problem.error);
        sentences.append(problem.path.isEmpty()
                             ? sentence
                             : ImportTableModel::tr("%1: %2", "place in a file and what is wrong there")
                                   .arg(problem.path, sentence));
    }
    return sentences;
}

} // namespace grantdesk::ui
