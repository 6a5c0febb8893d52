#pragma once

#include "core/applications/application.h"
#include "core/base/clock.h"
#include "ui/applications/rows_model.h"
#include "ui/style/theme.h"

#include <QHash>

namespace grantdesk::ui {

/// An application's client secrets. Notes can be edited in place; the edit is reported, not kept.
class SecretsModel final : public RowsModel {
    Q_OBJECT
public:
    enum Column { Notes, Secret, Created, LastUsed, Expires, Remove, ColumnCount };

    explicit SecretsModel(const Clock &clock, QObject *parent = nullptr);

    void setSecrets(const QList<applications::ClientSecret> &secrets);
    const QList<applications::ClientSecret> &secrets() const { return m_secrets; }

    /// What was typed as notes and is not stored (yet): whoever edits them goes on from there.
    void keepNotes(const Id &secret, const QString &notes) { m_unsaved.insert(secret, notes); }
    void forgetNotes(const Id &secret) { m_unsaved.remove(secret); }

    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void notesEdited(const grantdesk::Id &secret, const QString &notes);

private:
    int rows() const override { return int(m_secrets.size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    QString text(const applications::ClientSecret &secret, int column) const;
    QString toolTip(const applications::ClientSecret &secret, int column) const;

    QVariant sign(const applications::ClientSecret &secret) const;

    const Clock &m_clock;
    QList<applications::ClientSecret> m_secrets;
    QHash<Id, QString> m_unsaved;
};

/// "••••f00d": a secret as it is named on screens.
QString masked(const applications::ClientSecret &secret);
/// How a secret stands with its end: nothing to say, soon, or past.
Kind expiryKind(const applications::ClientSecret &secret, TimePoint now);
/// "In 12 days", "Expired", "Never".
QString expiryState(const applications::ClientSecret &secret, TimePoint now);

} // namespace grantdesk::ui
