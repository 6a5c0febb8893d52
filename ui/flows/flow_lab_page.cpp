#include "ui/flows/flow_lab_page.h"

#include "ui/flows/altered_notice.h"
#include "ui/flows/flow_form.h"
#include "ui/flows/result_panel.h"
#include "ui/flows/run_session.h"
#include "ui/flows/step_panel.h"
#include "ui/flows/stepper.h"
#include "ui/flows/transcript_text.h"
#include "ui/flows/transcript_view.h"
#include "ui/server/controls_watch.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/scroll_column.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace grantdesk::ui {

namespace {

constexpr int leastWidth = 360; ///< of each half

} // namespace

class FlowLabPage::Private {
public:
    Private(Workbench &workbench, FlowLabPage *page);

    void reload();
    void run();
    void showStart(bool isRefresh);
    void showApplication();
    void showStations();
    void showRun();
    void showEnd(const flows::Outcome &outcome);
    void retranslate();
    void fit(int width);

    Workbench &m_workbench;
    FlowLabPage *m_page;
    RunSession *m_session;
    PageHeader *m_header;
    QPushButton *m_run;
    QPushButton *m_cancel;
    ProgressLine *m_progress;
    ControlsWatch *m_controls;
    AlteredNotice *m_altered;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Stepper *m_stepper;
    QSplitter *m_splitter;
    ScrollColumn *m_left;
    Card *m_formCard;
    FlowForm *m_form;
    Card *m_stepCard;
    StepPanel *m_step;
    Card *m_resultCard;
    ResultPanel *m_result;
    TranscriptView *m_transcript;
    QTimer *m_tick;
    Id m_application;             ///< the one whose run is shown
    bool m_isRefresh = false;     ///< the run under way, or the last one
    bool m_readingFailed = false; ///< the message says so

private:
    QWidget *makeBench();
    void connectAll();
    void showList(const Result<QList<applications::Application>> &list);
};

