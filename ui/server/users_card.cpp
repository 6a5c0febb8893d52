#include "ui/server/users_card.h"

#include "core/applications/application.h"
#include "core/applications/user_rules.h"
#include "core/base/movable_clock.h"
#include "core/crypto/password.h"
#include "ui/server/users_model.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/problem_line.h"
#include "ui/widgets/tables.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int longestEmail = 254;

QLineEdit *lineEdit(const char *name, int longest)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setMaxLength(longest);
    return edit;
}

} // namespace

UsersCard::UsersCard(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_card(new Card)
    , m_model(new UsersModel(this))
    , m_table(new FittingTable)
    , m_offerAdd(makeButton(ButtonKind::Normal, QStringLiteral("plus"), nullptr))
    , m_newPassword(makeButton(ButtonKind::Normal, QStringLiteral("key"), nullptr))
    , m_active(makeButton(ButtonKind::Normal, {}, nullptr))
    , m_form(new QWidget)
    , m_name(lineEdit("userName", applications::maximumNameLength))
    , m_email(lineEdit("userEmail", longestEmail))
    , m_password(lineEdit("userPassword", applications::maximumPasswordLength))
    , m_nameRow(new FormRow(m_name))
    , m_emailRow(new FormRow(m_email))
    , m_passwordRow(new FormRow(m_password))
    , m_add(makeButton(ButtonKind::Normal, {}, nullptr))
    , m_cancel(makeButton(ButtonKind::Flat, {}, nullptr))
    , m_problem(new ProblemLine)
{
    build();
    connect(m_offerAdd, &QPushButton::clicked, this, [this] { offerAdding(true); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { offerAdding(false); });
    connect(m_add, &QPushButton::clicked, this, &UsersCard::add);
    for (QLineEdit *edit : {m_name, m_email, m_password})
        connect(edit, &QLineEdit::returnPressed, this, &UsersCard::add);
    connect(m_newPassword, &QPushButton::clicked, this, &UsersCard::makePassword);
    connect(m_active, &QPushButton::clicked, this, &UsersCard::switchActive);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &UsersCard::showSelection);
    m_form->hide();
    retranslate();
}

void UsersCard::build()
{
    m_table->setObjectName(QStringLiteral("users"));
    m_offerAdd->setObjectName(QStringLiteral("offerAddUser"));
    m_newPassword->setObjectName(QStringLiteral("newPassword"));
    m_active->setObjectName(QStringLiteral("switchActive"));
    m_add->setObjectName(QStringLiteral("addUser"));
    m_password->setEchoMode(QLineEdit::Password);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(UsersModel::State, QHeaderView::ResizeToContents);

    auto *formButtons = new QHBoxLayout;
    formButtons->addWidget(m_add);
    formButtons->addWidget(m_cancel);
    formButtons->addStretch(1);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins({});
    form->setSpacing(space::medium);
    for (QWidget *row : {m_nameRow, m_emailRow, m_passwordRow})
        form->addWidget(row);
    form->addLayout(formButtons);

    auto *actions = new FlowLayout;
    actions->addWidget(m_newPassword);
    actions->addWidget(m_active);
    m_card->addAction(m_offerAdd);
    m_card->body()->addWidget(m_table);
    m_card->body()->addLayout(actions);
    m_card->body()->addWidget(m_form);
    m_card->body()->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
}

void UsersCard::setUsers(const QList<applications::User> &users)
{
    const applications::User *before = selected();
    const Id chosen = before ? before->id : Id();
    m_model->setUsers(users);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->users()[row].id == chosen)
            m_table->selectRow(row);
    }
    showSelection();
}

const applications::User *UsersCard::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->users()[rows.first().row()];
}

void UsersCard::offerAdding(bool offered)
{
    m_form->setVisible(offered);
    m_offerAdd->setEnabled(!offered);
    for (QLineEdit *edit : {m_name, m_email, m_password})
        edit->clear();
    for (FormRow *row : {m_nameRow, m_emailRow, m_passwordRow})
        row->setProblem({});
    m_problem->setProblem({});
    if (!offered)
        return m_offerAdd->setFocus();
    m_name->setFocus();
    // Its place on the page is known only when it has been laid out.
    QTimer::singleShot(0, m_form, [this] { Q_EMIT formOffered(m_form); });
}

