#include "ui/applications/redirect_section.h"

#include "core/applications/look_alike.h"
#include "core/applications/redirect_url.h"
#include "ui/applications/field_table.h"
#include "ui/applications/redirect_row.h"
#include "ui/applications/redirect_words.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/problem_line.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace grantdesk::ui {

using applications::Application;
using applications::Field;
using applications::Problem;

namespace {

/// Where the flow lab listens: any free port of this address (RFC 8252 §7.3).
QString listenerUrl()
{
    return QStringLiteral("http://127.0.0.1/callback");
}

/// Of the list as a whole, not of one row.
bool concernsAll(const Problem &problem)
{
    return problem.code == QLatin1String("redirect_url.missing")
        || problem.code == QLatin1String("redirect_url.too_many");
}

} // namespace

RedirectSection::RedirectSection(applications::Type type, QWidget *parent)
    : FormSection(parent)
    , m_card(new Card(this))
    , m_list(new QVBoxLayout)
    , m_problem(new ProblemLine(m_card))
    , m_advice(new HelpText(m_card))
    , m_add(makeButton(ButtonKind::Normal, QStringLiteral("plus"), m_card))
    , m_listener(makeButton(ButtonKind::Normal, QStringLiteral("flow"), m_card))
    , m_fusion(type == applications::Type::Web ? makeButton(ButtonKind::Normal, QStringLiteral("link"), m_card)
                                               : nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_list->setSpacing(space::small);
    m_card->body()->addLayout(m_list);
    auto *whole = new QVBoxLayout; // what is wrong and what to do stand together, as in a row
    whole->setSpacing(space::tiny);
    whole->addWidget(m_problem);
    whole->addWidget(m_advice);
    m_card->body()->addLayout(whole);
    m_advice->hide();
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_listener);
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
    connect(m_listener, &QPushButton::clicked, this, [this] { offer(listenerUrl()); });
    retranslate();
}

void RedirectSection::load(const Application &application)
{
    const auto *delegation = applications::delegation(application);
    if (!delegation)
        return;
    // Rows that stay the same keep what can be undone in them.
    const QStringList wanted = delegation->redirectUrls.isEmpty() ? QStringList{QString()} : delegation->redirectUrls;
    while (m_rows.size() > wanted.size())
        delete m_rows.takeLast();
    for (qsizetype index = 0; index < wanted.size(); ++index) {
        if (index >= m_rows.size())
            addRow(wanted[index]);
        else if (m_rows[index]->url() != wanted[index])
            replaceText(m_rows[index]->edit(), wanted[index], m_loaded);
    }
    m_loaded = true;
    forgetLeft();
    renumber();
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
    int index = -1; // among those that are stored
    for (RedirectRow *row : std::as_const(m_rows)) {
        const Problem *found = nullptr;
        if (!row->url().isEmpty()) {
            ++index;
            for (const Problem &problem : problems)
                if (problem.field == Field::RedirectUrls && !concernsAll(problem)
                    && problem.args.value(0) == QString::number(index))
                    found = &problem;
        }
        const bool shown = found && (all || wasLeft(row->edit()));
        row->setProblem(shown ? words(*found) : QString(), shown ? redirectAdvice(found->code) : QString());
        if (shown && !first)
            first = row->edit();
    }
    QString whole;
    QString advice;
    for (const Problem &problem : problems) {
        if (all && problem.field == Field::RedirectUrls && concernsAll(problem)) {
            whole = words(problem);
            advice = redirectAdvice(problem.code);
        }
    }
    m_problem->setProblem(whole);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    showLookAlikes(all);
    return whole.isEmpty() || first || m_rows.isEmpty() ? first : m_rows.first()->edit();
}

void RedirectSection::showLookAlikes(bool all)
{
    const QStringList list = urls();
    int index = -1;
    for (RedirectRow *row : std::as_const(m_rows)) {
        const auto twin = row->url().isEmpty() ? std::nullopt : applications::twinOf(list, ++index);
        // Two addresses look alike for a moment while one of them is being typed.
        const bool shown = twin && (all || wasLeft(row->edit()) || !row->edit()->hasFocus());
        row->setLookAlike(
            shown ? QStringList{lookAlikeWords(twin->difference, list[twin->index]), lookAlikeAdvice()}.join(
                QLatin1Char(' '))
                  : QString());
    }
}

