#include "ui/applications/secret_banner.h"

#include "core/applications/kept_names.h"
#include "ui/applications/safe_keeping.h"
#include "ui/applications/saved_file.h"
#include "ui/applications/secret_file.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int signSize = 20;

} // namespace

SecretBanner::SecretBanner(const ShownSecret &secret, secrets::SecretStore &store, QWidget *parent)
    : QFrame(parent)
    , m_secret(secret)
    , m_title(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_text(new TextLabel(TextSize::Body, Role::Text, this))
    , m_value(new CopyField(this))
    , m_keeping(new SafeKeeping(store, this))
    , m_done(makeButton(ButtonKind::Normal, {}, this))
{
    build();
    m_value->setValue(secret.plaintext);
    m_keeping->take(applications::keptSecretName(secret.id), secret.plaintext);
    connect(m_value, &CopyField::copied, m_keeping, &SafeKeeping::noteCopied);
    connect(m_keeping, &SafeKeeping::saveAsked, this, &SecretBanner::chooseFile);
    connect(m_done, &QPushButton::clicked, this, &SecretBanner::finish);
    retranslate();
}

void SecretBanner::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium + signSize + space::small, space::medium, space::medium, space::medium);
    column->setSpacing(space::small);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    column->addWidget(m_value);
    setFocusProxy(m_value);
    m_keeping->addButton(m_done);
    column->addWidget(m_keeping);
}

bool SecretBanner::isSafe() const
{
    return m_keeping->isSafe();
}

QWidget *SecretBanner::follow(QWidget *before)
{
    return chainTabStops({before, m_value->focusProxy(), m_value->copyButton(), m_keeping->saveButton(),
                          m_keeping->keepButton(), m_done});
}

void SecretBanner::chooseFile()
{
    m_keeping->saveToFile(
        tr("Save client secret"), fileNameFor(m_secret.applicationName, QStringLiteral("client-secret.json")),
        [secret = m_secret] { return secretFileContent(secret.clientId, secret.plaintext, secret.expiresAt); });
}

void SecretBanner::finish()
{
    if (isSafe()) {
        Q_EMIT finished();
        return;
    }
    confirm(this,
            {tr("Client secret neither copied nor saved"),
             tr("You will not be able to see it again. If you lose this secret, delete it and create a new one."),
             {{tr("Close anyway"), ButtonKind::Danger}}},
            [this] { Q_EMIT finished(); });
}

void SecretBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void SecretBanner::retranslate()
{
    m_title->setText(m_secret.notes.isEmpty() ? tr("Important")
                                              : tr("Important: %1", "notes of a secret").arg(m_secret.notes));
    m_text->setText(
        tr("Store your client secret in a secure place. Copy it now: you will not be able to see it again."));
    m_value->setSubject(tr("Client secret"));
    m_done->setText(tr("Done"));
    m_keeping->setWords(tr("Saved in %1, with the client ID, as a file that only you can read."),
                        tr("No keyring can be used on this computer: the secret would be forgotten when Grantdesk is "
                           "closed."));
}

void SecretBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(&painter, rect(), color(groundRole(Kind::Info)), color(signRole(Kind::Info)));
    icon(signName(Kind::Info), signRole(Kind::Info))
        .paint(&painter, QRect(space::medium, m_title->geometry().center().y() - signSize / 2, signSize, signSize));
}

} // namespace grantdesk::ui
