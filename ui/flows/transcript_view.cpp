#include "ui/flows/transcript_view.h"

#include "ui/flows/transcript_model.h"
#include "ui/flows/transcript_text.h"
#include "ui/flows/wire_text_view.h"
#include "ui/style/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace grantdesk::ui {

TranscriptView::TranscriptView(QWidget *parent)
    : QWidget(parent)
    , m_model(new TranscriptModel(this))
    , m_title(new SectionTitle)
    , m_showSecrets(new QCheckBox)
    , m_copy(new CopyButton)
    , m_list(new QTreeView)
    , m_tabs(new QTabWidget)
    , m_pretty(new WireTextView)
    , m_raw(new WireTextView)
{
    m_list->setObjectName(QStringLiteral("transcriptList"));
    m_showSecrets->setObjectName(QStringLiteral("showSecrets"));
    m_pretty->setObjectName(QStringLiteral("prettyText"));
    m_raw->setObjectName(QStringLiteral("rawText"));
    m_copy->setObjectName(QStringLiteral("copyTranscript"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle); // addresses differ at their ends
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(TranscriptModel::Event, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(TranscriptModel::Duration, QHeaderView::ResizeToContents);
    m_tabs->addTab(m_pretty, QString());
    m_tabs->addTab(m_raw, QString());
    m_tabs->setDocumentMode(true);

    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_showSecrets);
    top->addWidget(m_copy);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_list);
    splitter->addWidget(m_tabs);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::small);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        m_followsEnd = !current.isValid() || current.row() == m_model->rowCount() - 1;
        showCurrent();
    });
    connect(m_showSecrets, &QCheckBox::toggled, this, [this](bool shown) {
        m_copy->setSecret(shown);
        m_pretty->setSecret(shown);
        m_raw->setSecret(shown);
        showCurrent();
    });
    m_copy->setContent([this] { return wholeText(entries(), secrets()); });
    retranslate();
}

void TranscriptView::append(const flows::TranscriptEntry &entry)
{
    const bool follow = m_followsEnd;
    m_model->append(entry);
    m_copy->setEnabled(true);
    if (follow)
        m_list->setCurrentIndex(m_model->index(m_model->rowCount() - 1, TranscriptModel::Event));
}

void TranscriptView::clear()
{
    m_model->clear();
    m_showSecrets->setChecked(false);
    m_followsEnd = true;
    showCurrent();
    retranslate();
}

const QList<flows::TranscriptEntry> &TranscriptView::entries() const
{
    return m_model->entries();
}

flows::WireText::Secrets TranscriptView::secrets() const
{
    return m_showSecrets->isChecked() ? flows::WireText::Secrets::Shown : flows::WireText::Secrets::Dotted;
}

void TranscriptView::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        m_pretty->clear();
        m_raw->clear();
        return;
    }
    const flows::TranscriptEntry &entry = entries()[current.row()];
    m_pretty->setPlainText(prettyText(entry, secrets()));
    m_raw->setPlainText(rawText(entry, secrets()));
}

void TranscriptView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->refreshWords();
        retranslate();
        showCurrent();
    }
    QWidget::changeEvent(event);
}

void TranscriptView::retranslate()
{
    m_title->setText(tr("Transcript"));
    m_showSecrets->setText(tr("Show secrets"));
    m_showSecrets->setToolTip(tr("Codes, tokens and client secrets are dotted unless this is ticked."));
    m_copy->setSubject(tr("Transcript as text"));
    m_copy->setEnabled(!entries().isEmpty());
    m_list->setAccessibleName(tr("Transcript"));
    m_pretty->setAccessibleName(tr("The chosen line, in readable order"));
    m_raw->setAccessibleName(tr("The chosen line, as it went over the wire"));
    m_tabs->setTabText(0, tr("Pretty"));
    m_tabs->setTabText(1, tr("Raw"));
}

} // namespace grantdesk::ui
