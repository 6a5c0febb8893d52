#include "ui/applications/secrets_section.h"

#include "core/applications/kept_names.h"
#include "core/applications/validate.h"
#include "ui/applications/add_secret_panel.h"
#include "ui/applications/present.h"
#include "ui/applications/rotation_guide.h"
#include "ui/applications/secret_banner.h"
#include "ui/applications/secrets_model.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace grantdesk::ui {

using applications::ClientSecret;

namespace {

constexpr int signSize = 16;

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
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *edit = qobject_cast<QLineEdit *>(editor);
        if (edit && edit->isModified()) // news of the row must not take away what is being typed
            return;
        if (edit) {
            // QLineEdit counts what is beyond the BMP twice: it would cut stored notes that are as long as they may be.
            const QString notes = index.data(Qt::EditRole).toString();
            const auto pairs = std::count_if(notes.begin(), notes.end(), [](QChar c) { return c.isHighSurrogate(); });
            edit->setMaxLength(applications::maximumNotesLength
                               + static_cast<int>(std::min<qsizetype>(pairs, applications::maximumNotesLength)));
        }
        QStyledItemDelegate::setEditorData(editor, index);
    }
};

} // namespace

SecretsSection::SecretsSection(Workbench &workbench, const Present &present, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_present(present)
    , m_card(new Card(this))
    , m_messages(new MessageBar(m_card))
    , m_bannerColumn(new QVBoxLayout)
    , m_model(new SecretsModel(present, this))
    , m_table(new FittingTable(m_card))
    , m_none(new HelpText(m_card))
    , m_panel(new AddSecretPanel(present, m_card))
    , m_add(makeButton(ButtonKind::Normal, QStringLiteral("plus"), m_card))
    , m_rotate(makeButton(ButtonKind::Normal, QStringLiteral("refresh"), m_card))
    , m_guideColumn(new QVBoxLayout)
{
    build();
    connect(m_add, &QPushButton::clicked, this, &SecretsSection::openPanel);
    connect(m_rotate, &QPushButton::clicked, this, &SecretsSection::openRotation);
    connect(m_panel, &AddSecretPanel::submitted, this, &SecretsSection::add);
    connect(m_panel, &AddSecretPanel::cancelled, this, &SecretsSection::closePanel);
    connect(m_table, &FittingTable::deleteRequested, this,
            [this](const QModelIndex &index) { askDelete(m_model->secrets().value(index.row()).id); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SecretsSection::showState);
    connect(&present, &Present::passed, this, &SecretsSection::showTimes);
    connect(&present, &Present::passed, m_panel, &AddSecretPanel::timePassed);
    connect(m_model, &SecretsModel::notesEdited, this, &SecretsSection::setNotes);
    retranslate();
}

void SecretsSection::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->body()->addWidget(m_messages);
    m_bannerColumn->setSpacing(space::small);
    m_guideColumn->setSpacing(space::small);
    m_card->body()->addLayout(m_bannerColumn);
    m_card->body()->addWidget(m_none);
    m_card->body()->addWidget(m_table);
    m_card->body()->addWidget(m_panel);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_rotate);
    m_card->body()->addLayout(buttons);
    m_card->body()->addLayout(m_guideColumn);
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::DoubleClicked);
    m_table->setIconSize(QSize(signSize, signSize));
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(SecretsModel::Notes, QHeaderView::Stretch);
    header->setSectionResizeMode(SecretsModel::Remove, QHeaderView::Fixed);
    header->resizeSection(SecretsModel::Remove, 44);
    auto *notes = new NotesCell(m_table);
    m_table->setItemDelegateForColumn(SecretsModel::Notes, notes);
    connect(notes, &NotesCell::closeEditor, this, [this](QWidget *, QAbstractItemDelegate::EndEditHint hint) {
        if (hint == QAbstractItemDelegate::RevertModelCache) // Esc
            m_model->forgetNotes(m_model->secrets().value(m_table->currentIndex().row()).id);
    });
    auto *bin = new IconCell(QStringLiteral("trash"), m_table);
    m_table->setItemDelegateForColumn(SecretsModel::Remove, bin);
    connect(bin, &IconCell::clicked, this,
            [this](const QModelIndex &index) { askDelete(m_model->secrets().value(index.row()).id); });
}

