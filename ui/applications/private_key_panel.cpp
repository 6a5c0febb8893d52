#include "ui/applications/private_key_panel.h"

#include "core/crypto/encrypted_key.h"
#include "ui/applications/saved_file.h"
#include "ui/applications/secret_file.h"
#include "ui/flows/kept_credentials.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/background.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int viewHeight = 132;
constexpr int shortestPassphrase = 8;
constexpr int longestPassphrase = 1000;

/// An optional passphrase's line: never shown, never remembered by an input method.
QLineEdit *passphraseLine()
{
    auto *edit = new QLineEdit;
    edit->setEchoMode(QLineEdit::Password);
    edit->setMaxLength(longestPassphrase);
    return edit;
}

} // namespace

PrivateKeyPanel::PrivateKeyPanel(secrets::SecretStore &store, const QString &applicationName, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_applicationName(applicationName)
    , m_text(new TextLabel(TextSize::Body, Role::Text, this))
    , m_show(makeButton(ButtonKind::Normal, QStringLiteral("eye"), this))
    , m_copy(new CopyButton(CopyButton::Look::Button, this))
    , m_view(new QPlainTextEdit(this))
    , m_passphrase(passphraseLine())
    , m_repetition(passphraseLine())
    , m_passphraseRow(new FormRow(m_passphrase, this))
    , m_repetitionRow(new FormRow(m_repetition, this))
    , m_save(makeButton(ButtonKind::Normal, QStringLiteral("save"), this))
    , m_keep(makeButton(ButtonKind::Normal, QStringLiteral("lock"), this))
    , m_promise(new HelpText(this))
    , m_saveHelp(new HelpText(this))
    , m_keepHelp(new HelpText(this))
{
    build();
    connect(m_show, &QPushButton::clicked, this, [this] { setShown(!m_shown); });
    connect(m_copy, &CopyButton::copied, this, [this] {
        m_copied = true;
        if (!isKept())
            SecretClipboard::instance().markOnlyCopy();
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (checkPassphrase())
            chooseFile();
    });
    connect(m_keep, &QPushButton::clicked, this, &PrivateKeyPanel::keep);
    for (QLineEdit *edit : {m_passphrase, m_repetition})
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_passphraseRow->setProblem({});
            m_repetitionRow->setProblem({});
            m_repetitionRow->setVisible(!m_passphrase->text().isEmpty());
        });
    whenKeepingIsKnown(store, this, [this] { retranslate(); });
    retranslate();
}

PrivateKeyPanel::~PrivateKeyPanel()
{
    forget();
}

void PrivateKeyPanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_show);
    buttons->addWidget(m_copy);
    column->addLayout(buttons);
    column->addWidget(m_promise);
    // To be looked at and scrolled. What is selected with the mouse would go to the other clipboard of X11, for good.
    m_view->setReadOnly(true);
    m_view->setTextInteractionFlags(Qt::NoTextInteraction);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setUndoRedoEnabled(false);
    m_view->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_view->setFont(Theme::instance().font(TextSize::Mono));
    m_view->setFixedHeight(viewHeight);
    m_view->installEventFilter(this);
    column->addWidget(m_view);
    column->addWidget(m_passphraseRow);
    column->addWidget(m_repetitionRow);
    m_repetitionRow->hide();
    auto *keeping = new FlowLayout;
    keeping->addWidget(m_save);
    keeping->addWidget(m_keep);
    column->addLayout(keeping);
    column->addWidget(m_saveHelp);
    column->addWidget(m_keepHelp);
}

void PrivateKeyPanel::take(const Id &key, const SecretString &pem)
{
    m_key = key;
    m_pem = pem;
    m_copy->setContent(pem);
    setShown(false);
    m_show->setFocus();
}

bool PrivateKeyPanel::isSafe() const
{
    return m_pem.isEmpty() || m_copied || isKept();
}

bool PrivateKeyPanel::isKept() const
{
    return m_saved || (m_keeping == Keeping::Kept && m_store.isPersistent());
}

void PrivateKeyPanel::noteKept()
{
    if (isKept())
        SecretClipboard::instance().keptElsewhere(QString::fromUtf8(m_pem.reveal()));
}

void PrivateKeyPanel::forget()
{
    setShown(false);
    m_copy->setContent(SecretString());
    m_pem = {};
    m_passphrase->clear();
    m_repetition->clear();
}

void PrivateKeyPanel::setShown(bool shown)
{
    m_shown = shown;
    m_view->setPlainText(shown ? QString::fromUtf8(m_pem.reveal()) : QString());
    retranslate();
}

