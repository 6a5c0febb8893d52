#include "ui/applications/keys_model.h"

#include "ui/applications/people_box.h"
#include "ui/style/icons.h"
#include "ui/text/words.h"

namespace grantdesk::ui {

using applications::PublicKey;

KeysModel::KeysModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void KeysModel::setKeys(const QList<PublicKey> &keys, const QList<Person> &people)
{
    if (keys == m_keys && people == m_people)
        return;
    beginResetModel();
    m_keys = keys;
    m_people = people;
    endResetModel();
}

void KeysModel::refreshWords()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_keys.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_keys.size()) - 1, ColumnCount - 1));
}

int KeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int KeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_keys.size())
        return {};
    const PublicKey &key = m_keys[index.row()];
    const bool outdated = key.key.certificate && key.key.certificate->validUntil < m_clock.now();
    switch (role) {
    case Qt::DisplayRole:
        return text(key, index.column());
    case Qt::ToolTipRole:
        return toolTip(key, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Fingerprint ? key.key.fingerprint : text(key, index.column());
    case Qt::FontRole:
        return index.column() == Fingerprint ? QVariant(Theme::instance().font(TextSize::Mono)) : QVariant();
    case Qt::DecorationRole:
        return index.column() == Fingerprint
            ? QVariant(icon(outdated ? QStringLiteral("warning") : QStringLiteral("key"),
                            outdated ? Role::Warning : Role::Muted))
            : QVariant();
    default:
        return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Fingerprint:
        return tr("Fingerprint");
    case Size:
        return tr("Key size");
    case CreatedBy:
        return tr("Added by");
    case Created:
        return tr("Created");
    case LastUsed:
        return tr("Last used");
    default:
        return {};
    }
}

QString KeysModel::text(const PublicKey &key, int column) const
{
    switch (column) {
    case Fingerprint:
        return shortFingerprint(key.key.fingerprint);
    case Size:
        return tr("%1 bits").arg(key.key.bits);
    case CreatedBy:
        return nameOf(m_people, key.createdBy);
    case Created:
        return relativeTime(key.createdAt, m_clock.now());
    case LastUsed:
        return key.lastUsedAt ? relativeTime(key.lastUsedAt, m_clock.now()) : tr("Not used");
    default:
        return {};
    }
}

QString KeysModel::toolTip(const PublicKey &key, int column) const
{
    switch (column) {
    case Fingerprint:
        return tr("SHA-256: %1").arg(key.key.fingerprint) + QLatin1Char('\n') + describe(key.key);
    case CreatedBy:
        return tr("User ID: %1").arg(key.createdBy);
    case Created:
        return absoluteTime(key.createdAt);
    case LastUsed:
        return key.lastUsedAt ? absoluteTime(*key.lastUsedAt) : QString();
    case Remove:
        return tr("Delete public key");
    default:
        return {};
    }
}

QString shortFingerprint(const QString &fingerprint)
{
    QStringList groups;
    for (qsizetype at = 0; at < 16 && at < fingerprint.size(); at += 4)
        groups.append(fingerprint.mid(at, 4));
    return groups.join(QLatin1Char(' ')) + QChar(0x2026);
}

QString describe(const crypto::RsaPublicKey &key)
{
    if (!key.certificate)
        return KeysModel::tr("RSA public key, %1 bits").arg(key.bits);
    return KeysModel::tr("RSA public key certificate, %1 bits, valid until %2")
        .arg(key.bits)
        .arg(absoluteTime(key.certificate->validUntil));
}

} // namespace grantdesk::ui
