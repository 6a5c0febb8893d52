#include "ui/server/request_log_model.h"

#include "ui/server/recipe_words.h"
#include "ui/style/theme.h"

#include <QLocale>

#include <algorithm>

namespace grantdesk::ui {

namespace {

using authserver::LogEntry;

/// Seconds and their parts: requests come close together.
QString timeOf(const LogEntry &entry, bool withDate)
{
    const QDateTime local = toDateTime(entry.at).toLocalTime();
    const QString time = local.toString(QStringLiteral("HH:mm:ss.zzz"));
    return withDate ? RequestLogModel::tr("%1, %2", "date and time")
                          .arg(QLocale().toString(local.date(), QLocale::ShortFormat), time)
                    : time;
}

/// The day of that moment where this computer is.
RequestLogModel::Day dayOf(TimePoint time)
{
    const QDate day = toDateTime(time).toLocalTime().date();
    return {fromMilliseconds(day.startOfDay().toMSecsSinceEpoch()),
            fromMilliseconds(day.addDays(1).startOfDay().toMSecsSinceEpoch())};
}

/// What an answer took on purpose is no part of what it took.
bool hasWaited(const LogEntry &entry)
{
    return entry.recipe == authserver::toWire(authserver::Recipe::Kind::SlowAnswer);
}

QString recipeOf(const LogEntry &entry)
{
    const auto kind = authserver::recipeKindFromWire(entry.recipe);
    return kind ? recipeKindName(*kind) : QString::fromUtf8(entry.recipe);
}

bool holds(const LogEntry &entry, const QString &word)
{
    const auto in = [&word](const QByteArray &text) {
        return QString::fromUtf8(text).contains(word, Qt::CaseInsensitive);
    };
    return requestLine(entry).contains(word, Qt::CaseInsensitive)
        || entry.applicationName.contains(word, Qt::CaseInsensitive) || in(entry.clientId) || in(entry.parameters)
        || in(entry.outcome) || in(entry.rule) || in(entry.reason) || in(entry.recipe)
        || recipeOf(entry).contains(word, Qt::CaseInsensitive) || statusOf(entry).contains(word, Qt::CaseInsensitive);
}

} // namespace

QString requestLine(const LogEntry &entry)
{
    return QStringLiteral("%1 %2").arg(QString::fromUtf8(entry.method), QString::fromUtf8(entry.path));
}

QString clientOf(const LogEntry &entry)
{
    return entry.applicationName.isEmpty() ? QString::fromUtf8(entry.clientId) : entry.applicationName;
}

QString durationOf(const LogEntry &entry)
{
    return RequestLogModel::tr("%1 ms").arg(QLocale().toString(double(entry.microseconds) / 1000, 'f', 2));
}

QString statusOf(const LogEntry &entry)
{
    return entry.status == 0 ? RequestLogModel::tr("dropped") : QString::number(entry.status);
}

bool isError(const LogEntry &entry)
{
    return entry.outcome != "ok";
}

QString detailsOf(const LogEntry &entry)
{
    QStringList lines;
    const auto add = [&lines](const QString &fact, const QString &value) {
        if (!value.isEmpty())
            lines.append(RequestLogModel::tr("%1: %2", "fact and value").arg(fact, value));
    };
    add(RequestLogModel::tr("Number"), QString::number(entry.sequence));
    add(RequestLogModel::tr("Time"), toIso8601(entry.at));
    add(RequestLogModel::tr("Request"), requestLine(entry));
    add(RequestLogModel::tr("Status"), statusOf(entry));
    add(RequestLogModel::tr("Outcome"), QString::fromUtf8(entry.outcome));
    add(RequestLogModel::tr("Decided by"), QString::fromUtf8(entry.rule));
    add(RequestLogModel::tr("Reason"), QString::fromUtf8(entry.reason));
    add(RequestLogModel::tr("Failure recipe"), recipeOf(entry));
    add(RequestLogModel::tr("Application"), entry.applicationName);
    add(RequestLogModel::tr("Client ID"), QString::fromUtf8(entry.clientId));
    add(RequestLogModel::tr("From"), QString::fromUtf8(entry.peer));
    add(RequestLogModel::tr("Duration"),
        hasWaited(entry) ? RequestLogModel::tr("%1, without the failure recipe’s delay").arg(durationOf(entry))
                         : durationOf(entry));
    for (const QByteArray &parameter : entry.parameters.split('&')) {
        const QString read = QString::fromUtf8(QByteArray::fromPercentEncoding(parameter));
        const bool plain = std::all_of(read.begin(), read.end(), [](QChar one) { return one.isPrint(); });
        // As it came where it would break out of its line.
        add(RequestLogModel::tr("Parameter"), plain ? read : QString::fromLatin1(parameter));
    }
    return lines.join(u'\n');
}

RequestLogModel::RequestLogModel(const Clock &clock, QObject *parent, qsizetype capacity)
    : TableModel(ColumnCount, parent)
    , m_clock(clock)
    , m_capacity(capacity)
{
}

void RequestLogModel::append(const QList<LogEntry> &entries)
{
    const QList<LogEntry> fitting = entries.mid(std::max<qsizetype>(0, entries.size() - m_capacity));
    if (fitting.isEmpty())
        return;
    if (const qsizetype over = rows() + fitting.size() - m_capacity; over > 0)
        forget(over);
    beginInsertRows({}, rows(), rows() + int(fitting.size()) - 1);
    m_entries.insert(m_entries.end(), fitting.begin(), fitting.end());
    endInsertRows();
    const Day today = dayOf(m_clock.now());
    note(m_entries.front(), today); // the day may have changed
    for (const LogEntry &entry : fitting)
        note(entry, today);
}

void RequestLogModel::note(const LogEntry &entry, const Day &today)
{
    m_hasDates = m_hasDates || !today.holds(entry.at);
    m_hasClients = m_hasClients || !clientOf(entry).isEmpty();
    m_hasRecipes = m_hasRecipes || !entry.recipe.isEmpty();
}

void RequestLogModel::forget(qsizetype count)
{
    beginRemoveRows({}, 0, int(count) - 1);
    m_entries.erase(m_entries.begin(), m_entries.begin() + count);
    endRemoveRows();
}

void RequestLogModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_hasDates = false;
    m_hasClients = false;
    m_hasRecipes = false;
    endResetModel();
}

