#include "ui/server/password_card.h"

#include "ui/flows/kept_credentials.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/problem_line.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

namespace grantdesk::ui {

PasswordCard::PasswordCard(secrets::SecretStore &secrets, QWidget *parent)
    : QWidget(parent)
    , m_secrets(secrets)
    , m_card(new Card)
    , m_text(new TextLabel)
    , m_field(new CopyField)
    , m_keep(makeButton(ButtonKind::Normal, QStringLiteral("lock"), nullptr))
    , m_done(makeButton(ButtonKind::Normal, {}, nullptr))
    , m_kept(new TextLabel(TextSize::Body, Role::Ok))
    , m_problem(new ProblemLine)
{
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("passwordText"));
    m_field->setObjectName(QStringLiteral("password"));
    m_keep->setObjectName(QStringLiteral("keepPassword"));
    m_done->setObjectName(QStringLiteral("passwordDone"));
    m_kept->setObjectName(QStringLiteral("passwordKept"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_keep);
    buttons->addWidget(m_kept);
    buttons->addStretch(1);
    buttons->addWidget(m_done);
    m_card->body()->addWidget(m_text);
    m_card->body()->addWidget(m_field);
    m_card->body()->addLayout(buttons);
    m_card->body()->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    setFocusProxy(m_field);
    connect(m_field, &CopyField::copied, this, [this] {
        m_copied = true;
        if (!m_isKept)
            SecretClipboard::instance().markOnlyCopy();
    });
    connect(m_keep, &QPushButton::clicked, this, &PasswordCard::keep);
    connect(m_done, &QPushButton::clicked, this, &PasswordCard::done);
    whenKeepingIsKnown(m_secrets, this, [this] { retranslate(); });
    done();
}

void PasswordCard::showPassword(Occasion occasion, const QString &email, const SecretString &password)
{
    m_occasion = occasion;
    m_email = email;
    m_password = password;
    m_copied = false;
    m_isKept = false;
    m_field->setValue(password);
    m_problem->setProblem({});
    retranslate();
    show();
}

void PasswordCard::keep()
{
    m_secrets.write(QStringLiteral("password/") + m_email, m_password,
                    [self = QPointer<PasswordCard>(this), email = m_email, password = m_password](const auto &kept) {
                        if (self)
                            self->showKept(email, password, kept);
                    });
}

void PasswordCard::showKept(const QString &email, const SecretString &password, const Result<void> &kept)
{
    if (kept)
        SecretClipboard::instance().keptElsewhere(QString::fromUtf8(password.reveal()));
    if (email != m_email || password != m_password) // another one is shown meanwhile, or none
        return;
    m_problem->setProblemWords([kept] { return kept ? QString() : wordsWithAdvice(kept.error()); });
    m_isKept = kept.has_value();
    retranslate();
}

void PasswordCard::askToLose(const std::function<void()> &proceed)
{
    confirm(this,
            {tr("Password neither copied nor kept"),
             tr("You will not be able to see it again. If you lose this password, set a new one for the user."),
             {{tr("Close anyway"), ButtonKind::Danger}},
             m_email},
            proceed);
}

/// The password goes with the card: it is never shown again.
void PasswordCard::done()
{
    m_password = {};
    m_field->setValue(SecretString());
    hide();
}

void PasswordCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PasswordCard::retranslate()
{
    const bool first = m_occasion == Occasion::FirstStart;
    const bool known = m_secrets.isKnown();
    m_card->setTitle(first ? tr("The sample user’s password") : tr("The new password"));
    m_text->setText(
        tr("With it %1 can log in at the built-in authorization server. Copy it now: you will not be able to "
           "see it again.")
            .arg(m_email));
    m_field->setSubject(tr("Password"));
    // Without a keyring it would be kept where nobody can get it back.
    m_keep->setVisible(!m_isKept && (!known || m_secrets.isPersistent()));
    m_keep->setEnabled(known);
    m_keep->setText(known ? tr("Keep in this computer’s keyring") : keyringAskedWords());
    m_kept->setVisible(m_isKept);
    m_kept->setText(tr("Kept in the keyring"));
    m_done->setText(tr("Close"));
}

} // namespace grantdesk::ui
