#include "ui/applications/health_card.h"

#include "ui/applications/present.h"
#include "ui/style/icons.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace grantdesk::ui {

using applications::Finding;
using applications::Severity;

namespace {

constexpr int signSize = 18;

/// A finding's sign, its sentence and the advice under it.
class FindingRow final : public QWidget {
public:
    FindingRow(const Finding &finding, QWidget *parent)
        : QWidget(parent)
        , m_kind(kindOf(finding.severity))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(signSize + space::small, 0, 0, 0);
        column->setSpacing(2);
        auto *text = new TextLabel(TextSize::Body, Role::Text, this);
        text->setWordWrap(true);
        text->setText(words(finding));
        text->setSelectable(true);
        text->installEventFilter(this);
        column->addWidget(text);
        auto *help = new HelpText(this);
        help->setText(advice(finding));
        help->setVisible(!help->text().isEmpty());
        column->addWidget(help);
        // The sign is read out, not only seen.
        setAccessibleName(severityName(finding.severity));
        setAccessibleDescription(text->text());
        connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    /// A text that can be selected keeps Home and End for itself, where they do nothing to see. Whatever scrolls it
    /// shall have them.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const auto *press = static_cast<QKeyEvent *>(event);
            const bool isEdge = press->key() == Qt::Key_Home || press->key() == Qt::Key_End;
            if (isEdge && (press->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
                event->ignore(); // the parents are asked
                return true;
            }
        }
        return QWidget::eventFilter(watched, event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        icon(signName(m_kind), signRole(m_kind)).paint(&painter, QRect(0, 0, signSize, signSize));
    }

private:
    Kind m_kind;
};

} // namespace

Kind kindOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return Kind::Ok;
    case Severity::Notice:
        return Kind::Info;
    case Severity::Warning:
        return Kind::Warning;
    case Severity::Danger:
        return Kind::Danger;
    }
    return Kind::Neutral;
}

HealthCard::HealthCard(const Present &present, QWidget *parent)
    : QWidget(parent)
    , m_present(present)
    , m_card(new Card(this))
    , m_fine(new TextLabel(TextSize::Body, Role::Muted, m_card))
    , m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_fine->setWordWrap(true);
    m_card->body()->addWidget(m_fine);
    m_rows->setSpacing(space::medium);
    m_card->body()->addLayout(m_rows);
    connect(&present, &Present::passed, this, &HealthCard::examine);
    retranslate();
}

void HealthCard::setApplication(const applications::Application &application)
{
    m_application = application;
    examine();
}

void HealthCard::examine()
{
    if (!m_application)
        return;
    auto findings = applications::health(*m_application, m_present.now());
    if (findings == m_findings)
        return;
    m_findings = std::move(findings);
    retranslate();
    Q_EMIT changed();
}

void HealthCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HealthCard::retranslate()
{
    m_card->setTitle(tr("Health"));
    m_fine->setText(tr("Nothing to do: all is well."));
    m_fine->setVisible(m_findings.isEmpty());
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Finding &finding : std::as_const(m_findings))
        m_rows->addWidget(new FindingRow(finding, m_card));
}

} // namespace grantdesk::ui
