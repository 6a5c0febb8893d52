#include "ui/server/request_log_view.h"

#include "ui/applications/saved_file.h"
#include "ui/style/theme.h"
#include "ui/widgets/background.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/log_table.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <chrono>

namespace grantdesk::ui {

namespace {

using authserver::LogEntry;

/// Often enough to look live, seldom enough that a thousand requests a second come in blocks.
constexpr std::chrono::milliseconds pollEvery(150);
constexpr int filterWidth = 220;

using Model = RequestLogModel;
constexpr LogTable::Column timeAlone{112, 112};
constexpr LogTable::Column dateAndTime{188, 188};
constexpr LogTable::Column clients{104, 72};
constexpr LogTable::Column noClients{48, 48};

QList<LogTable::Column> columnsOf(const Model &model)
{
    return {model.hasDates() ? dateAndTime : timeAlone,
            {190, 150},
            model.hasClients() ? clients : noClients,
            {52, 52},
            {120, 80},
            {120, 64},
            {150, 120},
            {76, 64}};
}

/// A column without anything in it goes first.
QList<int> giveWayOf(const Model &model)
{
    if (!model.hasClients())
        return {Model::Client,  Model::Request,  Model::Recipe, Model::Rule,
                Model::Outcome, Model::Duration, Model::Status};
    return {Model::Request, Model::Recipe, Model::Client, Model::Rule, Model::Outcome, Model::Duration, Model::Status};
}

/// What tells least of such requests first.
QList<int> mayGoOf(const Model &model)
{
    if (model.hasRecipes())
        return {Model::Rule, Model::Client, Model::Recipe, Model::Duration};
    return {Model::Recipe, Model::Rule, Model::Client, Model::Duration};
}

/// Paths differ at their ends; all else is told apart by how it begins.
class PathDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

RequestLogView::RequestLogView(ServerControl &server, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_model(new RequestLogModel(clock, this))
    , m_shown(new RequestLogFilter(*m_model, this))
    , m_filter(new SearchField(this))
    , m_errorsOnly(new QCheckBox)
    , m_count(new TextLabel(TextSize::Small, Role::Muted))
    , m_clear(makeButton(ButtonKind::Normal, {}, nullptr))
    , m_export(makeButton(ButtonKind::Normal, QStringLiteral("save"), nullptr))
    , m_message(new MessageBar)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("server")))
    , m_table(new LogTable)
    , m_detailsTitle(new SectionTitle)
    , m_copy(new CopyButton)
    , m_details(new QPlainTextEdit)
{
    build();
    connectParts();
    m_timer.setInterval(pollEvery);
    retranslate();
    showChosen();
}

void RequestLogView::build()
{
    m_filter->setObjectName(QStringLiteral("logFilter"));
    m_errorsOnly->setObjectName(QStringLiteral("logErrorsOnly"));
    m_count->setObjectName(QStringLiteral("logCount"));
    m_clear->setObjectName(QStringLiteral("clearLog"));
    m_export->setObjectName(QStringLiteral("exportLog"));
    m_message->setObjectName(QStringLiteral("logMessage"));
    m_table->setObjectName(QStringLiteral("requests"));
    m_copy->setObjectName(QStringLiteral("copyRequest"));
    m_details->setObjectName(QStringLiteral("requestDetails"));
    m_filter->setView(m_table);
    m_filter->setFixedWidth(filterWidth);
    m_table->setModel(m_shown);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setItemDelegateForColumn(Model::Request, new PathDelegate(m_table));
    m_table->setColumns(columnsOf(*m_model), giveWayOf(*m_model), mayGoOf(*m_model), Model::Request);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setUndoRedoEnabled(false);
    m_details->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_details->setFont(Theme::instance().font(TextSize::Mono));

    // In one line with their neighbours: the layout does not centre what is lower.
    m_errorsOnly->setMinimumHeight(m_filter->sizeHint().height());
    m_count->setMinimumHeight(m_filter->sizeHint().height());
    auto *tools = new FlowLayout;
    for (QWidget *tool :
         {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_errorsOnly), static_cast<QWidget *>(m_clear),
          static_cast<QWidget *>(m_export), static_cast<QWidget *>(m_count)})
        tools->addWidget(tool);
    auto *head = new QHBoxLayout;
    head->addWidget(m_detailsTitle);
    head->addStretch(1);
    head->addWidget(m_copy);
    auto *lower = new QWidget;
    auto *details = new QVBoxLayout(lower);
    details->setContentsMargins(0, space::small, 0, 0);
    details->setSpacing(space::small);
    details->addLayout(head);
    details->addWidget(m_details, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_stack);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::medium, 0, 0);
    layout->setSpacing(space::medium);
    layout->addLayout(tools);
    layout->addWidget(m_message);
    layout->addWidget(splitter, 1);
}

