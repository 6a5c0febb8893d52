#include "ui/applications/generate_key_box.h"

#include "core/crypto/key_sizes.h"
#include "ui/applications/people_box.h"
#include "ui/applications/private_key_panel.h"
#include "ui/widgets/background.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace grantdesk::ui {

namespace {

constexpr int boxWidth = 600; // shows the lines of a private key whole

} // namespace

GenerateKeyBox::GenerateKeyBox(Workbench &workbench, const Clock &present, const applications::Application &application,
                               const QList<Person> &people, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_present(present)
    , m_application(application.id)
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
    , m_title(new TextLabel(TextSize::Title, Role::Text, this))
    , m_text(new TextLabel(TextSize::Body, Role::Text, this))
    , m_people(new PeopleBox)
    , m_peopleRow(new FormRow(m_people, this))
    , m_bits(new QComboBox)
    , m_bitsRow(new FormRow(m_bits, this))
    , m_panel(new PrivateKeyPanel(workbench.secrets, application.name, this))
    , m_messages(new MessageBar(this))
    , m_progress(new ProgressLine(this))
    , m_generate(makeButton(ButtonKind::Primary, {}, this))
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
{
    setWindowModality(Qt::WindowModal);
    m_people->setPeople(people);
    for (const int bits : crypto::generatedKeySizes)
        m_bits->addItem({}, bits);
    build();
    connect(m_generate, &QPushButton::clicked, this, &GenerateKeyBox::generate);
    connect(m_cancel, &QPushButton::clicked, this, &GenerateKeyBox::reject);
    m_generate->setDefault(true);
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
    column->addWidget(m_bitsRow);
    m_panel->hide();
    column->addWidget(m_panel);
    column->addWidget(m_progress);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_generate);
    row->addWidget(m_cancel);
    column->addLayout(row);
    setMinimumWidth(boxWidth);
}

void GenerateKeyBox::generate()
{
    enter(Phase::Generating);
    runInBackground(
        this,
        [bits = m_bits->currentData().toInt(), cancelled = m_cancelled] {
            return crypto::generateRsaKeyPair(bits, [cancelled] { return cancelled->load(); });
        },
        [this](const Result<crypto::RsaKeyPair> &pair) {
            if (!pair)
                return fail(pair.error());
            store(*pair);
        });
}

void GenerateKeyBox::store(const crypto::RsaKeyPair &pair)
{
    enter(Phase::Registering);
    const auto key = applications::newPublicKey(pair.publicKey, m_people->user(), m_workbench.random, m_present.now());
    m_workbench.stores.run(
        this, [id = m_application, key](storage::Stores &stores) { return stores.applications().addKey(id, key); },
        [this, id = key.id, pem = pair.privateKeyPem](const Result<void> &stored) {
            if (!stored) // a private key whose public half nobody knows is of no use
                return fail(stored.error());
            enter(Phase::Showing);
            m_panel->take(id, pem);
            Q_EMIT generated();
        });
}

void GenerateKeyBox::fail(const Error &error)
{
    enter(Phase::Asking);
    m_messages->showError(error);
}

void GenerateKeyBox::reject()
{
    if (m_phase == Phase::Registering)
        return;
    const auto leave = [this] {
        *m_cancelled = true;
        m_panel->forget();
        QDialog::reject();
    };
    if (m_panel->isSafe())
        return leave();
    confirm(this,
            {tr("Private key neither copied nor saved"),
             tr("You will not be able to see it again. If you lose it, delete the public key and generate a new pair."),
             {{tr("Close anyway"), ButtonKind::Danger}}},
            leave);
}

void GenerateKeyBox::enter(Phase phase)
{
    m_phase = phase;
    const bool works = phase == Phase::Generating || phase == Phase::Registering;
    if (works) {
        m_messages->clear();
        m_progress->start(progressWords(), false);
    } else {
        m_progress->finish();
    }
    const bool showing = phase == Phase::Showing;
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_peopleRow, m_bitsRow, m_generate})
        part->setVisible(!showing);
    m_panel->setVisible(showing);
    m_people->setEnabled(phase == Phase::Asking);
    m_bits->setEnabled(phase == Phase::Asking);
    m_cancel->setEnabled(phase != Phase::Registering);
    retranslate();
}

QString GenerateKeyBox::progressWords() const
{
    return m_phase == Phase::Registering ? tr("Saving the key…") : tr("Generating the key pair…");
}

bool GenerateKeyBox::event(QEvent *event)
{
    const bool taken = QDialog::event(event);
    // The key has to find room: a dialog does not grow by itself.
    if (event->type() == QEvent::LayoutRequest)
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    return taken;
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
    m_title->setText(m_phase == Phase::Showing ? tr("Private key") : tr("Generate a public/private key pair"));
    m_text->setText(
        tr("The public key is added here. The private key is shown once, for you to copy or save: give it to "
           "the application that signs the JSON Web Tokens."));
    m_peopleRow->setLabel(tr("Added by"));
    m_peopleRow->setHelp(tr("JSON Web Tokens signed with this key act for this user."));
    m_bitsRow->setLabel(tr("Key size"));
    m_bitsRow->setHelp(tr("2048 bits are enough for years to come. Longer keys take longer to make and to use."));
    for (int index = 0; index < m_bits->count(); ++index)
        m_bits->setItemText(index, tr("%1 bits").arg(m_bits->itemData(index).toInt()));
    m_generate->setText(tr("Generate"));
    const QString nobody = nobodyWords(*m_people);
    m_peopleRow->setProblem(nobody);
    m_generate->setEnabled(m_phase == Phase::Asking && nobody.isEmpty());
    m_generate->setToolTip(nobody);
    m_generate->setAccessibleDescription(nobody);
    m_cancel->setText(m_phase == Phase::Showing ? tr("Done") : tr("Cancel"));
    if (m_progress->isRunning())
        m_progress->setWord(progressWords());
}

} // namespace grantdesk::ui
