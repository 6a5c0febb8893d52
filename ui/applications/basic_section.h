#pragma once

#include "ui/applications/registry_watch.h"

#include <QWidget>

namespace grantdesk::ui {

class Card;
class CopyField;
class FormRow;
class PeopleBox;

/// "Basic information": the client ID; for machine-to-machine also customer ID and user ID, which its tokens need.
class BasicSection final : public QWidget {
    Q_OBJECT
public:
    explicit BasicSection(applications::Type type, QWidget *parent = nullptr);

    void show(const applications::Application &application, const Registry &registry);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addMachineRows();
    void showUserId();
    void retranslate();

    Card *m_card;
    CopyField *m_clientId;
    FormRow *m_clientIdRow;
    CopyField *m_customerId = nullptr;
    FormRow *m_customerIdRow = nullptr;
    PeopleBox *m_people = nullptr;
    CopyField *m_userId = nullptr;
    FormRow *m_userIdRow = nullptr;
};

} // namespace grantdesk::ui
