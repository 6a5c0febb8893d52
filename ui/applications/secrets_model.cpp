#include "ui/applications/secrets_model.h"

#include "core/applications/health.h"
#include "ui/style/icons.h"
#include "ui/text/words.h"

#include <chrono>

namespace grantdesk::ui {

using applications::ClientSecret;

SecretsModel::SecretsModel(const Clock &clock, QObject *parent)
    : RowsModel(ColumnCount, parent)
    , m_clock(clock)
{
}

void SecretsModel::setSecrets(const QList<ClientSecret> &secrets)
{
    takeRows(m_secrets, secrets);
}

QVariant SecretsModel::cell(int row, int column, int role) const
{
    const ClientSecret &secret = m_secrets[row];
    switch (role) {
    case Qt::DisplayRole:
        return text(secret, column);
    case Qt::EditRole:
        return column == Notes ? QVariant(m_unsaved.value(secret.id, secret.notes)) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(secret, column);
    case Qt::FontRole:
        return column == Secret ? QVariant(Theme::instance().font(TextSize::Mono)) : QVariant();
    case Qt::DecorationRole:
        return column == Expires ? sign(secret) : QVariant();
    case Qt::ForegroundRole:
        return column == Notes && secret.notes.isEmpty() ? QVariant(color(Role::Muted)) : QVariant();
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
    if (notes == secret.notes) {
        m_unsaved.remove(secret.id);
        return false;
    }
    Q_EMIT notesEdited(secret.id, notes);
    return true;
}

QString SecretsModel::heading(int column) const
{
    switch (column) {
    case Notes:
        return tr("Notes");
    case Secret:
        return tr("Secret");
    case Created:
        return tr("Created");
    case LastUsed:
        return tr("Last used");
    case Expires:
        return tr("Expires");
    default:
        return {};
    }
}

Qt::ItemFlags SecretsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = TableModel::flags(index);
    return index.isValid() && index.column() == Notes ? flags | Qt::ItemIsEditable : flags;
}

QString SecretsModel::text(const ClientSecret &secret, int column) const
{
    switch (column) {
    case Notes:
        return secret.notes.isEmpty() ? tr("Click to write notes") : secret.notes;
    case Secret:
        return masked(secret);
    case Created:
        return relativeTime(secret.createdAt, m_clock.now());
    case LastUsed:
        return secret.lastUsedAt ? relativeTime(secret.lastUsedAt, m_clock.now()) : tr("Not used");
    case Expires:
        return expiryState(secret, m_clock.now());
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
    case Expires:
        return secret.expiresAt ? absoluteTime(*secret.expiresAt) : QString();
    case Remove:
        return tr("Delete client secret");
    default:
        return {};
    }
}

QVariant SecretsModel::sign(const ClientSecret &secret) const
{
    const Kind kind = expiryKind(secret, m_clock.now());
    return kind == Kind::Neutral ? QVariant() : QVariant(icon(signName(kind), signRole(kind)));
}

QString masked(const ClientSecret &secret)
{
    return QString(4, QChar(0x2022)) + secret.lastFour;
}

Kind expiryKind(const ClientSecret &secret, TimePoint now)
{
    if (applications::isExpired(secret, now))
        return Kind::Danger;
    return secret.expiresAt && *secret.expiresAt - now <= applications::expiryNotice ? Kind::Warning : Kind::Neutral;
}

QString expiryState(const ClientSecret &secret, TimePoint now)
{
    if (!secret.expiresAt)
        return SecretsModel::tr("Never");
    if (applications::isExpired(secret, now))
        return SecretsModel::tr("Expired");
    const auto days = std::chrono::floor<std::chrono::days>(*secret.expiresAt - now).count();
    if (days == 0)
        return SecretsModel::tr("In less than a day");
    // A sentence of its own: the English source needs no plural forms in a file.
    return days == 1 ? SecretsModel::tr("In 1 day") : SecretsModel::tr("In %n days", nullptr, int(days));
}

} // namespace grantdesk::ui
