#pragma once

#include <QString>
#include <QStringList>

namespace grantdesk::app {

/// Which client secrets and private keys of a data folder are in the keyring: that lists nothing, and holds those of
/// other data folders, too. An empty file for each, so that several programs can write at once. Names only, no secret.
class KeptNotes {
public:
    explicit KeptNotes(const QString &dataFolder);

    /// "client-secret/<id>" and "private-key/<id>"; other names are of no interest.
    void add(const QString &name) const;
    void remove(const QString &name) const;
    QStringList names() const;

private:
    QString m_folder;
};

} // namespace grantdesk::app