RedirectRow *RedirectSection::addRow(const QString &url)
{
    auto *row = new RedirectRow(url, m_card);
    m_rows.append(row);
    m_list->addWidget(row);
    watch(row->edit());
    connect(row->edit(), &QLineEdit::textChanged, this, &RedirectSection::showRoom);
    connect(row, &RedirectRow::removeRequested, this, [this, row] { removeRow(row); });
    connect(row, &RedirectRow::moveRequested, this, [this, row](int by) { moveRow(row, by); });
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

void RedirectSection::moveRow(RedirectRow *row, int by)
{
    const qsizetype from = m_rows.indexOf(row);
    const qsizetype to = from + by;
    if (to < 0 || to >= m_rows.size())
        return;
    m_rows.move(from, to);
    m_list->removeWidget(row);
    m_list->insertWidget(int(to), row);
    renumber();
    Q_EMIT edited();
}

void RedirectSection::renumber()
{
    QWidget *last = tabStopBefore(m_add, QList<QWidget *>(m_rows.begin(), m_rows.end()));
    for (qsizetype index = 0; index < m_rows.size(); ++index) {
        m_rows[index]->setPlace(int(index) + 1, int(m_rows.size()));
        last = m_rows[index]->follow(last);
    }
    showRoom();
}

void RedirectSection::showRoom()
{
    const bool full = m_rows.size() >= applications::maximumRedirectUrls;
    const bool taken = full && urls().size() == m_rows.size(); // an empty row takes an address
    const QString limit = full
        ? tr("An application can have up to %1 redirect URLs.").arg(applications::maximumRedirectUrls)
        : QString();
    const auto show = [this, &limit](QPushButton *button, bool none, const QString &otherwise) {
        button->setEnabled(!none && !isReadOnly());
        button->setToolTip(none ? limit : otherwise);
        button->setAccessibleDescription(button->toolTip());
    };
    show(m_add, full, {});
    show(m_listener, taken,
         tr("Adds %1: there the flow lab catches the redirect, on any free port.").arg(listenerUrl()));
    if (m_fusion)
        show(m_fusion, taken,
             (QStringList{tr("To connect to Workfront Fusion, use one of the following redirect URLs:")}
              + applications::fusionRedirectUrls())
                 .join(QLatin1Char('\n')));
}

void RedirectSection::offer(const QString &url)
{
    RedirectRow *empty = nullptr;
    for (RedirectRow *row : std::as_const(m_rows)) {
        // There already, perhaps with a port where any will do: show where.
        if (applications::redirectUrlMatches(row->url().toUtf8(), url.toUtf8()))
            return row->setFocus();
        if (!empty && row->url().isEmpty())
            empty = row;
    }
    if (!empty && m_rows.size() >= applications::maximumRedirectUrls)
        return;
    if (!empty)
        empty = addRow({});
    replaceText(empty->edit(), url, true);
    empty->setFocus();
}

void RedirectSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormSection::changeEvent(event);
}

void RedirectSection::retranslate()
{
    const FormField field = formField(applications::Type::Web, Field::RedirectUrls);
    m_card->setTitle(field.label());
    m_card->setHelp(field.help());
    m_add->setText(tr("Add another"));
    m_listener->setText(tr("Use the console’s listener"));
    showRoom();
    if (!m_fusion)
        return;
    m_fusion->setText(tr("Workfront Fusion"));
    m_fusionMenu->clear();
    const QStringList urls = applications::fusionRedirectUrls();
    const QStringList names{tr("US data center"), tr("EU data center"), tr("Azure data center")};
    for (qsizetype index = 0; index < urls.size(); ++index) {
        const QString label = tr("%1: %2", "data center: its address").arg(names.value(index), urls[index]);
        connect(m_fusionMenu->addAction(label), &QAction::triggered, this, [this, url = urls[index]] { offer(url); });
    }
}

} // namespace grantdesk::ui
