#include "core/authserver/request_log.h"

#include "core/authserver/answers.h"
#include "core/base/json.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace grantdesk::authserver {

namespace {

using Text = QByteArray LogEntry::*;
using Words = QString LogEntry::*;

struct TextMember {
    const char *name;
    Text member;
};
struct WordsMember {
    const char *name;
    Words member;
};

constexpr TextMember texts[]{{"method", &LogEntry::method},         {"path", &LogEntry::path},
                             {"parameters", &LogEntry::parameters}, {"client_id", &LogEntry::clientId},
                             {"outcome", &LogEntry::outcome},       {"rule", &LogEntry::rule},
                             {"recipe", &LogEntry::recipe},         {"peer", &LogEntry::peer}};
constexpr WordsMember words[]{{"application", &LogEntry::application},
                              {"application_name", &LogEntry::applicationName},
                              {"user", &LogEntry::user}};

/// What a usual line takes.
constexpr qsizetype lineLength = 600;

void appendName(QByteArray &lines, const char *name)
{
    lines.append(",\"").append(name).append("\":");
}

void appendNumber(QByteArray &lines, qint64 number)
{
    std::array<char, 24> digits;
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    lines.append(digits.data(), written.ptr - digits.data());
}

void appendJsonLine(QByteArray &lines, const LogEntry &entry)
{
    lines += R"({"sequence":)";
    appendNumber(lines, entry.sequence);
    lines += R"(,"at":")";
    appendIso8601(lines, entry.at);
    lines += '"';
    for (const TextMember &text : texts) {
        appendName(lines, text.name);
        appendJsonText(lines, QByteArrayView(entry.*text.member));
    }
    for (const WordsMember &word : words) {
        appendName(lines, word.name);
        appendJsonText(lines, QStringView(entry.*word.member));
    }
    appendName(lines, "status");
    appendNumber(lines, entry.status);
    appendName(lines, "microseconds");
    appendNumber(lines, entry.microseconds);
    lines += "}\n";
}

} // namespace

QByteArray toJsonLine(const LogEntry &entry)
{
    QByteArray line;
    line.reserve(lineLength);
    appendJsonLine(line, entry);
    return line;
}

QByteArray toJsonLines(const QList<LogEntry> &entries)
{
    QByteArray lines;
    lines.reserve(entries.size() * lineLength);
    for (const LogEntry &entry : entries)
        appendJsonLine(lines, entry);
    return lines;
}

QJsonObject toJson(const LogEntry &entry)
{
    QJsonObject json{{QStringLiteral("sequence"), entry.sequence},
                     {QStringLiteral("at"), toIso8601(entry.at)},
                     {QStringLiteral("status"), entry.status},
                     {QStringLiteral("microseconds"), entry.microseconds}};
    for (const TextMember &text : texts)
        json[QLatin1String(text.name)] = QString::fromUtf8(entry.*text.member);
    for (const WordsMember &word : words)
        json[QLatin1String(word.name)] = entry.*word.member;
    return json;
}

std::optional<LogEntry> logEntryFromJson(QByteArrayView line)
{
    const auto json = parseJsonObject(line);
    if (!json || !json->value(QLatin1String("sequence")).isDouble())
        return std::nullopt;
    const auto at = fromIso8601(json->value(QLatin1String("at")).toString());
    if (!at)
        return std::nullopt;
    LogEntry entry;
    entry.sequence = json->value(QLatin1String("sequence")).toInteger();
    entry.at = *at;
    entry.status = json->value(QLatin1String("status")).toInt();
    entry.microseconds = json->value(QLatin1String("microseconds")).toInteger();
    for (const TextMember &text : texts)
        entry.*text.member = json->value(QLatin1String(text.name)).toString().toUtf8();
    for (const WordsMember &word : words)
        entry.*word.member = json->value(QLatin1String(word.name)).toString();
    return entry;
}

RequestLog::RequestLog(qsizetype capacity)
    : m_capacity(std::max<qsizetype>(capacity, 1))
{
}

void RequestLog::append(QList<LogEntry> entries)
{
    if (entries.isEmpty())
        return;
    {
        const std::lock_guard lock(m_mutex);
        for (LogEntry &entry : entries) {
            entry.sequence = ++m_newest;
            m_entries.push_back(entry);
        }
        while (qsizetype(m_entries.size()) > m_capacity)
            m_entries.pop_front();
    }
    if (m_sink)
        m_sink(entries);
}

QList<LogEntry> RequestLog::since(qint64 sequence, qsizetype limit) const
{
    const std::lock_guard lock(m_mutex);
    const auto first = std::upper_bound(m_entries.begin(), m_entries.end(), sequence,
                                        [](qint64 wanted, const LogEntry &entry) { return wanted < entry.sequence; });
    const auto count = std::clamp<qsizetype>(limit, 0, std::distance(first, m_entries.end()));
    return QList<LogEntry>(first, first + count);
}

qint64 RequestLog::newest() const
{
    const std::lock_guard lock(m_mutex);
    return m_newest;
}

void RequestLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
}

void RequestLog::startAfter(qint64 sequence)
{
    const std::lock_guard lock(m_mutex);
    m_newest = std::max(m_newest, sequence);
}

} // namespace grantdesk::authserver
