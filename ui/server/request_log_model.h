#pragma once

#include "core/authserver/request_log.h"
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

    explicit RequestLogModel(QObject *parent = nullptr, qsizetype capacity = mostEntries);

    /// All in one block; the oldest go when there are too many.
    void append(const QList<authserver::LogEntry> &entries);
    void clear();
    const authserver::LogEntry &entry(int row) const { return m_entries[size_t(row)]; }

private:
    int rows() const override { return int(m_entries.size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    void forget(qsizetype count);

    const qsizetype m_capacity;
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
