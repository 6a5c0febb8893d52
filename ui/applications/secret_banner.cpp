#include "ui/applications/secret_banner.h"

#include "ui/applications/saved_file.h"
#include "ui/applications/secret_file.h"
#include "ui/flows/kept_credentials.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/text/words.h"
#include "ui/widgets/background.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QFileInfo>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int signSize = 20;

} // namespace

SecretBanner::SecretBanner(const ShownSecret &secret, secrets::SecretStore &store, QWidget *parent)
    : QFrame(parent)
    , m_secret(secret)
    , m_store(store)
    , m_title(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_text(new TextLabel(TextSize::Body, Role::Text, this))
    , m_value(new CopyField(this))
    , m_saveHelp(new HelpText(this))
    , m_keepHelp(new HelpText(this))
    , m_save(makeButton(ButtonKind::Normal, QStringLiteral("save"), this))
    , m_keep(makeButton(ButtonKind::Normal, QStringLiteral("lock"), this))
    , m_done(makeButton(ButtonKind::Normal, {}, this))
{
    build();
    m_value->setValue(secret.plaintext);
    connect(m_value, &CopyField::copied, this, [this] {
        m_copied = true;
        if (!isKept())
            SecretClipboard::instance().markOnlyCopy();
    });
    connect(m_save, &QPushButton::clicked, this, &SecretBanner::chooseFile);
    connect(m_keep, &QPushButton::clicked, this, &SecretBanner::keep);
    connect(m_done, &QPushButton::clicked, this, &SecretBanner::finish);
    whenKeepingIsKnown(store, this, [this] { retranslate(); });
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
    auto *row = new FlowLayout;
    row->addWidget(m_save);
    row->addWidget(m_keep);
    row->addWidget(m_done);
    column->addLayout(row);
    column->addWidget(m_saveHelp);
    column->addWidget(m_keepHelp);
}

bool SecretBanner::isSafe() const
{
    return m_copied || isKept();
}

bool SecretBanner::isKept() const
{
    return m_saved || (m_keeping == Keeping::Kept && m_store.isPersistent());
}

void SecretBanner::noteKept()
{
    if (isKept())
        SecretClipboard::instance().keptElsewhere(m_value->value());
}

QWidget *SecretBanner::follow(QWidget *before)
{
    return chainTabStops({before, m_value->focusProxy(), m_value->copyButton(), m_save, m_keep, m_done});
}

void SecretBanner::chooseFile()
{
    Questions::instance().askSaveFile(this, tr("Save client secret"),
                                      fileNameFor(m_secret.applicationName, QStringLiteral("client-secret.json")),
                                      [this](const QString &path) {
                                          if (!path.isEmpty())
                                              saveTo(path);
                                      });
}

void SecretBanner::saveTo(const QString &path)
{
    m_saving = Keeping::UnderWay;
    m_file = QFileInfo(path).fileName();
    retranslate();
    runInBackground(
        this,
        [path, content = secretFileContent(m_secret.clientId, m_secret.plaintext, m_secret.expiresAt)] {
            return writeSecretFile(path, content);
        },
        [this](const Result<void> &written) {
            m_saving = written ? Keeping::Kept : Keeping::Failed;
            if (written)
                m_saved = true;
            else
                m_saveError = written.error();
            noteKept();
            retranslate();
        });
}

void SecretBanner::keep()
{
    m_keeping = Keeping::UnderWay;
    retranslate();
    m_store.write(keptSecretName(m_secret.id), m_secret.plaintext,
                  [guard = QPointer<SecretBanner>(this)](const Result<void> &kept) {
                      if (!guard)
                          return;
                      guard->m_keeping = kept ? Keeping::Kept : Keeping::Failed;
                      if (!kept)
                          guard->m_error = kept.error();
                      guard->noteKept();
                      guard->retranslate();
                  });
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
    m_save->setText(tr("Save to file…"));
    m_save->setEnabled(m_saving != Keeping::UnderWay);
    retranslateSaving();
    retranslateKeeping();
}

void SecretBanner::retranslateSaving()
{
    m_saveHelp->setVisible(m_saving != Keeping::No);
    m_saveHelp->setRole(m_saving == Keeping::Failed ? Role::Danger : Role::Muted);
    switch (m_saving) {
    case Keeping::No:
        break;
    case Keeping::UnderWay:
        m_saveHelp->setText(tr("Saving the file…"));
        break;
    case Keeping::Kept:
        m_saveHelp->setText(tr("Saved in %1, with the client ID, as a file that only you can read.").arg(m_file));
        break;
    case Keeping::Failed:
        m_saveHelp->setText(wordsWithAdvice(m_saveError));
        break;
    }
}

void SecretBanner::retranslateKeeping()
{
    const bool known = m_store.isKnown();
    m_keep->setText(!known                       ? keyringAskedWords()
                        : m_store.isPersistent() ? tr("Keep in this computer’s keyring for tests")
                                                 : tr("Keep for tests in this run"));
    m_keep->setEnabled(known && (m_keeping == Keeping::No || m_keeping == Keeping::Failed));
    m_keepHelp->setVisible(known);
    m_keepHelp->setRole(m_keeping == Keeping::Failed ? Role::Danger : Role::Muted);
    switch (m_keeping) {
    case Keeping::No:
        m_keepHelp->setText(m_store.isPersistent()
                                ? tr("The flow lab can then use it without asking.")
                                : tr("No keyring can be used on this computer: the secret would be forgotten when "
                                     "Grantdesk is closed."));
        break;
    case Keeping::UnderWay:
        m_keepHelp->setText(tr("Asking the keyring…"));
        break;
    case Keeping::Kept:
        m_keepHelp->setText(m_store.isPersistent() ? tr("Kept in this computer’s keyring.")
                                                   : tr("Kept until Grantdesk is closed."));
        break;
    case Keeping::Failed:
        m_keepHelp->setText(wordsWithAdvice(m_error));
        break;
    }
}

void SecretBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(&painter, rect(), color(groundRole(Kind::Info)), color(signRole(Kind::Info)));
    icon(signName(Kind::Info), signRole(Kind::Info))
        .paint(&painter, QRect(space::medium, m_title->geometry().center().y() - signSize / 2, signSize, signSize));
}

} // namespace grantdesk::ui
