#include "core/base/json_members.h"

#include <algorithm>
#include <cmath>

namespace grantdesk {

namespace {

constexpr qsizetype shownName = 64;

Error simple(const char *code, const char *message)
{
    return {QLatin1String(code), QLatin1String(message)};
}

Error tooLong(qsizetype maximum)
{
    return {QStringLiteral("json.too_long"), QStringLiteral("This text is too long."), {QString::number(maximum)}};
}

} // namespace

QString jsonPath(const QString &parent, qsizetype index)
{
    return parent + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
}

QString jsonPath(const QString &parent, const QString &name)
{
    return parent.isEmpty() ? name : parent + QLatin1Char('.') + name;
}

std::optional<Error> checkJsonText(const QJsonValue &value, qsizetype maximum)
{
    if (!value.isString())
        return simple("json.not_text", "This must be a text.");
    const QString text = value.toString();
    if (text.size() > maximum)
        return tooLong(maximum);
    const bool readable = text.isValidUtf16()
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c == QChar(0) || c == QChar(0x7f); });
    if (!readable)
        return simple("json.not_printable", "This text holds characters that cannot be used.");
    return std::nullopt;
}

std::optional<QString> JsonMembers::text(const char *name, qsizetype maximum)
{
    const QJsonValue value = any(name);
    if (value.isUndefined())
        return std::nullopt;
    if (auto wrong = checkJsonText(value, maximum)) {
        complain(name, std::move(*wrong));
        return std::nullopt;
    }
    return value.toString();
}

std::optional<bool> JsonMembers::boolean(const char *name)
{
    const QJsonValue value = any(name);
    if (value.isBool())
        return value.toBool();
    if (!value.isUndefined())
        complain(name, simple("json.not_boolean", "This must be true or false."));
    return std::nullopt;
}

std::optional<qint64> JsonMembers::integer(const char *name, qint64 minimum, qint64 maximum)
{
    const QJsonValue value = any(name);
    if (value.isUndefined())
        return std::nullopt;
    const double number = value.toDouble(std::nan(""));
    if (!value.isDouble() || std::floor(number) != number) {
        complain(name, simple("json.not_integer", "This must be a whole number."));
        return std::nullopt;
    }
    if (number < static_cast<double>(minimum) || number > static_cast<double>(maximum)) {
        complain(name,
                 {QStringLiteral("json.out_of_range"),
                  QStringLiteral("This number is out of range."),
                  {QString::number(minimum), QString::number(maximum)}});
        return std::nullopt;
    }
    return static_cast<qint64>(number);
}

std::optional<QJsonArray> JsonMembers::list(const char *name, qsizetype maximum)
{
    const QJsonValue value = any(name);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isArray()) {
        complain(name, simple("json.not_list", "This must be a list."));
        return std::nullopt;
    }
    if (value.toArray().size() > maximum) {
        complain(
            name,
            {QStringLiteral("json.too_many"), QStringLiteral("This list is too long."), {QString::number(maximum)}});
        return std::nullopt;
    }
    return value.toArray();
}

std::optional<QJsonObject> JsonMembers::object(const char *name)
{
    const QJsonValue value = any(name);
    if (value.isObject())
        return value.toObject();
    if (!value.isUndefined())
        complain(name, simple("json.not_object", "This must be an object."));
    return std::nullopt;
}

QJsonValue JsonMembers::any(const char *name)
{
    m_read.insert(QLatin1String(name));
    return m_object.value(QLatin1String(name));
}

void JsonMembers::require(const char *name)
{
    if (!has(name))
        m_problems.append(
            {m_path, {QStringLiteral("json.missing"), QStringLiteral("A member is missing."), {QLatin1String(name)}}});
}

void JsonMembers::refuseOthers()
{
    for (auto member = m_object.begin(); member != m_object.end(); ++member) {
        if (m_read.contains(member.key()))
            continue;
        const QString shown = member.key().left(shownName);
        m_problems.append(
            {jsonPath(m_path, shown),
             {QStringLiteral("json.unknown_member"), QStringLiteral("Nobody knows this member."), {shown}}});
    }
}

} // namespace grantdesk
