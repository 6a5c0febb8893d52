#include "ui/applications/basic_section.h"

#include "ui/applications/people_box.h"
#include "ui/style/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/form_row.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace grantdesk::ui {

namespace {

/// Who added the keys, the newest key's first: each is who its tokens act for.
QList<Id> keyOwners(const applications::Application &application)
{
    const auto *stored = applications::publicKeys(application);
    QList<applications::PublicKey> keys = stored ? *stored : QList<applications::PublicKey>();
    std::stable_sort(keys.begin(), keys.end(),
                     [](const auto &one, const auto &other) { return one.createdAt > other.createdAt; });
    QList<Id> owners;
    for (const applications::PublicKey &key : std::as_const(keys))
        if (!owners.contains(key.createdBy))
            owners.append(key.createdBy);
    return owners;
}

} // namespace

BasicSection::BasicSection(applications::Type type, QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(this))
    , m_clientId(new CopyField)
    , m_clientIdRow(new FormRow(m_clientId, m_card))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->body()->addWidget(m_clientIdRow);
    if (type == applications::Type::MachineToMachine)
        addMachineRows();
    retranslate();
}

void BasicSection::addMachineRows()
{
    m_customerId = new CopyField;
    m_customerIdRow = new FormRow(m_customerId, m_card);
    m_card->body()->addWidget(m_customerIdRow);
    auto *user = new QWidget;
    auto *lines = new QVBoxLayout(user);
    lines->setContentsMargins(0, 0, 0, 0);
    m_people = new PeopleBox(user);
    m_userId = new CopyField(user);
    lines->addWidget(m_people);
    lines->addWidget(m_userId);
    m_userIdRow = new FormRow(user, m_card, m_people);
    m_card->body()->addWidget(m_userIdRow);
    connect(m_people, &QComboBox::currentIndexChanged, this, &BasicSection::showUserId);
}

void BasicSection::show(const applications::Application &application, const Registry &registry)
{
    m_clientId->setValue(application.clientId);
    if (!m_people)
        return;
    m_customerId->setValue(registry.customerId);
    m_people->setPeople(registry.people, keyOwners(application));
    showUserId();
}

void BasicSection::showUserId()
{
    m_userId->setValue(m_people->user());
}

void BasicSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BasicSection::retranslate()
{
    m_card->setTitle(tr("Basic information"));
    m_clientIdRow->setLabel(tr("Client ID"));
    m_clientIdRow->setHelp(tr("Copy the client ID to use it in your applications."));
    m_clientId->setSubject(tr("Client ID"));
    if (!m_people)
        return;
    m_customerIdRow->setLabel(tr("Customer ID"));
    m_customerIdRow->setHelp(tr("The issuer (iss) of your JSON Web Tokens."));
    m_customerId->setSubject(tr("Customer ID"));
    m_userIdRow->setLabel(tr("User ID"));
    m_userIdRow->setHelp(tr(
        "The subject (sub) of your JSON Web Tokens: the user whose public key verifies them, and for whom they act."));
    m_userId->setSubject(tr("User ID"));
}

} // namespace grantdesk::ui
