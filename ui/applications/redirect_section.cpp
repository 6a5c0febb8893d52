#include "ui/applications/redirect_section.h"

#include "core/applications/redirect_url.h"
#include "ui/applications/redirect_row.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/problem_line.h"

#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace grantdesk::ui {

using applications::Application;
using applications::Field;
using applications::Problem;

RedirectSection::RedirectSection(applications::Type type, QWidget *parent)
    : FormSection(parent)
    , m_card(new Card(this))
    , m_list(new QVBoxLayout)
    , m_problem(new ProblemLine(m_card))
    , m_add(makeButton(ButtonKind::Normal, QStringLiteral("plus"), m_card))
    , m_fusion(type == applications::Type::Web ? makeButton(ButtonKind::Normal, QStringLiteral("link"), m_card)
                                               : nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_list->setSpacing(space::small);
    m_card->body()->addLayout(m_list);
    m_card->body()->addWidget(m_problem);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_add);
    if (m_fusion) {
        m_fusionMenu = new QMenu(m_fusion);
        m_fusion->setMenu(m_fusionMenu);
        buttons->addWidget(m_fusion);
    }
    m_card->body()->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({})->setFocus();
        Q_EMIT edited();
    });
    retranslate();
}

void RedirectSection::load(const Application &application)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    forgetLeft();
    const auto *delegation = applications::delegation(application);
    if (!delegation)
        return;
    for (const QString &url : delegation->redirectUrls)
        addRow(url);
    if (m_rows.isEmpty())
        addRow({});
}

QStringList RedirectSection::urls() const
{
    QStringList list;
    for (const RedirectRow *row : m_rows)
        if (!row->url().isEmpty())
            list.append(row->url());
    return list;
}

void RedirectSection::store(Application &draft) const
{
    if (auto *delegation = applications::delegation(draft))
        delegation->redirectUrls = urls();
}

QWidget *RedirectSection::showProblems(const QList<Problem> &problems, bool all)
{
    QWidget *first = nullptr;
    QString whole;
    for (const Problem &problem : problems)
        if (problem.field == Field::RedirectUrls
            && (problem.code == QLatin1String("redirect_url.missing")
                || problem.code == QLatin1String("redirect_url.too_many")))
            whole = words(problem);
    int index = -1; // among those that are stored
    for (RedirectRow *row : std::as_const(m_rows)) {
        QString text;
        if (!row->url().isEmpty()) {
            ++index;
            for (const Problem &problem : problems)
                if (problem.field == Field::RedirectUrls && problem.args.value(0) == QString::number(index)
                    && problem.code != QLatin1String("redirect_url.too_many"))
                    text = words(problem);
        }
        const bool shown = all || wasLeft(row->edit());
        row->setProblem(shown ? text : QString());
        if (shown && !text.isEmpty() && !first)
            first = row->edit();
    }
    const bool showWhole = all && !whole.isEmpty();
    m_problem->setProblem(showWhole ? whole : QString());
    if (showWhole && !first && !m_rows.isEmpty())
        first = m_rows.first()->edit();
    return first;
}

RedirectRow *RedirectSection::addRow(const QString &url)
{
    auto *row = new RedirectRow(url, m_card);
    m_rows.append(row);
    m_list->addWidget(row);
    watch(row->edit());
    connect(row, &RedirectRow::removeRequested, this, [this, row] { removeRow(row); });
    renumber();
    return row;
}

void RedirectSection::removeRow(RedirectRow *row)
{
    const qsizetype index = m_rows.indexOf(row);
    m_rows.removeAt(index);
    row->hide();
    row->deleteLater();
    if (m_rows.isEmpty())
        addRow({});
    renumber();
    m_rows[std::min(index, m_rows.size() - 1)]->setFocus();
    Q_EMIT edited();
}

void RedirectSection::renumber()
{
    for (qsizetype index = 0; index < m_rows.size(); ++index)
        m_rows[index]->setNumber(int(index) + 1);
    m_add->setEnabled(m_rows.size() < applications::maximumRedirectUrls);
}

void RedirectSection::addFusion(const QString &url)
{
    for (RedirectRow *row : std::as_const(m_rows)) {
        if (row->url() == url) { // there already: show where
            row->setFocus();
            return;
        }
        if (row->url().isEmpty()) {
            row->edit()->setText(url);
            row->setFocus();
            return;
        }
    }
    addRow(url)->setFocus();
    Q_EMIT edited();
}

void RedirectSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormSection::changeEvent(event);
}

void RedirectSection::retranslate()
{
    m_card->setTitle(tr("Redirect URLs"));
    const QStringList help{
        tr("Users are redirected to this address after they have authenticated. The authorization code "
           "is appended to it."),
        tr("The URL must include a protocol. URL fragments, relative paths, wildcards and public IP "
           "addresses are not allowed.")};
    m_card->setHelp(help.join(QLatin1Char('\n')));
    m_add->setText(tr("Add another"));
    if (!m_fusion)
        return;
    m_fusion->setText(tr("Workfront Fusion"));
    m_fusion->setToolTip(tr("To connect to Workfront Fusion, use one of the following redirect URLs:"));
    m_fusionMenu->clear();
    const QStringList urls = applications::fusionRedirectUrls();
    const QStringList names{tr("US data center"), tr("EU data center"), tr("Azure data center")};
    for (qsizetype index = 0; index < urls.size(); ++index) {
        const QString label = tr("%1: %2", "data center: its address").arg(names.value(index), urls[index]);
        connect(m_fusionMenu->addAction(label), &QAction::triggered, this,
                [this, url = urls[index]] { addFusion(url); });
    }
}

} // namespace grantdesk::ui
