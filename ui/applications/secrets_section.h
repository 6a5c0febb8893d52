#pragma once

#include "core/applications/application.h"
#include "ui/workbench.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace grantdesk::ui {

class Card;
class FittingTable;
class HelpText;
class MessageBar;
class SecretBanner;
class SecretsModel;

/// "Client secrets": they are added and deleted at once, not by Save.
class SecretsSection final : public QWidget {
    Q_OBJECT
public:
    SecretsSection(Workbench &workbench, QWidget *parent = nullptr);

    void show(const applications::Application &application);
    /// Shows a plaintext that nobody has seen yet.
    void reveal(const Id &secret, const SecretString &plaintext);
    /// A secret that is shown, or about to be, is neither copied nor kept in the keyring yet.
    bool hasUncopied() const;

    FittingTable *table() const { return m_table; }
    const QList<SecretBanner *> &banners() const { return m_banners; }

Q_SIGNALS:
    /// The registry is different now.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void add();
    void askDelete(const QModelIndex &index);
    void remove(const Id &secret);
    void setNotes(const Id &secret, const QString &notes);
    void finishBanner(SecretBanner *banner);
    void showState();
    void retranslate();

    Workbench &m_workbench;
    Id m_application;
    Card *m_card;
    MessageBar *m_messages;
    QVBoxLayout *m_bannerColumn;
    QList<SecretBanner *> m_banners;
    SecretsModel *m_model;
    FittingTable *m_table;
    HelpText *m_none;
    QPushButton *m_add;
    bool m_adding = false;
};

} // namespace grantdesk::ui
