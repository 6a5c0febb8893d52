#include "core/authserver/request_log.h"

#include "core/authserver/answers.h"
#include "core/base/json.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace grantdesk::authserver {

namespace {

using Text = QByteArray LogEntry::*;
using Words = QString LogEntry::*;

struct TextMember {
    const char *name;
    Text member;
    bool always = true; ///< also told when empty
};
struct WordsMember {
    const char *name;
    Words member;
};

constexpr TextMember texts[]{
    {"method", &LogEntry::method},        {"path", &LogEntry::path},       {"parameters", &LogEntry::parameters},
    {"client_id", &LogEntry::clientId},   {"outcome", &LogEntry::outcome}, {"rule", &LogEntry::rule},
    {"reason", &LogEntry::reason, false}, {"recipe", &LogEntry::recipe},   {"peer", &LogEntry::peer}};
constexpr WordsMember words[]{{"application", &LogEntry::application},
                              {"application_name", &LogEntry::applicationName},
                              {"user", &LogEntry::user}};

/// What a usual line takes.
constexpr qsizetype lineLength = 600;

/// What the names, the numbers and the moment take at most.
constexpr qsizetype frameLength = 300;

bool isTold(const TextMember &text, const LogEntry &entry)
{
    return text.always || !(entry.*text.member).isEmpty();
}

char *writeRaw(char *out, const char *text)
{
    return std::copy_n(text, std::strlen(text), out);
}

char *writeName(char *out, const char *name)
{
    return writeRaw(writeRaw(writeRaw(out, ",\""), name), "\":");
}

char *writeNumber(char *out, qint64 number)
{
    constexpr int mostDigits = 20;
    return std::to_chars(out, out + mostDigits, number).ptr;
}

qsizetype mostOf(const LogEntry &entry)
{
    qsizetype most = frameLength;
    for (const TextMember &text : texts)
        most += mostJsonText((entry.*text.member).size());
    for (const WordsMember &word : words)
        most += mostJsonText((entry.*word.member).size());
    return most;
}

char *writeLine(char *out, const LogEntry &entry)
{
    out = writeNumber(writeRaw(out, R"({"sequence":)"), entry.sequence);
    out = writeIso8601(writeRaw(out, R"(,"at":")"), entry.at);
    *out++ = '"';
    for (const TextMember &text : texts) {
        if (isTold(text, entry))
            out = writeJsonText(writeName(out, text.name), QByteArrayView(entry.*text.member));
    }
    for (const WordsMember &word : words)
        out = writeJsonText(writeName(out, word.name), QStringView(entry.*word.member));
    out = writeNumber(writeName(out, "status"), entry.status);
    out = writeNumber(writeName(out, "microseconds"), entry.microseconds);
    return writeRaw(out, "}\n");
}

/// Makes room once a line: QByteArray::append() looks after it at every call.
void appendLine(QByteArray &lines, const LogEntry &entry)
{
    const qsizetype before = lines.size();
    lines.resize(before + mostOf(entry));
    lines.truncate(writeLine(lines.data() + before, entry) - lines.constData());
}

/// One request is much like the one before: what is equal is kept once, which halves the log's memory.
void share(LogEntry &entry, const LogEntry &before)
{
    for (const TextMember &text : texts) {
        if (entry.*text.member == before.*text.member)
            entry.*text.member = before.*text.member;
    }
    for (const WordsMember &word : words) {
        if (entry.*word.member == before.*word.member)
            entry.*word.member = before.*word.member;
    }
}

} // namespace

QByteArray toJsonLine(const LogEntry &entry)
{
    return toJsonLines({entry});
}

QByteArray toJsonLines(const QList<LogEntry> &entries)
{
    QByteArray lines;
    lines.reserve(entries.size() * lineLength);
    for (const LogEntry &entry : entries)
        appendLine(lines, entry);
    return lines;
}

QJsonObject toJson(const LogEntry &entry)
{
    QJsonObject json{{QStringLiteral("sequence"), entry.sequence},
                     {QStringLiteral("at"), toIso8601(entry.at)},
                     {QStringLiteral("status"), entry.status},
                     {QStringLiteral("microseconds"), entry.microseconds}};
    for (const TextMember &text : texts) {
        if (isTold(text, entry))
            json[QLatin1String(text.name)] = QString::fromUtf8(entry.*text.member);
    }
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
            if (!m_entries.empty())
                share(entry, m_entries.back());
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
