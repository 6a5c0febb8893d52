#include "ui/flows/step_panel.h"

#include "ui/flows/wire_label.h"
#include "ui/style/style.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/problem_line.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace grantdesk::ui {

namespace {

constexpr int longestPaste = 64 * 1024;

TextLabel *namedLabel(const QString &name, TextSize size = TextSize::Body, Role role = Role::Text)
{
    auto *label = new TextLabel(size, role);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

StepPanel::StepPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionTitle)
    , m_explanation(namedLabel(QStringLiteral("stepExplanation")))
    , m_timeLeft(namedLabel(QStringLiteral("timeLeft"), TextSize::Strong))
    , m_facts(new QWidget)
    , m_factRows(new QFormLayout(m_facts))
    , m_actions(new QWidget)
    , m_open(makeButton(ButtonKind::Primary, QStringLiteral("external"), nullptr))
    , m_copy(makeButton(ButtonKind::Normal, QStringLiteral("copy"), nullptr))
    , m_paste(makeButton(ButtonKind::Normal, {}, nullptr))
    , m_pasting(new QWidget)
    , m_pasteHelp(namedLabel(QStringLiteral("pasteHelp")))
    , m_pasteField(new QLineEdit)
    , m_pasteDone(makeButton(ButtonKind::Normal, {}, nullptr))
    , m_pasteProblem(new ProblemLine)
    , m_copied(new QTimer(this))
{
    m_open->setObjectName(QStringLiteral("openBrowser"));
    m_copy->setObjectName(QStringLiteral("copyAddress"));
    m_paste->setObjectName(QStringLiteral("pasteRedirect"));
    m_pasteField->setObjectName(QStringLiteral("redirectedAddress"));
    m_pasteDone->setObjectName(QStringLiteral("pasteDone"));
    m_title->setObjectName(QStringLiteral("stepTitle"));
    m_pasteField->setMaxLength(longestPaste);
    m_factRows->setContentsMargins({});
    m_factRows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_copied->setSingleShot(true);
    m_copied->setInterval(2000);

    auto *actions = new FlowLayout(m_actions);
    actions->setContentsMargins({});
    for (QPushButton *button : {m_open, m_copy, m_paste})
        actions->addWidget(button);

    auto *pasteRow = new QHBoxLayout;
    pasteRow->addWidget(m_pasteField, 1);
    pasteRow->addWidget(m_pasteDone);
    auto *pasting = new QVBoxLayout(m_pasting);
    pasting->setContentsMargins({});
    pasting->addWidget(m_pasteHelp);
    pasting->addLayout(pasteRow);
    pasting->addWidget(m_pasteProblem);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::small);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_explanation),
                            static_cast<QWidget *>(m_timeLeft), m_actions, m_pasting, m_facts})
        layout->addWidget(widget);

    connect(m_open, &QPushButton::clicked, this, &StepPanel::openBrowserWanted);
    connect(m_copy, &QPushButton::clicked, this, &StepPanel::copyAddress);
    connect(m_paste, &QPushButton::clicked, this, [this] { offerPasting(true); });
    connect(m_pasteDone, &QPushButton::clicked, this, &StepPanel::sendPasted);
    connect(m_pasteField, &QLineEdit::returnPressed, this, &StepPanel::sendPasted);
    connect(m_pasteField, &QLineEdit::textChanged, this, [this] { showPasteProblem({}); });
    connect(m_copied, &QTimer::timeout, this, &StepPanel::retranslate);
    connect(m_pasteProblem, &ProblemLine::renewed, this, &StepPanel::describePasteField);
    offerPasting(false);
    render();
    retranslate();
}

const flows::AwaitingRedirect *StepPanel::waiting() const
{
    return std::get_if<flows::AwaitingRedirect>(&m_state);
}

void StepPanel::showState(const flows::Plan &plan, const flows::State &state)
{
    const bool waited = waiting();
    m_plan = plan;
    m_state = state;
    const auto *code = std::get_if<flows::AuthorizationCodePlan>(&plan.kind);
    if (!waiting())
        offerPasting(false);
    else if (!waited)
        offerPasting(code && !code->useListener);
    render();
    retranslate();
}

void StepPanel::setTimeLeft(std::chrono::milliseconds left)
{
    m_left = left;
    const QString text = waiting() ? tr("Waiting for the browser: %1 left").arg(minutesAndSeconds(left)) : QString();
    if (m_timeLeft->text() != text)
        m_timeLeft->setText(text);
    m_timeLeft->setVisible(!text.isEmpty());
}

void StepPanel::showPasteProblem(std::function<QString()> problem)
{
    m_pasteProblem->setProblemWords(std::move(problem));
    describePasteField();
}

void StepPanel::describePasteField()
{
    const QString problem = m_pasteProblem->text();
    setInvalid(m_pasteField, !problem.isEmpty());
    m_pasteField->setAccessibleDescription(problem.isEmpty() ? m_pasteHelp->text() : problem);
}

void StepPanel::render()
{
    m_actions->setVisible(waiting());
    showFacts(m_plan ? stateFacts(*m_plan, m_state) : QList<Fact>());
    setTimeLeft(m_left);
}

void StepPanel::showFacts(const QList<Fact> &facts)
{
    while (m_factRows->rowCount() > 0)
        m_factRows->removeRow(0);
    for (const Fact &fact : facts) {
        auto *name = new TextLabel(TextSize::Small, Role::Muted);
        name->setText(fact.name);
        auto *value = new WireLabel;
        value->setText(fact.value);
        value->setAccessibleName(fact.name);
        m_factRows->addRow(name, value);
    }
    m_facts->setVisible(!facts.isEmpty());
}

void StepPanel::offerPasting(bool offered)
{
    m_pasting->setVisible(offered);
    if (!offered)
        m_pasteField->setText({}); // it may hold a code, which clear() would leave to Undo
    else if (isVisible())
        m_pasteField->setFocus();
}

void StepPanel::copyAddress()
{
    if (const auto *run = waiting()) {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(run->authorizationUrl));
        m_copy->setText(tr("Copied"));
        m_copied->start();
    }
}

void StepPanel::sendPasted()
{
    if (!m_pasteField->text().isEmpty())
        Q_EMIT pasted(m_pasteField->text().toUtf8());
}

void StepPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        render();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StepPanel::retranslate()
{
    if (m_plan) {
        const auto step = flows::stepOf(*m_plan, m_state);
        m_title->setText(stepName(step));
        m_explanation->setText(stepExplanation(step, *m_plan));
    } else {
        m_title->setText(tr("Ready"));
        m_explanation->setText(
            tr("Choose an application and run its flow. Every request and every response appears in the transcript."));
    }
    m_open->setText(tr("Open browser"));
    m_copy->setText(tr("Copy address"));
    m_paste->setText(tr("Paste redirected address"));
    m_pasteDone->setText(tr("Continue"));
    m_pasteField->setAccessibleName(tr("Redirected address"));
    m_pasteField->setPlaceholderText(tr("Redirected address"));
    const QString redirect = waiting() ? QString::fromLatin1(waiting()->redirectUri) : QString();
    m_pasteHelp->setText(
        tr("After consent the browser goes to an address that begins with %1. Copy that address and paste it here.")
            .arg(redirect));
    describePasteField();
}

} // namespace grantdesk::ui
