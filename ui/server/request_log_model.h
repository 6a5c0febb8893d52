#pragma once

#include "core/authserver/request_log.h"
#include "core/base/clock.h"
#include "ui/widgets/table_model.h"

#include <QList>
#include <QSortFilterProxyModel>

#include <deque>

namespace grantdesk::ui {

/// The requests in the view, newest last, in bounded memory.
class RequestLogModel final : public TableModel {
    Q_OBJECT
public:
    enum Column { Time, Request, Client, Status, Outcome, Rule, Recipe, Duration, ColumnCount };
    static constexpr qsizetype mostEntries = 10'000;

    /// From one midnight to the next.
    struct Day {
        TimePoint begin;
        TimePoint end;

        bool holds(TimePoint time) const { return time >= begin && time < end; }
    };

    /// `clock` is this computer's, and must outlive it.
    explicit RequestLogModel(const Clock &clock, QObject *parent = nullptr, qsizetype capacity = mostEntries);

    /// All in one block; the oldest go when there are too many.
    void append(const QList<authserver::LogEntry> &entries);
    void clear();
    const authserver::LogEntry &entry(int row) const { return m_entries[size_t(row)]; }
    /// Some are not of today, and so show their date.
    bool hasDates() const { return m_hasDates; }
    /// Some say which client sent them.
    bool hasClients() const { return m_hasClients; }
    /// Some were answered by a failure recipe.
    bool hasRecipes() const { return m_hasRecipes; }

private:
    int rows() const override { return int(m_entries.size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    void forget(qsizetype count);

    void note(const authserver::LogEntry &entry, const Day &today);

    const Clock &m_clock;
    const qsizetype m_capacity;
    bool m_hasDates = false;
    bool m_hasClients = false;
    bool m_hasRecipes = false;
    std::deque<authserver::LogEntry> m_entries;
};

/// Those of them that hold the words typed, and that went wrong where only these are wanted.
class RequestLogFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RequestLogFilter(RequestLogModel &model, QObject *parent = nullptr);

    void setText(const QString &text);
    void setErrorsOnly(bool only);
    const authserver::LogEntry &entry(const QModelIndex &index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    RequestLogModel &m_model;
    QStringList m_words;
    bool m_errorsOnly = false;
};

/// "POST /integrations/oauth2/api/v1/token".
QString requestLine(const authserver::LogEntry &entry);
/// The application's name; where there is none, the client ID that was sent.
QString clientOf(const authserver::LogEntry &entry);
/// "1.25 ms".
QString durationOf(const authserver::LogEntry &entry);
/// "503", "dropped".
QString statusOf(const authserver::LogEntry &entry);
bool isError(const authserver::LogEntry &entry);
/// Everything about it, one fact a line.
QString detailsOf(const authserver::LogEntry &entry);

} // namespace grantdesk::ui
