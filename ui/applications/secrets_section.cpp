#include "ui/applications/secrets_section.h"

#include "core/applications/validate.h"
#include "ui/applications/secret_banner.h"
#include "ui/applications/secrets_model.h"
#include "ui/flows/kept_credentials.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace grantdesk::ui {

using applications::ClientSecret;

namespace {

/// Lets nobody type more than can be stored.
class NotesCell final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *edit = new QLineEdit(parent);
        edit->setFrame(false);
        edit->setMaxLength(applications::maximumNotesLength);
        edit->setAccessibleName(SecretsSection::tr("Notes"));
        return edit;
    }
};

} // namespace

SecretsSection::SecretsSection(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_card(new Card(this))
    , m_messages(new MessageBar(m_card))
    , m_bannerColumn(new QVBoxLayout)
    , m_model(new SecretsModel(workbench.clock, this))
    , m_table(new FittingTable(m_card))
    , m_none(new HelpText(m_card))
    , m_add(makeButton(ButtonKind::Normal, QStringLiteral("plus"), m_card))
{
    build();
    connect(m_add, &QPushButton::clicked, this, &SecretsSection::add);
    connect(m_table, &FittingTable::deleteRequested, this, &SecretsSection::askDelete);
    connect(m_model, &SecretsModel::notesEdited, this, &SecretsSection::setNotes);
    retranslate();
}

void SecretsSection::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->body()->addWidget(m_messages);
    m_card->body()->addLayout(m_bannerColumn);
    m_card->body()->addWidget(m_none);
    m_card->body()->addWidget(m_table);
    m_card->body()->addWidget(m_add, 0, Qt::AlignLeft);
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::DoubleClicked);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(SecretsModel::Notes, QHeaderView::Stretch);
    header->setSectionResizeMode(SecretsModel::Remove, QHeaderView::Fixed);
    header->resizeSection(SecretsModel::Remove, 44);
    m_table->setItemDelegateForColumn(SecretsModel::Notes, new NotesCell(m_table));
    auto *bin = new IconCell(QStringLiteral("trash"), m_table);
    m_table->setItemDelegateForColumn(SecretsModel::Remove, bin);
    connect(bin, &IconCell::clicked, this, [this](const QModelIndex &index) { askDelete(index); });
}

void SecretsSection::show(const applications::Application &application)
{
    m_application = application.id;
    if (const auto *secrets = applications::clientSecrets(application))
        m_model->setSecrets(*secrets);
    showState();
}

void SecretsSection::reveal(const Id &secret, const SecretString &plaintext)
{
    auto *banner = new SecretBanner(secret, plaintext, m_workbench.secrets, m_card);
    m_banners.append(banner);
    m_bannerColumn->addWidget(banner);
    connect(banner, &SecretBanner::finished, this, [this, banner] { finishBanner(banner); });
}

bool SecretsSection::hasUncopied() const
{
    // One that is being stored is going to be shown.
    return m_adding || std::any_of(m_banners.begin(), m_banners.end(), [](const SecretBanner *banner) {
               return !banner->isSafe();
           });
}

void SecretsSection::finishBanner(SecretBanner *banner)
{
    m_banners.removeOne(banner);
    banner->hide();
    banner->deleteLater();
}

void SecretsSection::add()
{
    m_adding = true;
    m_messages->clear();
    showState();
    const auto fresh = applications::newClientSecret({}, m_workbench.random, m_workbench.clock.now());
    m_workbench.stores.run(
        this,
        [id = m_application, record = fresh.record](storage::Stores &stores) {
            return stores.applications().addSecret(id, record);
        },
        [this, fresh](const Result<void> &added) {
            m_adding = false;
            showState();
            if (!added) {
                m_messages->showError(added.error());
                return;
            }
            reveal(fresh.record.id, fresh.plaintext);
            Q_EMIT changed();
        });
}

void SecretsSection::askDelete(const QModelIndex &index)
{
    const ClientSecret secret = m_model->secrets().value(index.row());
    if (secret.id.isEmpty())
        return;
    const QString which = secret.notes.isEmpty()
        ? QString(8, QChar(0x2022)) + secret.lastFour
        : tr("%1 (%2)", "notes and masked secret").arg(secret.notes, QString(8, QChar(0x2022)) + secret.lastFour);
    const QString used = secret.lastUsedAt
        ? tr("Last used: %1").arg(relativeTime(secret.lastUsedAt, m_workbench.clock.now()))
        : tr("Not used");
    const QStringList text{tr("Applications using this secret will no longer be able to authenticate."), used};
    confirm(this,
            {tr("Delete client secret"), text.join(QLatin1String("\n\n")), {{tr("Delete"), ButtonKind::Danger}}, which},
            [this, id = secret.id] { remove(id); });
}

void SecretsSection::remove(const Id &secret)
{
    m_workbench.stores.run(
        this,
        [id = m_application, secret](storage::Stores &stores) {
            return stores.applications().removeSecret(id, secret);
        },
        [this, secret](const Result<void> &removed) {
            if (!removed) {
                m_messages->showError(removed.error());
            } else {
                // A plaintext nobody can use any more need not stay in the keyring; not having been there is fine.
                m_workbench.secrets.remove(keptSecretName(secret), [](const Result<void> &) {});
                for (SecretBanner *banner : QList<SecretBanner *>(m_banners))
                    if (banner->secretId() == secret)
                        finishBanner(banner);
            }
            Q_EMIT changed();
        });
}

void SecretsSection::setNotes(const Id &secret, const QString &notes)
{
    if (const auto problems = applications::validateNotes(notes); !problems.isEmpty()) {
        m_messages->showMessage(Kind::Danger, [problem = problems.first()] { return words(problem); });
        return;
    }
    m_messages->clear();
    m_workbench.stores.run(
        this,
        [id = m_application, secret, notes](storage::Stores &stores) {
            return stores.applications().setSecretNotes(id, secret, notes);
        },
        [this](const Result<void> &stored) {
            if (!stored)
                m_messages->showError(stored.error());
            Q_EMIT changed();
        });
}

void SecretsSection::showState()
{
    const int count = m_model->rowCount();
    m_table->setVisible(count > 0);
    m_none->setVisible(count == 0);
    const bool full = count >= applications::maximumSecrets;
    m_add->setEnabled(!m_adding && !full);
    m_add->setToolTip(full ? tr("An application can have up to five client secrets.") : QString());
    m_add->setAccessibleDescription(m_add->toolTip());
}

void SecretsSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SecretsSection::retranslate()
{
    m_card->setTitle(tr("Client secrets"));
    m_card->setHelp(tr("A client secret works as soon as it is added, and no longer as soon as it is deleted."));
    m_none->setText(tr("No client secret. Add one before using this application."));
    m_add->setText(tr("Add client secret"));
    m_table->setAccessibleName(tr("Client secrets"));
    m_model->refreshWords();
    showState();
}

} // namespace grantdesk::ui