void SecretsSection::show(const applications::Application &application)
{
    m_application = application.id;
    m_clientId = application.clientId;
    m_applicationName = application.name;
    if (const auto *secrets = applications::clientSecrets(application))
        m_model->setSecrets(*secrets);
    showTimes();
}

void SecretsSection::reveal(const Id &secret, const SecretString &plaintext)
{
    const ClientSecret *record = find(secret);
    const ShownSecret shown{
        secret,     plaintext,        record ? record->notes : QString(), record ? record->expiresAt : std::nullopt,
        m_clientId, m_applicationName};
    addBanner(shown);
}

void SecretsSection::addBanner(const ShownSecret &shown)
{
    auto *banner = new SecretBanner(shown, m_workbench.secrets, m_card);
    m_banners.append(banner);
    m_bannerColumn->addWidget(banner);
    banner->follow(tabStopBefore(m_table));
    connect(banner, &SecretBanner::finished, this, [this, banner] { finishBanner(banner); });
}

bool SecretsSection::hasUncopied() const
{
    // One that is being stored is going to be shown.
    return m_adding || std::any_of(m_banners.begin(), m_banners.end(), [](const SecretBanner *banner) {
               return !banner->isSafe();
           });
}

bool SecretsSection::hasTyped() const
{
    return !m_adding && m_panel->hasTyped();
}

void SecretsSection::finishBanner(SecretBanner *banner)
{
    m_banners.removeOne(banner);
    banner->hide();
    banner->deleteLater();
}

const ClientSecret *SecretsSection::find(const Id &id) const
{
    const auto &list = m_model->secrets();
    const auto found = std::find_if(list.begin(), list.end(), [&id](const ClientSecret &one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

const ClientSecret *SecretsSection::chosen() const
{
    const auto &list = m_model->secrets();
    const int row = list.size() == 1 ? 0 : m_table->currentIndex().row();
    return row >= 0 && row < list.size() ? &list[row] : nullptr;
}

void SecretsSection::openPanel()
{
    m_panel->open();
    showState();
}

void SecretsSection::openRotation()
{
    const ClientSecret *old = chosen();
    if (!old)
        return;
    m_panel->openForRotation(masked(*old), old->notes);
    showState();
}

void SecretsSection::closePanel()
{
    m_panel->hide();
    showState();
    m_add->setFocus();
}

void SecretsSection::add()
{
    m_adding = true;
    m_messages->clear();
    m_keyboard.leaveBy(this, [this] { showState(); });
    const auto fresh
        = applications::newClientSecret(m_panel->notes(), m_workbench.random, m_present.now(), m_panel->expiresAt());
    m_workbench.stores.run(
        this,
        [id = m_application, record = fresh.record](storage::Stores &stores) {
            return stores.applications().addSecret(id, record);
        },
        [this, fresh](const Result<void> &added) {
            m_adding = false;
            if (!added) { // what was typed stays
                m_messages->showError(added.error());
                showState();
                m_keyboard.comeBack();
                return;
            }
            closePanel();
            addBanner({fresh.record.id, fresh.plaintext, fresh.record.notes, fresh.record.expiresAt, m_clientId,
                       m_applicationName});
            m_banners.last()->setFocus();
            Q_EMIT changed();
        });
}

void SecretsSection::askDelete(const Id &id)
{
    const ClientSecret *secret = find(id);
    if (!secret)
        return;
    const TimePoint now = m_present.now();
    const QString which = secret->notes.isEmpty()
        ? masked(*secret)
        : tr("%1 (%2)", "notes and masked secret").arg(secret->notes, masked(*secret));
    QStringList text{tr("Applications using this secret will no longer be able to authenticate.")};
    if (m_model->rowCount() == 1)
        text.append(tr("It is the only client secret of this application."));
    text.append(secret->lastUsedAt ? tr("Last used: %1").arg(relativeTime(secret->lastUsedAt, now)) : tr("Not used"));
    Question question{
        tr("Delete client secret"), text.join(QLatin1String("\n\n")), {{tr("Delete"), ButtonKind::Danger}}, which};
    if (usedRecently(*secret, now) && !applications::isExpired(*secret, now)) {
        question.typed = secret->lastFour;
        question.typedLabel
            = tr("Something used it in the last 24 hours. To delete it, type its last four characters: %1")
                  .arg(secret->lastFour);
    }
    confirm(this, question, [this, id] { remove(id); });
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
                m_workbench.secrets.remove(applications::keptSecretName(secret), [](const Result<void> &) {});
                for (SecretBanner *banner : QList<SecretBanner *>(m_banners))
                    if (banner->secretId() == secret)
                        finishBanner(banner);
            }
            Q_EMIT changed();
        });
}

