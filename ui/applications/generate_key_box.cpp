#include "ui/applications/generate_key_box.h"

#include "core/crypto/encrypted_key.h"
#include "ui/applications/key_files.h"
#include "ui/applications/people_box.h"
#include "ui/applications/saved_file.h"
#include "ui/flows/kept_credentials.h"
#include "ui/text/words.h"
#include "ui/widgets/background.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int boxWidth = 520;
constexpr int keyBits = 2048;
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

GenerateKeyBox::GenerateKeyBox(Workbench &workbench, const Clock &present, const applications::Application &application,
                               const QList<Person> &people, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_present(present)
    , m_application(application.id)
    , m_applicationName(application.name)
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
    , m_title(new TextLabel(TextSize::Title, Role::Text, this))
    , m_text(new TextLabel(TextSize::Body, Role::Text, this))
    , m_people(new PeopleBox)
    , m_peopleRow(new FormRow(m_people, this))
    , m_passphrase(passphraseLine())
    , m_repetition(passphraseLine())
    , m_passphraseRow(new FormRow(m_passphrase, this))
    , m_repetitionRow(new FormRow(m_repetition, this))
    , m_keep(new QCheckBox(this))
    , m_keepHelp(new HelpText(this))
    , m_messages(new MessageBar(this))
    , m_progress(new ProgressLine(this))
    , m_generate(makeButton(ButtonKind::Primary, {}, this))
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
{
    setWindowModality(Qt::WindowModal);
    m_people->setPeople(people);
    build();
    for (QLineEdit *edit : {m_passphrase, m_repetition})
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_passphraseRow->setProblem({});
            m_repetitionRow->setProblem({});
            m_repetitionRow->setVisible(!m_passphrase->text().isEmpty());
        });
    connect(m_generate, &QPushButton::clicked, this, [this] {
        if (checkPassphrase())
            chooseFile();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { *m_cancelled = true; });
    m_generate->setDefault(true);
    whenKeepingIsKnown(workbench.secrets, this, [this] { retranslateKeeping(); });
    retranslate();
}

GenerateKeyBox::~GenerateKeyBox()
{
    *m_cancelled = true;
}

void GenerateKeyBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_title);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    column->addWidget(m_messages);
    column->addWidget(m_peopleRow);
    column->addWidget(m_passphraseRow);
    column->addWidget(m_repetitionRow);
    m_repetitionRow->hide();
    auto *keeping = new QVBoxLayout;
    keeping->setSpacing(space::tiny);
    keeping->addWidget(m_keep, 0, Qt::AlignLeft);
    m_keepHelp->setContentsMargins(26, 0, 0, 0); // under the box's text
    keeping->addWidget(m_keepHelp);
    column->addLayout(keeping);
    column->addWidget(m_progress);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_generate);
    row->addWidget(m_cancel);
    column->addLayout(row);
    setMinimumWidth(boxWidth);
}

bool GenerateKeyBox::checkPassphrase()
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

SecretString GenerateKeyBox::passphrase() const
{
    return SecretString(m_passphrase->text().toUtf8());
}

void GenerateKeyBox::chooseFile()
{
    Questions::instance().askSaveFile(this, tr("Download private key"),
                                      fileNameFor(m_applicationName, QStringLiteral("private-key.pem")),
                                      [this](const QString &path) {
                                          if (!path.isEmpty())
                                              generate(path);
                                      });
}

void GenerateKeyBox::generate(const QString &path)
{
    enter(Phase::Generating);
    runInBackground(
        this,
        [cancelled = m_cancelled] {
            return crypto::generateRsaKeyPair(keyBits, [cancelled] { return cancelled->load(); });
        },
        [this, path](const Result<crypto::RsaKeyPair> &pair) {
            if (!pair)
                return fail(pair.error());
            save(*pair, path);
        });
}

/// The private key is on the disk before its public half is registered, and takes the place of a file of that name
/// only after: whatever goes wrong between, neither is lost.
void GenerateKeyBox::save(const crypto::RsaKeyPair &pair, const QString &path)
{
    enter(Phase::Saving);
    runInBackground(
        this,
        [path, pem = pair.privateKeyPem, secret = passphrase()] {
            const auto content = secret.isEmpty() ? Result<SecretString>(pem) : crypto::encryptPrivateKey(pem, secret);
            return content.and_then([&path](const SecretString &file) { return writePrivateKeyBeside(path, file); });
        },
        [this, pair, path](const Result<QString> &beside) {
            if (!beside)
                return fail(beside.error());
            store({pair, path, *beside});
        });
}

