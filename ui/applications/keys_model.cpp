#include "ui/applications/keys_model.h"

#include "core/applications/health.h"
#include "ui/applications/people_box.h"
#include "ui/style/icons.h"
#include "ui/text/words.h"

#include <algorithm>
#include <chrono>

namespace grantdesk::ui {

using applications::PublicKey;

namespace {

bool deservesAWarning(const PublicKey &key, TimePoint now)
{
    return key.key.certificate && validityOf(*key.key.certificate, now) != Validity::Good;
}

QString certificateToolTip(const crypto::CertificateInfo &certificate, TimePoint now)
{
    QString dates
        = KeysModel::tr("%1 – valid from %2 until %3")
              .arg(certificate.subject, absoluteTime(certificate.validFrom), absoluteTime(certificate.validUntil));
    if (validityOf(certificate, now) == Validity::Good)
        return dates;
    return dates + QLatin1Char('\n') + KeysModel::tr("Its key works nevertheless: the dates are not enforced.");
}

} // namespace

KeysModel::KeysModel(const Clock &clock, QObject *parent)
    : RowsModel(ColumnCount, parent)
    , m_clock(clock)
{
}

void KeysModel::setKeys(const QList<PublicKey> &keys, const QList<Person> &people)
{
    takeRows(m_keys, keys);
    if (people == m_people)
        return;
    m_people = people;
    refreshWords();
}

QVariant KeysModel::cell(int row, int column, int role) const
{
    const PublicKey &key = m_keys[row];
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
        if (column == Certificate && deservesAWarning(key, m_clock.now()))
            return icon(QStringLiteral("warning"), Role::Warning);
        return {};
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
        return tr("Size");
    case CreatedBy:
        return tr("Added by");
    case Created:
        return tr("Created");
    case LastUsed:
        return tr("Last used");
    case Certificate:
        return tr("Certificate");
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
    case Certificate:
        return key.key.certificate ? validityWords(*key.key.certificate, m_clock.now()) : QString();
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
    case Certificate:
        return key.key.certificate ? certificateToolTip(*key.key.certificate, m_clock.now()) : QString();
    case Remove:
        return tr("Delete public key");
    default:
        return {};
    }
}

QString KeysModel::details(int row) const
{
    const PublicKey &key = m_keys[row];
    QStringList lines{
        tr("SHA-256: %1").arg(key.key.fingerprint), tr("RSA public key, %1 bits").arg(key.key.bits),
        tr("Added by %1, %2", "a name and a time").arg(nameOf(m_people, key.createdBy), absoluteTime(key.createdAt)),
        key.lastUsedAt ? tr("Last used: %1").arg(absoluteTime(*key.lastUsedAt)) : tr("Not used")};
    if (key.key.certificate)
        lines.append(certificateToolTip(*key.key.certificate, m_clock.now()));
    return lines.join(QLatin1Char('\n'));
}

bool KeysModel::hasCertificates() const
{
    return std::any_of(m_keys.begin(), m_keys.end(),
                       [](const PublicKey &key) { return key.key.certificate.has_value(); });
}

Validity validityOf(const crypto::CertificateInfo &certificate, TimePoint now)
{
    if (now < certificate.validFrom)
        return Validity::NotYet;
    if (certificate.validUntil <= now)
        return Validity::Ended;
    return certificate.validUntil - now <= applications::expiryNotice ? Validity::EndsSoon : Validity::Good;
}

QString validityWords(const crypto::CertificateInfo &certificate, TimePoint now)
{
    switch (validityOf(certificate, now)) {
    case Validity::NotYet:
        return KeysModel::tr("Not valid yet");
    case Validity::Ended:
        return KeysModel::tr("Expired");
    case Validity::EndsSoon: {
        const auto left = std::chrono::floor<std::chrono::days>(certificate.validUntil - now).count();
        return left == 0 ? KeysModel::tr("Last day") : KeysModel::tr("%n day(s) left", nullptr, int(left));
    }
    case Validity::Good:
        break;
    }
    return KeysModel::tr("Valid");
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
