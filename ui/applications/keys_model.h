#pragma once

#include "ui/applications/registry_watch.h"
#include "ui/applications/rows_model.h"

namespace grantdesk::ui {

/// An application's public keys.
class KeysModel final : public RowsModel {
    Q_OBJECT
public:
    enum Column { Fingerprint, Size, CreatedBy, Created, LastUsed, Certificate, Remove, ColumnCount };

    explicit KeysModel(const Clock &clock, QObject *parent = nullptr);

    void setKeys(const QList<applications::PublicKey> &keys, const QList<Person> &people);
    const QList<applications::PublicKey> &keys() const { return m_keys; }
    /// Whether any key came in one: only then there is something to say in that column.
    bool hasCertificates() const;

    /// All there is to know of a key, exactly: a line each.
    QString details(int row) const;

private:
    int rows() const override { return int(m_keys.size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    QString text(const applications::PublicKey &key, int column) const;
    QString toolTip(const applications::PublicKey &key, int column) const;

    const Clock &m_clock;
    QList<applications::PublicKey> m_keys;
    QList<Person> m_people;
};

/// How a certificate stands to the calendar. It is told, never enforced: its key works nevertheless.
enum class Validity { Good, NotYet, EndsSoon, Ended };
Validity validityOf(const crypto::CertificateInfo &certificate, TimePoint now);
/// "Expired", "12 days left", "Valid": short, beside five other columns.
QString validityWords(const crypto::CertificateInfo &certificate, TimePoint now);

/// "3f9a c04b …": the beginning of a fingerprint, in groups.
QString shortFingerprint(const QString &fingerprint);
/// A key in one line: kind, size and, of a certificate, its validity.
QString describe(const crypto::RsaPublicKey &key);

} // namespace grantdesk::ui