/// Copying by the keyboard is copying, too: all of it, and as a secret.
bool PrivateKeyPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        m_copy->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool PrivateKeyPanel::checkPassphrase()
{
    const QString text = m_passphrase->text();
    const bool tooShort = !text.isEmpty() && text.size() < shortestPassphrase;
    const bool different = !text.isEmpty() && text != m_repetition->text();
    m_passphraseRow->setProblem(tooShort ? tr("Enter at least %1 characters.").arg(shortestPassphrase) : QString());
    m_repetitionRow->setProblem(different && !tooShort ? tr("The passphrases are not the same.") : QString());
    if (tooShort)
        m_passphraseRow->focusField();
    else if (different)
        m_repetitionRow->focusField();
    return !tooShort && !different;
}

void PrivateKeyPanel::chooseFile()
{
    m_choosing = true;
    retranslate();
    Questions::instance().askSaveFile(
        this, tr("Save private key"), fileNameFor(m_applicationName, QStringLiteral("private-key.pem")),
        [this, passphrase = SecretString(m_passphrase->text().toUtf8())](const QString &path) {
            m_choosing = false;
            if (!path.isEmpty())
                return saveTo(path, passphrase);
            retranslate();
            m_save->setFocus(); // a disabled button had lost it
        });
}

void PrivateKeyPanel::saveTo(const QString &path, const SecretString &passphrase)
{
    m_saving = Keeping::UnderWay;
    m_file = QDir::toNativeSeparators(path);
    retranslate();
    runInBackground(
        this,
        [path, pem = m_pem, passphrase] {
            const auto content
                = passphrase.isEmpty() ? Result<SecretString>(pem) : crypto::encryptPrivateKey(pem, passphrase);
            return content.and_then([&path](const SecretString &file) { return writeSecretFile(path, file); });
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

void PrivateKeyPanel::keep()
{
    m_keeping = Keeping::UnderWay;
    retranslate();
    m_store.write(keptKeyName(m_key), m_pem, [guard = QPointer<PrivateKeyPanel>(this)](const Result<void> &kept) {
        if (!guard)
            return;
        guard->m_keeping = kept ? Keeping::Kept : Keeping::Failed;
        if (!kept)
            guard->m_keepError = kept.error();
        guard->noteKept();
        guard->retranslate();
    });
}

void PrivateKeyPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PrivateKeyPanel::retranslate()
{
    m_text->setText(tr("The private key is shown only now and is not stored. Give it to the application that signs the "
                       "JSON Web Tokens."));
    m_show->setText(m_shown ? tr("Hide") : tr("Show"));
    m_copy->setSubject(tr("Private key"));
    m_promise->setText(CopyButton::promise());
    m_view->setAccessibleName(tr("Private key"));
    m_view->setPlaceholderText(tr("The private key is hidden."));
    m_passphraseRow->setLabel(tr("Passphrase for the file (optional)"));
    m_passphraseRow->setHelp(tr("Encrypts the file (PKCS#8, AES-256). Whoever uses the key must enter it; nobody can "
                                "recover it."));
    m_repetitionRow->setLabel(tr("Repeat the passphrase"));
    m_save->setText(tr("Save to file…"));
    m_save->setEnabled(!m_choosing && m_saving != Keeping::UnderWay);
    retranslateSaving();
    retranslateKeeping();
}

void PrivateKeyPanel::retranslateSaving()
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
        m_saveHelp->setText(tr("Saved in %1 as a file that only you can read.").arg(m_file));
        break;
    case Keeping::Failed:
        m_saveHelp->setText(wordsWithAdvice(m_saveError));
        break;
    }
}

void PrivateKeyPanel::retranslateKeeping()
{
    const bool known = m_store.isKnown();
    const bool persistent = m_store.isPersistent();
    m_keep->setText(!known           ? keyringAskedWords()
                        : persistent ? tr("Keep in this computer’s keyring for tests")
                                     : tr("Keep for tests in this run"));
    m_keep->setEnabled(known && (m_keeping == Keeping::No || m_keeping == Keeping::Failed));
    m_keepHelp->setVisible(known);
    m_keepHelp->setRole(m_keeping == Keeping::Failed ? Role::Danger : Role::Muted);
    switch (m_keeping) {
    case Keeping::No:
        m_keepHelp->setText(persistent ? tr("The flow lab can then use it without asking.")
                                       : tr("No keyring can be used on this computer: the key would be forgotten when "
                                            "Grantdesk is closed."));
        break;
    case Keeping::UnderWay:
        m_keepHelp->setText(tr("Asking the keyring…"));
        break;
    case Keeping::Kept:
        m_keepHelp->setText(persistent ? tr("Kept in this computer’s keyring.")
                                       : tr("Kept until Grantdesk is closed."));
        break;
    case Keeping::Failed:
        m_keepHelp->setText(wordsWithAdvice(m_keepError));
        break;
    }
}

} // namespace grantdesk::ui
