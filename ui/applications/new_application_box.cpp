#include "ui/applications/new_application_box.h"

#include "core/applications/validate.h"
#include "ui/applications/type_card.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/text_label.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace grantdesk::ui {

using applications::Type;

namespace {

constexpr int boxWidth = 600;

} // namespace

NewApplicationBox::NewApplicationBox(Workbench &workbench, const Clock &present, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_present(present)
    , m_title(new TextLabel(TextSize::Title, Role::Text, this))
    , m_intro(new TextLabel(TextSize::Body, Role::Muted, this))
    , m_method(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_types(new QButtonGroup(this))
    , m_name(new QLineEdit)
    , m_nameRow(new FormRow(m_name, this))
    , m_messages(new MessageBar(this))
    , m_progress(new ProgressLine(this))
    , m_create(makeButton(ButtonKind::Primary, {}, this))
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
{
    setWindowModality(Qt::WindowModal);
    for (const Type type : {Type::MachineToMachine, Type::SinglePage, Type::Web}) {
        auto *card = new TypeCard(type, this);
        m_types->addButton(card, int(type));
        m_cards.append(card);
    }
    setType(Type::Web);
    build();
    m_create->setDefault(true);
    connect(m_create, &QPushButton::clicked, this, &NewApplicationBox::create);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameTouched = true;
        checkName();
    });
    retranslate();
    resize(boxWidth, layout()->heightForWidth(boxWidth));
    m_name->setFocus();
}

void NewApplicationBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_title);
    m_title->setWordWrap(true);
    m_intro->setWordWrap(true);
    column->addWidget(m_intro);
    column->addWidget(m_messages);
    column->addWidget(m_method);
    for (TypeCard *card : std::as_const(m_cards))
        column->addWidget(card);
    column->addSpacing(space::tiny);
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

Type NewApplicationBox::type() const
{
    return Type(m_types->checkedId());
}

void NewApplicationBox::setType(Type type)
{
    m_types->button(int(type))->setChecked(true);
}

bool NewApplicationBox::checkName()
{
    applications::Application draft;
    draft.name = m_name->text().trimmed();
    const auto problems = applications::validate(draft, applications::Stage::Creating);
    m_nameRow->setProblem(problems.isEmpty() || !m_nameTouched ? QString() : words(problems.first()));
    return problems.isEmpty();
}

void NewApplicationBox::create()
{
    m_nameTouched = true;
    if (!checkName()) {
        m_nameRow->focusField();
        return;
    }
    setBusy(true);
    const auto fresh
        = applications::newApplication(type(), m_name->text().trimmed(), m_workbench.random, m_present.now());
    m_workbench.stores.run(
        this,
        [application = fresh.application](storage::Stores &stores) {
            return stores.applications().create(application);
        },
        [this, fresh](const Result<applications::Application> &stored) {
            setBusy(false);
            if (!stored) {
                m_messages->showError(stored.error());
                return;
            }
            accept();
            Q_EMIT created({*stored, fresh.firstSecret});
        });
}

void NewApplicationBox::reject()
{
    if (m_cancel->isEnabled())
        QDialog::reject();
}

void NewApplicationBox::setBusy(bool busy)
{
    m_cancel->setEnabled(!busy);
    if (busy) {
        m_messages->clear();
        m_progress->start(tr("Creating…"), false);
    } else {
        m_progress->finish();
    }
    m_create->setEnabled(!busy);
    m_name->setReadOnly(busy);
    for (TypeCard *card : std::as_const(m_cards))
        card->setEnabled(!busy);
}

void NewApplicationBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void NewApplicationBox::retranslate()
{
    setWindowTitle(tr("New OAuth2 application"));
    m_title->setText(tr("New OAuth2 application"));
    m_intro->setText(tr("Select an authentication method and enter a name for your app. You can change the name later "
                        "in General settings."));
    m_method->setText(tr("Authentication method"));
    m_nameRow->setLabel(tr("&Name"), true);
    m_name->setPlaceholderText(tr("For example, “Workfront for ClientApp”"));
    m_create->setText(tr("Create"));
    m_cancel->setText(tr("Cancel"));
    if (m_progress->isRunning())
        m_progress->setWord(tr("Creating…"));
    checkName();
}

} // namespace grantdesk::ui
