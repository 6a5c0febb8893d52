#include "ui/server/password_card.h"

#include "ui/flows/kept_credentials.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/problem_line.h"
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
    m_field->setValue(password);
    m_keep->show();
    m_kept->hide();
    m_problem->setProblem({});
    retranslate();
    show();
}

void PasswordCard::keep()
{
    m_secrets.write(QStringLiteral("password/") + m_email, m_password,
                    [self = QPointer<PasswordCard>(this), email = m_email](const Result<void> &done) {
                        if (!self || self->m_email != email)
                            return;
                        self->m_problem->setProblem(done ? QString() : wordsWithAdvice(done.error()));
                        self->m_keep->setVisible(!done);
                        self->m_kept->setVisible(done.has_value());
                    });
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
    const bool persistent = m_secrets.isPersistent();
    m_card->setTitle(first ? tr("The sample user’s password") : tr("The new password"));
    m_text->setText(
        tr("With it %1 can log in at the built-in authorization server. Copy it now: you will not be able to "
           "see it again.")
            .arg(m_email));
    m_field->setSubject(tr("Password"));
    m_keep->setEnabled(m_secrets.isKnown());
    m_keep->setText(!m_secrets.isKnown() ? keyringAskedWords()
                        : persistent     ? tr("Keep in this computer’s keyring")
                                         : tr("Keep until the program ends"));
    m_kept->setText(persistent ? tr("Kept in the keyring") : tr("Kept until the program ends"));
    m_done->setText(tr("Close"));
}

} // namespace grantdesk::ui
