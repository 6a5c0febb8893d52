#include "core/flows/html_forms.h"

#include <QString>

#include <optional>

namespace grantdesk::flows {

namespace {

/// The longest reference that can mean anything: "&#x10FFFF;".
constexpr qsizetype longestReference = 10;

QByteArray characterOf(char32_t code)
{
    const bool isCharacter = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return QString::fromUcs4(isCharacter ? &code : U"\uFFFD", 1).toUtf8();
}

/// The text of a reference's name, which stands between "&" and ";".
std::optional<QByteArray> named(QByteArrayView name)
{
    if (name == "amp")
        return "&";
    if (name == "lt")
        return "<";
    if (name == "gt")
        return ">";
    if (name == "quot")
        return "\"";
    if (name == "apos")
        return "'";
    if (!name.startsWith('#'))
        return std::nullopt;
    const bool isHex = name.size() > 1 && (name.at(1) == 'x' || name.at(1) == 'X');
    const QByteArray digits = name.sliced(isHex ? 2 : 1).toByteArray();
    if (digits.isEmpty() || digits.contains('+') || digits.contains('-') || digits.contains(' '))
        return std::nullopt;
    bool isNumber = false;
    const uint code = digits.toUInt(&isNumber, isHex ? 16 : 10);
    return isNumber ? std::optional(characterOf(code)) : std::nullopt;
}

} // namespace

QByteArray decodeHtmlEntities(QByteArrayView text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == '&') {
            const QByteArrayView rest = text.sliced(at + 1, std::min(longestReference, text.size() - at - 1));
            const qsizetype end = rest.indexOf(';');
            const auto character = end > 0 ? named(rest.first(end)) : std::nullopt;
            if (character) {
                decoded += *character;
                at += end + 1;
                continue;
            }
        }
        decoded += text.at(at);
    }
    return decoded;
}

} // namespace grantdesk::flows