FlowLabPage::Private::Private(Workbench &workbench, FlowLabPage *page)
    : m_workbench(workbench)
    , m_page(page)
    , m_session(new RunSession(workbench, page))
    , m_header(new PageHeader)
    , m_run(makeButton(ButtonKind::Primary, QStringLiteral("play"), nullptr))
    , m_cancel(makeButton(ButtonKind::Normal, QStringLiteral("stop"), nullptr))
    , m_progress(new ProgressLine)
    , m_controls(new ControlsWatch(workbench, page))
    , m_altered(new AlteredNotice(*m_controls))
    , m_message(new MessageBar)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("flow")))
    , m_stepper(new Stepper)
    , m_splitter(new QSplitter)
    , m_left(new ScrollColumn(0))
    , m_formCard(new Card)
    , m_form(new FlowForm(workbench))
    , m_stepCard(new Card)
    , m_step(new StepPanel)
    , m_resultCard(new Card)
    , m_result(new ResultPanel)
    , m_transcript(new TranscriptView)
    , m_tick(new QTimer(page))
{
    m_run->setObjectName(QStringLiteral("run"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_message->setObjectName(QStringLiteral("outcome"));
    m_stepper->setObjectName(QStringLiteral("stepper"));
    m_header->addAction(m_run);
    m_header->addAction(m_cancel);
    m_stack->addWidget(makeBench());
    m_stack->addWidget(m_empty);
    m_tick->setInterval(250);

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->setSpacing(space::medium);
    layout->addWidget(m_header);
    layout->addWidget(m_progress);
    layout->addWidget(m_altered);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    connectAll();
    m_altered->setConcerned(!m_form->usesInstance());
    retranslate();
    showRun();
}

QWidget *FlowLabPage::Private::makeBench()
{
    m_formCard->body()->addWidget(m_form);
    m_stepCard->body()->addWidget(m_step);
    m_resultCard->body()->addWidget(m_result);
    m_left->setMinimumWidth(leastWidth);
    for (Card *card : {m_stepCard, m_resultCard, m_formCard})
        m_left->column()->addWidget(card);
    m_left->column()->addStretch(1);
    m_stepCard->hide();
    m_resultCard->hide();
    auto *transcriptCard = new Card;
    transcriptCard->body()->addWidget(m_transcript);
    transcriptCard->setMinimumWidth(leastWidth);

    m_splitter->addWidget(m_left);
    m_splitter->addWidget(transcriptCard);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({leastWidth, leastWidth});
    auto *bench = new QWidget;
    auto *layout = new QVBoxLayout(bench);
    layout->setContentsMargins({});
    layout->setSpacing(space::large);
    layout->addWidget(m_stepper);
    layout->addWidget(m_splitter, 1);
    return bench;
}

/// Side by side where there is room, one above the other where there is not.
void FlowLabPage::Private::fit(int width)
{
    const bool wide = width >= 2 * leastWidth + 3 * space::page;
    m_splitter->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
}

void FlowLabPage::Private::connectAll()
{
    QObject::connect(m_run, &QPushButton::clicked, m_page, [this] { run(); });
    QObject::connect(m_form, &FlowForm::submitted, m_page, [this] { run(); });
    QObject::connect(m_cancel, &QPushButton::clicked, m_session, &RunSession::cancel);
    QObject::connect(m_form, &FlowForm::applicationChanged, m_page, [this] { showApplication(); });
    QObject::connect(m_form, &FlowForm::environmentChanged, m_page,
                     [this] { m_altered->setConcerned(!m_form->usesInstance()); });
    QObject::connect(m_altered, &AlteredNotice::serverWanted, m_page, &FlowLabPage::serverWanted);
    QObject::connect(m_empty->button(), &QPushButton::clicked, m_page, &FlowLabPage::createApplicationWanted);
    QObject::connect(m_step, &StepPanel::openBrowserWanted, m_session, &RunSession::openBrowser);
    QObject::connect(m_step, &StepPanel::pasted, m_page, [this](const QByteArray &text) {
        const auto taken = m_session->paste(text);
        m_step->showPasteProblem([taken] { return taken ? QString() : wordsWithAdvice(taken.error()); });
    });
    QObject::connect(m_result, &ResultPanel::refreshWanted, m_session, &RunSession::refresh);
    QObject::connect(m_session, &RunSession::started, m_page, [this](bool isRefresh) { showStart(isRefresh); });
    QObject::connect(m_session, &RunSession::stateChanged, m_page, [this] { showRun(); });
    QObject::connect(m_session, &RunSession::recorded, m_transcript, &TranscriptView::append);
    QObject::connect(m_session, &RunSession::finished, m_page,
                     [this](const flows::Outcome &outcome) { showEnd(outcome); });
    QObject::connect(m_session, &RunSession::refused, m_page, [this](const Error &error) {
        m_message->showError(error);
        Q_EMIT m_page->runningChanged(false);
    });
    QObject::connect(m_tick, &QTimer::timeout, m_page, [this] {
        if (m_session->runner())
            m_step->setTimeLeft(m_session->runner()->timeLeft());
    });
}

void FlowLabPage::Private::reload()
{
    const auto list = [](storage::Stores &stores) {
        return stores.applications().list();
    };
    if (m_session->isRunning())
        return;
    m_workbench.stores.run(m_page, list,
                           [this](const Result<QList<applications::Application>> &answer) { showList(answer); });
}

void FlowLabPage::Private::showList(const Result<QList<applications::Application>> &list)
{
    if (m_session->isRunning()) // what is being run must not change under it
        return;
    const bool failedBefore = std::exchange(m_readingFailed, !list);
    if (!list) {
        m_message->showError(
            list.error(), [] { return FlowLabPage::tr("Try again"); }, [this] { reload(); });
        return;
    }
    if (failedBefore)
        m_message->clear();
    m_form->setApplications(*list);
    m_stack->setCurrentIndex(list->isEmpty() ? 1 : 0);
    m_run->setEnabled(!list->isEmpty() && !m_session->isRunning());
}

void FlowLabPage::Private::run()
{
    if (m_session->isRunning())
        return;
    if (const auto request = m_form->request())
        m_session->run(*request);
}

void FlowLabPage::Private::showStart(bool isRefresh)
{
    m_isRefresh = isRefresh;
    m_cancel->setEnabled(true);
    if (!isRefresh)
        m_cancel->setFocus(); // before what has the keyboard is disabled or goes: Esc must find its way here
    m_message->clear();
    if (!isRefresh) {
        m_resultCard->hide();
        m_transcript->clear();
    }
    m_left->verticalScrollBar()->setValue(0);
    Q_EMIT m_page->runningChanged(true);
}

/// What another application's run brought must not stand under this one's name.
void FlowLabPage::Private::showApplication()
{
    const auto *application = m_form->application();
    const Id chosen = application ? application->id : Id();
    if (chosen != m_application) {
        m_application = chosen;
        m_message->clear();
        m_transcript->clear();
        m_resultCard->hide();
        m_session->forget();
    }
    retranslate();
    showStations();
}

void FlowLabPage::Private::showStations()
{
    const auto *runner = m_session->runner();
    if (runner)
        m_stepper->setMarks(stationMarks(runner->plan(), runner->state()));
    else if (const auto *application = m_form->application())
        m_stepper->setMarks(stationMarks(applications::typeOf(*application)));
    else
        m_stepper->setMarks({});
}

void FlowLabPage::Private::showRun()
{
    const bool running = m_session->isRunning();
    const auto *runner = m_session->runner();
    m_run->setEnabled(!running && m_form->application());
    m_form->setEnabled(!running);
    if (!running && m_page->window()->focusWidget() == m_cancel)
        m_run->setFocus();
    m_cancel->setEnabled(running);
    showStations();
    const bool succeeded = m_session->outcome() && m_session->outcome()->kind == flows::Outcome::Kind::Succeeded;
    m_stepCard->setVisible(runner && !succeeded); // then the tokens stand in its place
    if (runner) {
        m_step->showState(runner->plan(), runner->state());
        m_step->setTimeLeft(runner->timeLeft());
    }
    const bool waitsForUser = runner && std::holds_alternative<flows::AwaitingRedirect>(runner->state());
    if (waitsForUser)
        m_tick->start();
    else
        m_tick->stop();
    if (running && !waitsForUser)
        m_progress->start(runner ? stepName(runner->step()) : FlowLabPage::tr("Preparing the flow…"), false);
    else
        m_progress->finish();
}

void FlowLabPage::Private::showEnd(const flows::Outcome &outcome)
{
    QList<ApiObject> objects;
    for (const flows::TranscriptEntry &entry : m_transcript->entries()) {
        const bool isAnswer = entry.direction == flows::TranscriptEntry::Direction::Received;
        if (isAnswer && entry.step == flows::Step::Api && outcome.apiObjects)
            objects = apiObjects(entry.body.render(flows::WireText::Secrets::Shown));
    }
    if (m_isRefresh && !outcome.tokens) { // the tokens at hand may well be good still
        m_result->setCanRefresh(m_session->canRefresh());
    } else {
        m_result->showOutcome(outcome, objects, m_session->canRefresh());
        m_resultCard->setVisible(outcome.tokens.has_value());
    }
    const auto again = [] {
        return FlowLabPage::tr("Run again");
    };
    switch (outcome.kind) {
    case flows::Outcome::Kind::Succeeded:
        m_message->showMessage(Kind::Ok, [outcome] { return words(outcome); });
        break;
    case flows::Outcome::Kind::Cancelled:
        m_message->showMessage(
            Kind::Info, [outcome] { return words(outcome); }, again, [this] { run(); });
        break;
    case flows::Outcome::Kind::Failed:
    case flows::Outcome::Kind::TimedOut:
        m_message->showError(
            outcome.error.value_or(Error{QStringLiteral("flow.failed"), QStringLiteral("The flow failed")}), again,
            [this] { run(); });
        break;
    }
    m_form->lookForKept();
    Q_EMIT m_page->runningChanged(false);
}

void FlowLabPage::Private::retranslate()
{
    const auto *application = m_form->application();
    m_header->setTitle(FlowLabPage::tr("Flow lab"));
    m_header->setSubtitle(application ? FlowLabPage::tr("Flow: %1").arg(flowName(applications::typeOf(*application)))
                                      : FlowLabPage::tr("Run an application’s flow and watch every step."));
    m_run->setText(FlowLabPage::tr("&Run"));
    m_cancel->setText(FlowLabPage::tr("Cancel"));
    m_formCard->setTitle(FlowLabPage::tr("What to run"));
    m_empty->setTexts(FlowLabPage::tr("No OAuth2 applications yet"),
                      FlowLabPage::tr("Register an application first. Its flow can then be run here, step by step."));
    m_empty->setButtonText(FlowLabPage::tr("Create app integration"));
}

FlowLabPage::FlowLabPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(workbench, this))
{
}

FlowLabPage::~FlowLabPage() = default;

void FlowLabPage::showApplication(const Id &application)
{
    const auto *running = isRunning() ? d->m_form->application() : nullptr;
    if (!running)
        return d->m_form->select(application);
    if (running->id == application)
        return;
    confirm(this,
            {tr("A flow is running"),
             tr("It has to be stopped before another application can be tested."),
             {{tr("Stop the flow")}},
             running->name},
            [this, application] {
                d->m_session->cancel();
                reload();
                d->m_form->select(application);
            });
}

void FlowLabPage::reload()
{
    d->reload();
}

bool FlowLabPage::isRunning() const
{
    return d->m_session->isRunning();
}

void FlowLabPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    QWidget::changeEvent(event);
}

void FlowLabPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->m_controls->setActive(true);
    if (!isRunning())
        reload();
}

void FlowLabPage::hideEvent(QHideEvent *event)
{
    d->m_controls->setActive(false);
    QWidget::hideEvent(event);
}

void FlowLabPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->fit(width());
}

void FlowLabPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isRunning())
        d->m_session->cancel();
    else
        QWidget::keyPressEvent(event);
}

} // namespace grantdesk::ui
