#include "ui/applications/keys_section.h"

#include "core/applications/kept_names.h"
#include "ui/applications/add_key_box.h"
#include "ui/applications/generate_key_box.h"
#include "ui/applications/keys_model.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/drop_target.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace grantdesk::ui {

KeysSection::KeysSection(Workbench &workbench, const Present &present, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_present(present)
    , m_card(new Card(this))
    , m_messages(new MessageBar(m_card))
    , m_model(new KeysModel(present, this))
    , m_table(new FittingTable(m_card))
    , m_details(new HelpText(m_card))
    , m_none(new HelpText(m_card))
    , m_add(makeButton(ButtonKind::Normal, QStringLiteral("plus"), m_card))
    , m_generate(makeButton(ButtonKind::Normal, QStringLiteral("key"), m_card))
{
    build();
    takeDrops();
    connect(&present, &Present::passed, m_model, &KeysModel::refreshWords);
    connect(m_add, &QPushButton::clicked, this, &KeysSection::add);
    connect(m_generate, &QPushButton::clicked, this, &KeysSection::generate);
    connect(m_table, &FittingTable::deleteRequested, this, &KeysSection::askDelete);
    retranslate();
}

void KeysSection::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->body()->addWidget(m_messages);
    m_card->body()->addWidget(m_none);
    m_card->body()->addWidget(m_table);
    m_details->setSelectable(true);
    m_card->body()->addWidget(m_details);
    auto *row = new FlowLayout;
    row->addWidget(m_add);
    row->addWidget(m_generate);
    m_card->body()->addLayout(row);
    m_table->setModel(m_model);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeysSection::showDetails);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(KeysModel::Fingerprint, QHeaderView::Stretch);
    header->setSectionResizeMode(KeysModel::CreatedBy, QHeaderView::Stretch); // a name is shortened before a date is
    header->setMaximumSectionSize(240); // a long name must not take the fingerprint's place
    header->setSectionResizeMode(KeysModel::Remove, QHeaderView::Fixed);
    header->resizeSection(KeysModel::Remove, 44);
    auto *bin = new IconCell(QStringLiteral("trash"), m_table);
    m_table->setItemDelegateForColumn(KeysModel::Remove, bin);
    connect(bin, &IconCell::clicked, this, [this](const QModelIndex &index) { askDelete(index); });
}

void KeysSection::show(const applications::Application &application, const Registry &registry)
{
    m_application = application;
    m_people = registry.people;
    if (const auto *keys = applications::publicKeys(application))
        m_model->setKeys(*keys, registry.people);
    showState();
}

void KeysSection::takeDrops()
{
    auto *target = new DropTarget(m_card, DropTarget::Takes::FilesAndText);
    connect(target, &DropTarget::fileDropped, this, [this](const QString &path) {
        if (AddKeyBox *box = add())
            box->offerFile(path);
    });
    connect(target, &DropTarget::textDropped, this, [this](const QString &text) {
        if (AddKeyBox *box = add())
            box->offerText(text);
    });
}

/// Null when there is no room for another key.
AddKeyBox *KeysSection::add()
{
    if (!m_add->isEnabled())
        return nullptr;
    auto *box = new AddKeyBox(m_workbench, m_present, m_application.id, m_people, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &AddKeyBox::added, this, &KeysSection::changed);
    box->open();
    return box;
}

void KeysSection::generate()
{
    auto *box = new GenerateKeyBox(m_workbench, m_present, m_application, m_people, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &GenerateKeyBox::generated, this, &KeysSection::changed);
    box->open();
}

void KeysSection::askDelete(const QModelIndex &index)
{
    const applications::PublicKey key = m_model->keys().value(index.row());
    if (key.id.isEmpty())
        return;
    const QString used
        = key.lastUsedAt ? tr("Last used: %1").arg(relativeTime(key.lastUsedAt, m_present.now())) : tr("Not used");
    const QStringList text{tr("JSON Web Tokens signed with this key will no longer be accepted."), used};
    confirm(this,
            {tr("Delete public key"),
             text.join(QLatin1String("\n\n")),
             {{tr("Delete"), ButtonKind::Danger}},
             shortFingerprint(key.key.fingerprint)},
            [this, id = key.id] { remove(id); });
}

void KeysSection::remove(const Id &key)
{
    m_workbench.stores.run(
        this,
        [id = m_application.id, key](storage::Stores &stores) { return stores.applications().removeKey(id, key); },
        [this, key](const Result<void> &removed) {
            if (!removed)
                m_messages->showError(removed.error());
            else
                m_workbench.secrets.remove(applications::keptKeyName(key), [](const Result<void> &) {});
            Q_EMIT changed();
        });
}

void KeysSection::showState()
{
    const int count = m_model->rowCount();
    m_table->setVisible(count > 0);
    m_table->setColumnHidden(KeysModel::Certificate, !m_model->hasCertificates());
    m_table->setColumnHidden(KeysModel::Size, m_model->hasCertificates()); // no room for both; the details tell it
    if (count > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    showDetails();
    m_none->setVisible(count == 0);
    const bool full = count >= applications::maximumKeys;
    for (QPushButton *button : {m_add, m_generate}) {
        button->setEnabled(!full);
        button->setToolTip(full ? tr("An application can have up to 20 public keys.") : QString());
        button->setAccessibleDescription(button->toolTip());
    }
}

void KeysSection::showDetails()
{
    const int row = m_table->currentIndex().row();
    m_details->setVisible(row >= 0);
    m_details->setText(row >= 0 ? m_model->details(row) : QString());
}

/// The fingerprint is what the key is called by elsewhere ("kid"); its cell shows only how it begins.
bool KeysSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress
        || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return QWidget::eventFilter(watched, event);
    if (const int row = m_table->currentIndex().row(); row >= 0)
        QGuiApplication::clipboard()->setText(m_model->keys()[row].key.fingerprint);
    return true;
}

void KeysSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeysSection::retranslate()
{
    m_card->setTitle(tr("Public keys"));
    m_card->setHelp(tr("Server-to-server apps use public and private keys for authentication."));
    m_none->setText(tr("No public key. Add one before using this application."));
    m_add->setText(tr("Add a public key"));
    m_generate->setText(tr("Generate a public/private key pair"));
    m_table->setAccessibleName(tr("Public keys"));
    m_model->refreshWords();
    showState();
}

} // namespace grantdesk::ui
