#include "ui/applications/private_key_panel.h"

#include "core/applications/kept_names.h"
#include "core/crypto/encrypted_key.h"
#include "ui/applications/safe_keeping.h"
#include "ui/applications/saved_file.h"
#include "ui/style/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
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
    , m_applicationName(applicationName)
    , m_text(new TextLabel(TextSize::Body, Role::Text, this))
    , m_show(makeButton(ButtonKind::Normal, QStringLiteral("eye"), this))
    , m_copy(new CopyButton(CopyButton::Look::Button, this))
    , m_view(new QPlainTextEdit(this))
    , m_passphrase(passphraseLine())
    , m_repetition(passphraseLine())
    , m_passphraseRow(new FormRow(m_passphrase, this))
    , m_repetitionRow(new FormRow(m_repetition, this))
    , m_keeping(new SafeKeeping(store, this))
    , m_promise(new HelpText(this))
{
    build();
    connect(m_show, &QPushButton::clicked, this, [this] { setShown(!m_shown); });
    connect(m_copy, &CopyButton::copied, m_keeping, &SafeKeeping::noteCopied);
    connect(m_keeping, &SafeKeeping::saveAsked, this, [this] {
        if (checkPassphrase())
            chooseFile();
    });
    for (QLineEdit *edit : {m_passphrase, m_repetition})
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_passphraseRow->setProblem({});
            m_repetitionRow->setProblem({});
            m_repetitionRow->setVisible(!m_passphrase->text().isEmpty());
        });
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
    column->addWidget(m_keeping);
}

void PrivateKeyPanel::take(const Id &key, const SecretString &pem)
{
    m_pem = pem;
    m_keeping->take(applications::keptKeyName(key), pem);
    m_copy->setContent(pem);
    setShown(false);
    m_show->setFocus();
}

bool PrivateKeyPanel::isSafe() const
{
    return m_pem.isEmpty() || m_keeping->isSafe();
}

void PrivateKeyPanel::forget()
{
    setShown(false);
    m_copy->setContent(SecretString());
    m_keeping->forget();
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

/// Under the passphrase as it was when it was checked.
void PrivateKeyPanel::chooseFile()
{
    m_keeping->saveToFile(
        tr("Save private key"), fileNameFor(m_applicationName, QStringLiteral("private-key.pem")),
        [pem = m_pem, passphrase = SecretString(m_passphrase->text().toUtf8())]() -> Result<SecretString> {
            if (passphrase.isEmpty())
                return pem;
            return crypto::encryptPrivateKey(pem, passphrase);
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
    m_keeping->setWords(tr("Saved in %1 as a file that only you can read."),
                        tr("No keyring can be used on this computer: the key would be forgotten when Grantdesk is "
                           "closed."));
}

} // namespace grantdesk::ui