void SecretsSection::setNotes(const Id &secret, const QString &notes)
{
    m_model->keepNotes(secret, notes);
    if (const auto problems = applications::validateNotes(notes); !problems.isEmpty()) {
        m_messages->showMessage(Kind::Danger, [problem = problems.first()] { return words(problem); });
        // Once the editor that they came from has closed.
        QMetaObject::invokeMethod(
            this, [this, secret] { editNotesAgain(secret); }, Qt::QueuedConnection);
        return;
    }
    m_messages->clear();
    m_workbench.stores.run(
        this,
        [id = m_application, secret, notes](storage::Stores &stores) {
            return stores.applications().setSecretNotes(id, secret, notes);
        },
        [this, secret, notes](const Result<void> &stored) {
            if (stored) {
                m_model->forgetNotes(secret);
            } else {
                m_messages->showError(stored.error());
                m_model->keepNotes(secret, notes);
                editNotesAgain(secret);
            }
            Q_EMIT changed();
        });
}

void SecretsSection::editNotesAgain(const Id &secret)
{
    const ClientSecret *record = find(secret);
    const QWidget *focused = QApplication::focusWidget();
    const bool typesElsewhere
        = qobject_cast<const QLineEdit *>(focused) || qobject_cast<const QPlainTextEdit *>(focused);
    if (!record || typesElsewhere || !isEnabled()) // they are there as soon as the notes are edited again
        return;
    const QModelIndex index = m_model->index(int(record - m_model->secrets().data()), SecretsModel::Notes);
    m_table->setCurrentIndex(index);
    m_table->edit(index);
}

void SecretsSection::showTimes()
{
    m_model->refreshWords();
    showGuides();
    showState();
}

void SecretsSection::showGuides()
{
    const QList<Rotation> found = rotations(m_model->secrets(), m_present.now());
    while (m_guides.size() > found.size())
        delete m_guides.takeLast();
    for (qsizetype index = 0; index < found.size(); ++index) {
        if (index == m_guides.size()) {
            auto *guide = new RotationGuide(m_present, m_card);
            connect(guide, &RotationGuide::deleteRequested, this, &SecretsSection::askDelete);
            m_guideColumn->addWidget(guide);
            chainTabStops({index == 0 ? m_rotate : m_guides[index - 1]->deleteButton(), guide->deleteButton()});
            m_guides.append(guide);
        }
        m_guides[index]->follow(found[index]);
    }
}

void SecretsSection::showState()
{
    const int count = m_model->rowCount();
    m_table->setVisible(count > 0);
    m_none->setVisible(count == 0);
    const bool full = count >= applications::maximumSecrets;
    const bool open = !m_panel->isHidden();
    m_panel->setEnabled(!m_adding);
    m_add->setEnabled(!open && !full);
    m_add->setToolTip(full ? tr("An application can have up to five client secrets.") : QString());
    m_add->setAccessibleDescription(m_add->toolTip());
    m_rotate->setVisible(count > 0);
    m_rotate->setEnabled(!open && !full && chosen());
    m_rotate->setToolTip(full           ? m_add->toolTip()
                             : chosen() ? tr("Replaces a client secret step by step, without a break.")
                                        : tr("Select a client secret in the table first."));
    m_rotate->setAccessibleDescription(m_rotate->toolTip());
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
    m_rotate->setText(tr("Rotate…"));
    m_table->setAccessibleName(tr("Client secrets"));
    showTimes();
}

} // namespace grantdesk::ui