void UsersCard::setAdding(bool adding)
{
    m_adding = adding;
    const auto enable = [this] {
        m_add->setEnabled(!m_adding);
        m_cancel->setEnabled(!m_adding);
    };
    if (adding)
        return m_keyboard.leaveBy(this, enable);
    enable();
    m_keyboard.comeBack();
}

void UsersCard::add()
{
    if (m_adding)
        return;
    const QString name = m_name->text().trimmed();
    const QString email = m_email->text().trimmed();
    const auto checked = applications::checkNewUser(name, email);
    const bool badEmail = !checked && checked.error().code == QLatin1String("users.email_invalid");
    const bool noPassword = m_password->text().isEmpty();
    m_nameRow->setProblemWords(
        [checked, badEmail] { return checked || badEmail ? QString() : wordsWithAdvice(checked.error()); });
    m_emailRow->setProblemWords(
        [checked, badEmail] { return badEmail ? wordsWithAdvice(checked.error()) : QString(); });
    m_passwordRow->setProblemWords([noPassword] { return noPassword ? tr("Enter a password.") : QString(); });
    for (FormRow *row : {m_nameRow, m_emailRow, m_passwordRow}) {
        if (row->hasProblem())
            return row->focusField();
    }
    const auto store = [name, email, password = SecretString(m_password->text().toUtf8()), &random = m_workbench.random,
                        now = m_workbench.clock.now()](storage::Stores &stores) -> Result<void> {
        return stores.controls().clock().and_then([&](const ClockSetting &clock) {
            return stores.people().addUser(applications::newUser(name, email, password, random, presentOf(clock, now)));
        });
    };
    setAdding(true);
    m_workbench.stores.run(this, store, [this](const Result<void> &done) {
        setAdding(false);
        if (done)
            offerAdding(false);
        showEnd(done);
    });
}

void UsersCard::makePassword()
{
    const applications::User *user = selected();
    if (!user)
        return;
    const SecretString password = applications::newPassword(m_workbench.random);
    const auto store
        = [id = user->id, password, &random = m_workbench.random](storage::Stores &stores) -> Result<void> {
        return stores.people().setPassword(id, crypto::hashPassword(password, random));
    };
    m_workbench.stores.run(this, store, [this, email = user->email, password](const Result<void> &done) {
        showEnd(done);
        if (done)
            Q_EMIT passwordMade(email, password);
    });
}

void UsersCard::switchActive()
{
    const applications::User *user = selected();
    if (!user)
        return;
    const auto store = [id = user->id, active = !user->active](storage::Stores &stores) -> Result<void> {
        return stores.people().setActive(id, active);
    };
    m_workbench.stores.run(this, store, [this](const Result<void> &done) { showEnd(done); });
}

void UsersCard::showEnd(const Result<void> &done)
{
    m_problem->setProblemWords([done] { return done ? QString() : wordsWithAdvice(done.error()); });
    Q_EMIT changed();
}

void UsersCard::showSelection()
{
    const applications::User *user = selected();
    m_newPassword->setEnabled(user);
    m_active->setEnabled(user);
    m_active->setText(user && !user->active ? tr("Activate") : tr("Deactivate"));
    m_active->setToolTip(tr("A user who is not active cannot log in, and all of the user’s tokens stop working."));
}

void UsersCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_form->isAncestorOf(focusWidget()) && !m_adding)
        offerAdding(false);
    else
        QWidget::keyPressEvent(event);
}

void UsersCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void UsersCard::retranslate()
{
    m_card->setTitle(tr("Users"));
    m_card->setHelp(tr("They can log in at the built-in authorization server and give their consent."));
    m_table->setAccessibleName(tr("Users"));
    m_model->refreshWords();
    m_offerAdd->setText(tr("Add user"));
    m_newPassword->setText(tr("Set new password"));
    m_nameRow->setLabel(tr("Name"), true);
    m_emailRow->setLabel(tr("Email"), true);
    m_passwordRow->setLabel(tr("Password"), true);
    m_add->setText(tr("Add user"));
    m_cancel->setText(tr("Cancel"));
    showSelection();
}

} // namespace grantdesk::ui
