#include "ui/applications/duplicate_box.h"

#include "core/applications/validate.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int boxWidth = 480;

/// Cuts a text without cutting a character in two.
QString firstOf(const QString &text, qsizetype length)
{
    QString cut = text.left(length);
    if (!cut.isEmpty() && cut.back().isHighSurrogate())
        cut.chop(1);
    return cut.trimmed();
}

/// The proposal with as much of the original's name as fits.
QString fitted(const QString &pattern, const QString &original)
{
    const QString whole = pattern.arg(original);
    const qsizetype over = whole.size() - applications::maximumNameLength;
    return over <= 0 ? whole : pattern.arg(firstOf(original, original.size() - over - 1) + QChar(0x2026));
}

} // namespace

QString nameOfCopy(const QString &original, const QStringList &taken)
{
    QString name = fitted(DuplicateBox::tr("Copy of %1"), original);
    // There are never more names than applications.
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive) && number <= taken.size() + 1; ++number)
        name
            = fitted(DuplicateBox::tr("Copy %2 of %1").replace(QLatin1String("%2"), QString::number(number)), original);
    return name;
}

DuplicateBox::DuplicateBox(Workbench &workbench, const Clock &present, const applications::Application &original,
                           const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_present(present)
    , m_original(original)
    , m_title(new SectionTitle(this))
    , m_subject(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_text(new TextLabel(TextSize::Body, Role::Text, this))
    , m_name(new QLineEdit(nameOfCopy(original.name, taken)))
    , m_nameRow(new FormRow(m_name, this))
    , m_messages(new MessageBar(this))
    , m_progress(new ProgressLine(this))
    , m_create(makeButton(ButtonKind::Primary, {}, this))
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
{
    setWindowModality(Qt::WindowModal);
    build();
    m_create->setDefault(true);
    connect(m_create, &QPushButton::clicked, this, &DuplicateBox::create);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textEdited, this, &DuplicateBox::checkName);
    retranslate();
    m_name->selectAll();
    m_name->setFocus();
}

void DuplicateBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::large);
    column->setSpacing(space::medium);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_subject->setWordWrap(true);
    column->addWidget(m_subject);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    column->addWidget(m_messages);
    column->addWidget(m_nameRow);
    column->addWidget(m_progress);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_create);
    row->addWidget(m_cancel);
    column->addLayout(row);
    setMinimumWidth(boxWidth);
}

bool DuplicateBox::checkName()
{
    applications::Application draft;
    draft.name = m_name->text().trimmed();
    const auto problems = applications::validate(draft, applications::Stage::Creating);
    m_nameRow->setProblem(problems.isEmpty() ? QString() : words(problems.first()));
    return problems.isEmpty();
}

void DuplicateBox::create()
{
    if (!checkName()) {
        m_nameRow->focusField();
        return;
    }
    setBusy(true);
    const auto copy
        = applications::duplicateOf(m_original, m_name->text().trimmed(), m_workbench.random, m_present.now());
    m_workbench.stores.run(
        this, [copy](storage::Stores &stores) { return stores.applications().create(copy); },
        [this](const Result<applications::Application> &stored) {
            setBusy(false);
            if (!stored) {
                m_messages->showError(stored.error());
                Q_EMIT stale();
                return;
            }
            accept();
            Q_EMIT created(*stored);
        });
}

void DuplicateBox::reject()
{
    if (m_cancel->isEnabled())
        QDialog::reject();
}

void DuplicateBox::setBusy(bool busy)
{
    if (busy) {
        m_messages->clear();
        m_progress->start(tr("Creating…"), false);
    } else {
        m_progress->finish();
    }
    m_create->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
    m_name->setReadOnly(busy);
}

void DuplicateBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void DuplicateBox::retranslate()
{
    setWindowTitle(tr("Duplicate application"));
    m_title->setText(tr("Duplicate application"));
    m_subject->setText(m_original.name);
    m_text->setText(
        tr("The copy has the same settings and a client ID of its own. It gets no client secrets and no keys: "
           "add them in its form."));
    setAccessibleDescription(m_text->text());
    m_nameRow->setLabel(tr("&Name"), true);
    m_create->setText(tr("Create"));
    m_cancel->setText(tr("Cancel"));
    if (m_progress->isRunning())
        m_progress->setWord(tr("Creating…"));
    checkName();
}

} // namespace grantdesk::ui
