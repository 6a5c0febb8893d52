#include "ui/help/help_box.h"

#include "ui/help/help_topics.h"
#include "ui/style/theme.h"
#include "ui/widgets/buttons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QShortcut>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr QSize boxSize(760, 520);
constexpr int topicsWidth = 220;

QString element(const char *name, const QString &text)
{
    return QStringLiteral("<%1>%2</%1>").arg(QLatin1String(name), text.toHtmlEscaped());
}

QString keyRows(const QList<Command> &commands)
{
    QString rows;
    for (const Command command : commands)
        rows += QStringLiteral(
                    "<tr><td width='190' style='padding:3px 16px 3px 0'><b>%1</b></td><td style='padding:3px 0'>%2</td>"
                    "</tr>")
                    .arg(keyText(command).toHtmlEscaped(), commandText(command).toHtmlEscaped());
    return QStringLiteral("<table cellspacing='0'>%1</table>").arg(rows);
}

QString pageOf(const HelpTopic &topic)
{
    QString page = element("h2", titleOf(topic)) + element("p", textOf(topic));
    if (!topic.commands.isEmpty())
        page += element("h3", HelpBox::tr("Keys here")) + keyRows(topic.commands);
    page += element("h3", HelpBox::tr("Keys everywhere")) + keyRows(commandsEverywhere());
    return page + element("h3", HelpBox::tr("Read on")) + element("p", moreOf(topic));
}

QString allKeys()
{
    QString page = element("h2", HelpBox::tr("Keyboard shortcuts")) + element("h3", HelpBox::tr("Everywhere"))
        + keyRows(commandsEverywhere());
    for (const HelpTopic &topic : helpTopics())
        if (!topic.commands.isEmpty())
            page += element("h3", titleOf(topic)) + keyRows(topic.commands);
    return page;
}

} // namespace

HelpBox::HelpBox(QWidget *parent)
    : QDialog(parent)
    , m_topics(new QListWidget(this))
    , m_text(new QTextBrowser(this))
    , m_close(makeButton(ButtonKind::Normal, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::large);
    column->setSpacing(space::medium);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(space::medium);
    m_topics->setFixedWidth(topicsWidth);
    parts->addWidget(m_topics);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(space::large);
    parts->addWidget(m_text, 1);
    column->addLayout(parts, 1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_close);
    column->addLayout(row);
    m_topics->addItems(QStringList(helpTopics().size() + 1, QString()));
    connect(m_topics, &QListWidget::currentRowChanged, this, &HelpBox::showChosen);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(addShortcut(Command::Help, this), &QShortcut::activated, this, &QDialog::reject);
    m_close->setDefault(true);
    retranslate();
    resize(boxSize);
}

void HelpBox::showTopic(const HelpTopic *topic)
{
    const auto &topics = helpTopics();
    m_topics->setCurrentRow(topic ? int(topic - topics.data()) : int(topics.size()));
    show();
    raise();
    activateWindow();
    m_text->setFocus();
}

void HelpBox::showChosen()
{
    const int row = m_topics->currentRow();
    if (row < 0)
        return;
    m_text->setHtml(row < helpTopics().size() ? pageOf(helpTopics()[row]) : allKeys());
}

void HelpBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void HelpBox::retranslate()
{
    setWindowTitle(tr("Help"));
    for (int row = 0; row < helpTopics().size(); ++row)
        m_topics->item(row)->setText(titleOf(helpTopics()[row]));
    m_topics->item(int(helpTopics().size()))->setText(tr("Keyboard shortcuts"));
    m_topics->setAccessibleName(tr("Topics"));
    m_text->setAccessibleName(tr("Help"));
    m_close->setText(tr("Close"));
    showChosen();
}

} // namespace grantdesk::ui
