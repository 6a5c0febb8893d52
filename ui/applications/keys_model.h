#pragma once

#include "ui/applications/registry_watch.h"

#include <QAbstractTableModel>

namespace grantdesk::ui {

/// An application's public keys.
class KeysModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Fingerprint, Size, CreatedBy, Created, LastUsed, Remove, ColumnCount };

    explicit KeysModel(const Clock &clock, QObject *parent = nullptr);

    void setKeys(const QList<applications::PublicKey> &keys, const QList<Person> &people);
    const QList<applications::PublicKey> &keys() const { return m_keys; }
    void refreshWords();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const applications::PublicKey &key, int column) const;
    QString toolTip(const applications::PublicKey &key, int column) const;

    const Clock &m_clock;
    QList<applications::PublicKey> m_keys;
    QList<Person> m_people;
};

/// "3f9a c04b …": the beginning of a fingerprint, in groups.
QString shortFingerprint(const QString &fingerprint);
/// A key in one line: kind, size and, of a certificate, its validity.
QString describe(const crypto::RsaPublicKey &key);

} // namespace grantdesk::ui
