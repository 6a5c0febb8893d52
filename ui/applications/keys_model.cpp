#include "ui/applications/keys_model.h"

#include "ui/applications/people_box.h"
#include "ui/style/icons.h"
#include "ui/text/words.h"

namespace grantdesk::ui {

using applications::PublicKey;

KeysModel::KeysModel(const Clock &clock, QObject *parent)
    : TableModel(ColumnCount, parent)
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

QVariant KeysModel::cell(int row, int column, int role) const
{
    const PublicKey &key = m_keys[row];
    const bool outdated = key.key.certificate && key.key.certificate->validUntil < m_clock.now();
    switch (role) {
    case Qt::DisplayRole:
        return text(key, column);
    case Qt::ToolTipRole:
        return toolTip(key, column);
    case Qt::AccessibleTextRole:
        return column == Fingerprint ? key.key.fingerprint : text(key, column);
    case Qt::FontRole:
        return column == Fingerprint ? QVariant(Theme::instance().font(TextSize::Mono)) : QVariant();
    case Qt::DecorationRole:
        return column == Fingerprint ? QVariant(icon(outdated ? QStringLiteral("warning") : QStringLiteral("key"),
                                                     outdated ? Role::Warning : Role::Muted))
                                     : QVariant();
    default:
        return {};
    }
}

QString KeysModel::heading(int column) const
{
    switch (column) {
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
