#pragma once

#include "ui/applications/registry_watch.h"

#include <QWidget>

class QPushButton;

namespace grantdesk::ui {

class AddKeyBox;
class Card;
class FittingTable;
class HelpText;
class KeysModel;
class MessageBar;

/// "Public keys": they are added and deleted at once, not by Save.
class KeysSection final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive it.
    KeysSection(Workbench &workbench, const Present &present, QWidget *parent = nullptr);

    void show(const applications::Application &application, const Registry &registry);
    FittingTable *table() const { return m_table; }
    MessageBar *messages() const { return m_messages; }
    /// Of the current key.
    HelpText *details() const { return m_details; }

Q_SIGNALS:
    /// The registry is different now.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void takeDrops();
    AddKeyBox *add();
    void generate();
    void askDelete(const QModelIndex &index);
    void remove(const Id &key);
    void showState();
    void showDetails();
    void retranslate();

    Workbench &m_workbench;
    const Present &m_present;
    applications::Application m_application;
    QList<Person> m_people;
    Card *m_card;
    MessageBar *m_messages;
    KeysModel *m_model;
    FittingTable *m_table;
    HelpText *m_details;
    HelpText *m_none;
    QPushButton *m_add;
    QPushButton *m_generate;
};

} // namespace grantdesk::ui