QString RequestLogModel::heading(int column) const
{
    switch (column) {
    case Time:
        return tr("Time");
    case Request:
        return tr("Request");
    case Client:
        return tr("Client");
    case Status:
        return tr("Status");
    case Outcome:
        return tr("Outcome");
    case Rule:
        return tr("Rule");
    case Recipe:
        return tr("Recipe");
    default:
        return tr("Duration");
    }
}

QVariant RequestLogModel::cell(int row, int column, int role) const
{
    const LogEntry &entry = m_entries[size_t(row)];
    if (role == Qt::ForegroundRole && isError(entry) && (column == Status || column == Outcome))
        return color(entry.status == 0 || entry.status >= 400 ? ui::Role::Danger : ui::Role::Warning);
    if (role == Qt::ForegroundRole && column == Recipe)
        return color(ui::Role::Warning);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (role == Qt::ToolTipRole && column == Duration && hasWaited(entry))
        return tr("%1, without the failure recipe’s delay").arg(durationOf(entry));
    if (role == Qt::ToolTipRole && (column == Outcome || column == Rule) && !entry.reason.isEmpty())
        return QString::fromUtf8(entry.reason);
    switch (column) {
    case Time:
        return timeOf(entry, !dayOf(m_clock.now()).holds(entry.at));
    case Request:
        return requestLine(entry);
    case Client:
        return clientOf(entry);
    case Status: // dropped says the outcome beside it
        return entry.status == 0 ? QStringLiteral("–") : statusOf(entry);
    case Outcome:
        return QString::fromUtf8(entry.outcome);
    case Rule:
        return QString::fromUtf8(entry.rule);
    case Recipe:
        return recipeOf(entry);
    default:
        return durationOf(entry);
    }
}

RequestLogFilter::RequestLogFilter(RequestLogModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

void RequestLogFilter::setText(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void RequestLogFilter::setErrorsOnly(bool only)
{
    m_errorsOnly = only;
    invalidateFilter();
}

const LogEntry &RequestLogFilter::entry(const QModelIndex &index) const
{
    return m_model.entry(mapToSource(index).row());
}

bool RequestLogFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const LogEntry &entry = m_model.entry(row);
    return (!m_errorsOnly || isError(entry))
        && std::all_of(m_words.begin(), m_words.end(), [&entry](const QString &word) { return holds(entry, word); });
}

} // namespace grantdesk::ui
