#include "ui/applications/add_key_box.h"

#include "ui/applications/key_files.h"
#include "ui/applications/keys_model.h"
#include "ui/applications/people_box.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/background.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/drop_target.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int boxWidth = 560;
constexpr int largestPaste = 64 * 1024;

/// Takes plain text only, and cuts what no key can be as long as, so that a clipboard cannot stall the window. A file
/// that was copied is read instead of named.
class KeyEdit final : public QPlainTextEdit {
public:
    std::function<void(const QString &)> onFile;

protected:
    void insertFromMimeData(const QMimeData *source) override
    {
        if (const QString file = DropTarget::fileIn(source); !file.isEmpty())
            onFile(file);
        else
            insertPlainText(source->text().left(largestPaste + 1));
    }
};

} // namespace

AddKeyBox::AddKeyBox(Workbench &workbench, const Clock &present, Id application, const QList<Person> &people,
                     QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_present(present)
    , m_application(std::move(application))
    , m_title(new TextLabel(TextSize::Title, Role::Text, this))
    , m_people(new PeopleBox)
    , m_peopleRow(new FormRow(m_people, this))
    , m_text(new KeyEdit)
    , m_textRow(new FormRow(m_text, this))
    , m_file(makeButton(ButtonKind::Normal, QStringLiteral("file"), this))
    , m_found(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_fingerprint(new HelpText(this))
    , m_messages(new MessageBar(this))
    , m_progress(new ProgressLine(this))
    , m_add(makeButton(ButtonKind::Primary, {}, this))
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
{
    setWindowModality(Qt::WindowModal);
    m_people->setPeople(people);
    build();
    takeDrops();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_fileName.clear();
        examine(m_text->toPlainText().toUtf8());
    });
    connect(m_file, &QPushButton::clicked, this, &AddKeyBox::chooseFile);
    connect(m_add, &QPushButton::clicked, this, &AddKeyBox::add);
    connect(m_cancel, &QPushButton::clicked, this, &AddKeyBox::reject);
    m_add->setDefault(true);
    retranslate();
    m_text->setFocus();
}

void AddKeyBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::large);
    column->setSpacing(space::medium);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_messages);
    m_text->setFont(Theme::instance().font(TextSize::Mono));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(140);
    column->addWidget(m_textRow, 1);
    column->addWidget(m_file, 0, Qt::AlignLeft);
    m_found->setWordWrap(true);
    m_fingerprint->setSelectable(true);
    column->addWidget(m_found);
    column->addWidget(m_fingerprint);
    column->addWidget(m_peopleRow);
    column->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_add);
    row->addWidget(m_cancel);
    column->addLayout(row);
    setMinimumWidth(boxWidth);
}

void AddKeyBox::takeDrops()
{
    static_cast<KeyEdit *>(m_text)->onFile = [this](const QString &path) {
        offerFile(path);
    };
    for (QWidget *widget : {static_cast<QWidget *>(this), m_text->viewport()}) {
        auto *target = new DropTarget(widget, DropTarget::Takes::FilesAndText);
        connect(target, &DropTarget::fileDropped, this, &AddKeyBox::offerFile);
        connect(target, &DropTarget::textDropped, this, &AddKeyBox::offerText);
    }
}

void AddKeyBox::chooseFile()
{
    Questions::instance().askOpenFile(this, tr("Upload file"), {}, [this](const QString &path) {
        if (!path.isEmpty())
            offerFile(path);
    });
}

void AddKeyBox::offerFile(const QString &path)
{
    runInBackground(
        this, [path] { return readKeyFile(path); },
        [this, path](const Result<QByteArray> &content) { takeFile(QFileInfo(path).fileName(), content); });
}

void AddKeyBox::offerText(const QString &text)
{
    if (!m_progress->isRunning())
        m_text->setPlainText(text.left(largestPaste + 1));
}