void RequestLogView::connectParts()
{
    connect(&m_timer, &QTimer::timeout, this, &RequestLogView::poll);
    connect(m_filter, &SearchField::textChanged, this, &RequestLogView::narrow);
    connect(m_errorsOnly, &QCheckBox::toggled, this, &RequestLogView::narrow);
    connect(m_clear, &QPushButton::clicked, this, &RequestLogView::clearView);
    connect(m_export, &QPushButton::clicked, this, &RequestLogView::exportShown);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RequestLogView::showChosen);
    const QScrollBar *bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) { m_follows = value == bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, &RequestLogView::followEnd);
    m_copy->setContent([this] {
        const QJsonDocument json(m_chosen ? authserver::toJson(*m_chosen) : QJsonObject());
        return QString::fromUtf8(json.toJson(QJsonDocument::Indented));
    });
}

void RequestLogView::poll()
{
    const qint64 newest = m_server.requestLog().newest();
    if (newest == m_newest)
        return;
    const auto entries = m_server.requestLog().since(m_newest, RequestLogModel::mostEntries);
    if (entries.isEmpty())
        return;
    m_newest = entries.last().sequence;
    append(entries);
}

void RequestLogView::followEnd()
{
    if (m_follows)
        m_table->scrollToBottom();
}

void RequestLogView::append(const QList<LogEntry> &entries)
{
    const bool follows = m_follows;
    const QModelIndex top = m_table->indexAt({0, 0});
    const QPersistentModelIndex reading(top);
    m_model->append(entries);
    if (!follows && reading.isValid() && reading.row() != top.row())
        m_table->scrollTo(reading, QAbstractItemView::PositionAtTop); // older ones fell out above
    m_follows = follows;
    fitColumns();
    followEnd();
    showCount();
}

void RequestLogView::fitColumns()
{
    m_table->setNeeds(columnsOf(*m_model), giveWayOf(*m_model), mayGoOf(*m_model));
}

void RequestLogView::narrow()
{
    m_shown->setErrorsOnly(m_errorsOnly->isChecked());
    m_shown->setText(m_filter->text());
    m_follows = true;
    followEnd();
    showCount();
}

void RequestLogView::clearView()
{
    m_newest = m_server.requestLog().newest();
    m_chosen.reset();
    m_model->clear();
    fitColumns();
    showChosen();
    showCount();
}

void RequestLogView::exportShown()
{
    Questions::instance().askSaveFile(this, tr("Export the requests shown"), QStringLiteral("requests.jsonl"),
                                      [this](const QString &path) {
                                          if (!path.isEmpty())
                                              write(path);
                                      });
}

void RequestLogView::write(const QString &path)
{
    QList<LogEntry> entries;
    for (int row = 0; row < m_shown->rowCount(); ++row)
        entries.append(m_shown->entry(m_shown->index(row, 0)));
    runInBackground(
        this, [path, entries] { return saveFile(path, authserver::toJsonLines(entries), Readers::Everybody); },
        [this, count = int(entries.size())](const Result<void> &done) {
            if (!done)
                return m_message->showError(done.error());
            m_message->showMessage(Kind::Ok, [count] { return tr("%n request(s) exported.", nullptr, count); });
        });
}

void RequestLogView::showCount()
{
    const int all = m_model->rowCount();
    const int shown = m_shown->rowCount();
    m_count->setText(shown == all ? tr("%n request(s)", nullptr, all)
                                  : tr("%1 of %n request(s)", nullptr, all).arg(QLocale().toString(shown)));
    m_stack->setCurrentWidget(shown == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    m_empty->setTexts(all == 0 ? tr("No requests yet") : tr("No request matches the filter"),
                      all == 0 ? tr("What clients ask the built-in server appears here while it runs.")
                               : tr("Shorten the filter, or turn off “Errors only”."));
    m_clear->setEnabled(all > 0);
    m_export->setEnabled(shown > 0);
}

void RequestLogView::showChosen()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    // What was chosen stays to be read when it falls out of the view.
    if (!rows.isEmpty())
        m_chosen = m_shown->entry(rows.first());
    m_details->setPlainText(m_chosen ? detailsOf(*m_chosen) : QString());
    m_copy->setEnabled(m_chosen.has_value());
}

void RequestLogView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start();
    poll();
}

void RequestLogView::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

void RequestLogView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RequestLogView::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter…"));
    m_filter->setAccessibleName(tr("Filter the requests"));
    m_errorsOnly->setText(tr("Errors only"));
    m_clear->setText(tr("Clear view"));
    m_export->setText(tr("Export…"));
    m_table->setAccessibleName(tr("Requests"));
    m_detailsTitle->setText(tr("Details"));
    m_details->setAccessibleName(tr("Details of the request"));
    m_details->setPlaceholderText(tr("Choose a request to read all about it. Secrets are never noted."));
    m_copy->setSubject(tr("Request as JSON"));
    m_model->refreshWords();
    showCount();
    showChosen();
}

} // namespace grantdesk::ui