void GenerateKeyBox::store(const Made &made)
{
    const auto key
        = applications::newPublicKey(made.pair.publicKey, m_people->user(), m_workbench.random, m_present.now());
    m_workbench.stores.run(
        this, [id = m_application, key](storage::Stores &stores) { return stores.applications().addKey(id, key); },
        [this, made, id = key.id](const Result<void> &stored) {
            if (stored)
                return place(id, made);
            // A private key whose public half nobody knows is of no use.
            runInBackground(
                this, [file = made.beside] { return QFile::remove(file); }, [](bool) {});
            fail(stored.error());
        });
}

void GenerateKeyBox::place(const Id &key, const Made &made)
{
    runInBackground(
        this, [made] { return moveIntoPlace(made.beside, made.path); },
        [this, key, made](const Result<void> &moved) {
            SavedKey saved{moved ? made.path : made.beside, made.path, {}};
            Q_EMIT generated(saved);
            if (m_keep->isChecked())
                keep(key, made.pair.privateKeyPem, saved);
            else
                accept();
        });
}

/// All that matters is done and told: from here the box may be closed at any time.
void GenerateKeyBox::keep(const Id &key, const SecretString &pem, const SavedKey &saved)
{
    enter(Phase::Keeping);
    m_workbench.secrets.write(keptKeyName(key), pem,
                              [guard = QPointer<GenerateKeyBox>(this), saved](const Result<void> &kept) {
                                  if (!guard)
                                      return;
                                  if (!kept)
                                      Q_EMIT guard->generated({saved.file, saved.wanted, kept.error()});
                                  guard->accept();
                              });
}

void GenerateKeyBox::fail(const Error &error)
{
    enter(Phase::Asking);
    m_messages->showError(error);
}

void GenerateKeyBox::reject()
{
    if (m_cancel->isEnabled())
        QDialog::reject();
}

void GenerateKeyBox::enter(Phase phase)
{
    m_phase = phase;
    const bool asking = phase == Phase::Asking;
    if (asking) {
        m_progress->finish();
    } else {
        m_messages->clear();
        m_progress->start(progressWords(), false);
    }
    m_generate->setEnabled(asking && nobodyWords(*m_people).isEmpty());
    m_people->setEnabled(asking);
    m_passphrase->setEnabled(asking);
    m_repetition->setEnabled(asking);
    m_cancel->setEnabled(phase != Phase::Saving);
    retranslateKeeping();
}

QString GenerateKeyBox::progressWords() const
{
    switch (m_phase) {
    case Phase::Asking:
        break;
    case Phase::Generating:
        return tr("Generating the key pair…");
    case Phase::Saving:
        return tr("Saving the key…");
    case Phase::Keeping:
        return tr("Asking the keyring…");
    }
    return {};
}

void GenerateKeyBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void GenerateKeyBox::retranslate()
{
    setWindowTitle(tr("Generate a public/private key pair"));
    m_title->setText(tr("Generate a public/private key pair"));
    m_text->setText(tr("The private key is available only once and is not stored. Save it in a file now and give it to "
                       "the application that signs the JSON Web Tokens; the public key is added here."));
    m_peopleRow->setLabel(tr("Added by"));
    m_peopleRow->setHelp(tr("JSON Web Tokens signed with this key act for this user."));
    m_passphraseRow->setLabel(tr("Passphrase (optional)"));
    m_passphraseRow->setHelp(tr("Encrypts the file (PKCS#8, AES-256). Whoever uses the key must enter it; nobody can "
                                "recover it."));
    m_repetitionRow->setLabel(tr("Repeat the passphrase"));
    m_generate->setText(tr("Generate and save…"));
    const QString nobody = nobodyWords(*m_people);
    m_peopleRow->setProblem(nobody);
    m_generate->setEnabled(m_phase == Phase::Asking && nobody.isEmpty());
    m_generate->setToolTip(nobody);
    m_generate->setAccessibleDescription(nobody);
    m_cancel->setText(tr("Cancel"));
    if (m_progress->isRunning())
        m_progress->setWord(progressWords());
    retranslateKeeping();
}

void GenerateKeyBox::retranslateKeeping()
{
    const bool known = m_workbench.secrets.isKnown();
    const bool persistent = m_workbench.secrets.isPersistent();
    m_keep->setEnabled(known && m_phase == Phase::Asking);
    m_keep->setText(!known           ? keyringAskedWords()
                        : persistent ? tr("Keep in this computer’s keyring for tests")
                                     : tr("Keep for tests in this run"));
    m_keepHelp->setVisible(known);
    m_keepHelp->setText(persistent ? tr("The flow lab can then use it without asking.")
                                   : tr("No keyring can be used on this computer: the key would be forgotten when "
                                        "Grantdesk is closed."));
    m_keep->setAccessibleDescription(known ? m_keepHelp->text() : QString());
}

} // namespace grantdesk::ui
