#include "ui/applications/secrets_model.h"

#include "ui/style/theme.h"
#include "ui/text/words.h"

#include <algorithm>

namespace grantdesk::ui {

using applications::ClientSecret;

SecretsModel::SecretsModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void SecretsModel::setSecrets(const QList<ClientSecret> &secrets)
{
    const bool same = std::equal(secrets.begin(), secrets.end(), m_secrets.begin(), m_secrets.end(),
                                 [](const ClientSecret &a, const ClientSecret &b) { return a.id == b.id; });
    if (!same) {
        beginResetModel();
        m_secrets = secrets;
        endResetModel();
        return;
    }
    for (int row = 0; row < m_secrets.size(); ++row) { // an editor that is open stays open
        if (m_secrets[row] == secrets[row])
            continue;
        m_secrets[row] = secrets[row];
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void SecretsModel::refreshWords()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_secrets.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_secrets.size()) - 1, ColumnCount - 1));
}

int SecretsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_secrets.size());
}

int SecretsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SecretsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_secrets.size())
        return {};
    const ClientSecret &secret = m_secrets[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(secret, index.column());
    case Qt::EditRole:
        return index.column() == Notes ? QVariant(secret.notes) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(secret, index.column());
    case Qt::FontRole:
        return index.column() == Secret ? QVariant(Theme::instance().font(TextSize::Mono)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Notes && secret.notes.isEmpty() ? QVariant(color(Role::Muted)) : QVariant();
    default:
        return {};
    }
}

bool SecretsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() != Notes || index.row() >= m_secrets.size())
        return false;
    const QString notes = value.toString().trimmed();
    const ClientSecret &secret = m_secrets[index.row()];
    if (notes == secret.notes)
        return false;
    Q_EMIT notesEdited(secret.id, notes);
    return true;
}

QVariant SecretsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Notes:
        return tr("Notes");
    case Secret:
        return tr("Secret");
    case Created:
        return tr("Created");
    case LastUsed:
        return tr("Last used");
    default:
        return {};
    }
}

Qt::ItemFlags SecretsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Notes ? flags | Qt::ItemIsEditable : flags;
}

QString SecretsModel::text(const ClientSecret &secret, int column) const
{
    switch (column) {
    case Notes:
        return secret.notes.isEmpty() ? tr("Click to write notes") : secret.notes;
    case Secret:
        return QString(8, QChar(0x2022)) + secret.lastFour;
    case Created:
        return relativeTime(secret.createdAt, m_clock.now());
    case LastUsed:
        return secret.lastUsedAt ? relativeTime(secret.lastUsedAt, m_clock.now()) : tr("Not used");
    default:
        return {};
    }
}

QString SecretsModel::toolTip(const ClientSecret &secret, int column) const
{
    switch (column) {
    case Notes:
        return tr("64 characters maximum");
    case Created:
        return absoluteTime(secret.createdAt);
    case LastUsed:
        return secret.lastUsedAt ? absoluteTime(*secret.lastUsedAt) : QString();
    case Remove:
        return tr("Delete client secret");
    default:
        return {};
    }
}

} // namespace grantdesk::ui