void AddKeyBox::takeFile(const QString &name, const Result<QByteArray> &content)
{
    if (m_progress->isRunning()) // another key is being stored
        return;
    const QSignalBlocker quiet(m_text);
    m_text->clear();
    m_messages->clear(); // they were about the key before
    m_fileName = name;
    if (!content) {
        m_key = failure(content.error());
        showKey();
        return;
    }
    examine(*content);
}

void AddKeyBox::examine(const QByteArray &input)
{
    m_messages->clear();
    if (input.trimmed().isEmpty())
        m_key.reset();
    else
        m_key = crypto::parsePublicKey(input);
    // A private key has no business in a window, not even refused.
    if (m_key && !*m_key && m_key->error().code == QLatin1String("keys.private_key")) {
        const QSignalBlocker quiet(m_text);
        m_text->clear();
    }
    showKey();
}

void AddKeyBox::showKey()
{
    const bool good = m_key && *m_key;
    m_textRow->setProblem(m_key && !*m_key ? wordsWithAdvice(m_key->error()) : QString());
    m_found->setVisible(good);
    m_fingerprint->setVisible(good);
    if (good) {
        const crypto::RsaPublicKey &key = **m_key;
        const QString what = describe(key);
        m_found->setText(m_fileName.isEmpty() ? what : tr("%1: %2", "file name: what it holds").arg(m_fileName, what));
        const bool outdated = key.certificate && validityOf(*key.certificate, m_present.now()) == Validity::Ended;
        m_found->setRole(outdated ? Role::Warning : Role::Ok);
        m_fingerprint->setText(tr("SHA-256: %1").arg(key.fingerprint));
        if (outdated)
            m_messages->showMessage(
                Kind::Warning, [] { return tr("This certificate has expired. Its key can be used nevertheless."); });
    }
    const QString nobody = nobodyWords(*m_people);
    m_peopleRow->setProblem(nobody);
    m_add->setEnabled(good && nobody.isEmpty() && !m_progress->isRunning());
    m_add->setToolTip(nobody);
    m_add->setAccessibleDescription(nobody);
}

void AddKeyBox::add()
{
    if (!m_key || !*m_key)
        return;
    setBusy(true);
    const auto key = applications::newPublicKey(**m_key, m_people->user(), m_workbench.random, m_present.now());
    m_workbench.stores.run(
        this, [id = m_application, key](storage::Stores &stores) { return stores.applications().addKey(id, key); },
        [this](const Result<void> &stored) {
            setBusy(false);
            if (!stored) {
                m_messages->showError(stored.error());
                return;
            }
            accept();
            Q_EMIT added();
        });
}

void AddKeyBox::reject()
{
    if (!m_cancel->isEnabled())
        return;
    if (!m_key || !*m_key) {
        QDialog::reject();
        return;
    }
    confirm(this,
            {tr("Discard the key?"),
             tr("This public key was not added."),
             {{tr("Discard"), ButtonKind::Danger}},
             shortFingerprint((*m_key)->fingerprint)},
            [this] { QDialog::reject(); });
}

void AddKeyBox::setBusy(bool busy)
{
    if (busy) {
        m_messages->clear();
        m_progress->start(tr("Adding…"), false);
    } else {
        m_progress->finish();
    }
    m_cancel->setEnabled(!busy);
    m_text->setReadOnly(busy);
    m_file->setEnabled(!busy);
    m_people->setEnabled(!busy);
    showKey();
}

void AddKeyBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void AddKeyBox::retranslate()
{
    setWindowTitle(tr("Add a public key"));
    m_title->setText(tr("Add a public key"));
    m_textRow->setLabel(tr("Paste or drop a public key or certificate (PEM)"));
    m_textRow->setHelp(tr("Also understood: OpenSSH, JWK, and DER files. At least 2048 bits, RSA."));
    m_file->setText(tr("Upload file"));
    m_peopleRow->setLabel(tr("Added by"));
    m_peopleRow->setHelp(tr("JSON Web Tokens signed with this key act for this user."));
    m_add->setText(tr("Add"));
    m_cancel->setText(tr("Cancel"));
    if (m_progress->isRunning())
        m_progress->setWord(tr("Adding…"));
    showKey();
}

} // namespace grantdesk::ui
