#include "core/authserver/request_notes.h"

#include "core/authserver/port_errors.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace grantdesk::authserver {

namespace {

/// Shorter than any token, key or session ID of ours.
constexpr qsizetype longestWord = 31;
constexpr qsizetype longestValue = 200;
constexpr qsizetype longestParameters = 1000;
constexpr qsizetype usualParameters = 250;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// What stands in addresses: words, versions, names with hyphens.
bool isWord(QByteArrayView segment)
{
    return segment.size() <= longestWord && std::all_of(segment.begin(), segment.end(), [](char c) {
               return isLetter(c) || isDigit(c) || c == '.' || c == '-' || c == '_';
           });
}

/// Words and what joins them: scopes, languages, fields, URNs. No code and no token looks like that.
bool isWords(QByteArrayView text)
{
    static constexpr QByteArrayView joints = " :,;/*=$";
    qsizetype length = 0;
    return std::all_of(text.begin(), text.end(), [&length](char c) {
        length = joints.contains(c) ? 0 : length + 1;
        return length <= longestWord && (length == 0 || isWord(QByteArrayView(&c, 1)));
    });
}

/// A body that is one bare token reads as a parameter without value: such a name is not told.
bool isName(const QByteArray &name)
{
    return !name.isEmpty() && name.size() <= 24 && std::all_of(name.begin(), name.end(), [](char c) {
        return isLetter(c) || c == '_' || c == '$' || c == '.';
    });
}

bool mayBeTold(std::string_view name)
{
    static constexpr std::array<std::string_view, 16> names{
        "client_id",     "response_type", "grant_type", "redirect_uri",
        "scope",         "lang",          "ui_locales", "code_challenge_method",
        "response_mode", "prompt",        "fields",     "method",
        "$$FIRST",       "$$LIMIT",       "decision",   "token_type_hint"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// An address without its query, which is the client's own business.
QByteArrayView toldAddress(QByteArrayView address)
{
    const auto *end = std::find_if(address.begin(), address.end(), [](char c) { return c == '?' || c == '#'; });
    const QByteArrayView told = address.first(end - address.begin());
    return told.contains(':') ? told : QByteArrayView("*");
}

void appendToldValue(QByteArray &told, const http::Parameter &parameter, const QByteArray &clientId)
{
    const QByteArrayView value = QByteArrayView(parameter.value).first(std::min(parameter.value.size(), longestValue));
    if (parameter.name == "redirect_uri")
        return http::appendPercentEncoded(told, toldAddress(value));
    // Who mixes up the fields sends a secret here.
    const bool isOurs = parameter.name == "client_id" ? parameter.value == clientId : isWords(value);
    if (isOurs)
        http::appendPercentEncoded(told, value);
    else
        told += '*';
}

} // namespace

QByteArray loggablePath(const QByteArray &path)
{
    QByteArray told;
    told.reserve(std::min(path.size(), longestValue) + 1);
    QByteArrayView rest = QByteArrayView(path).first(std::min(path.size(), longestValue));
    while (true) {
        const qsizetype slash = rest.indexOf('/');
        const QByteArrayView segment = rest.first(slash < 0 ? rest.size() : slash);
        told += isWord(segment) ? segment : QByteArrayView("*");
        if (slash < 0)
            return told;
        told += '/';
        rest = rest.sliced(slash + 1);
    }
}

QByteArray loggableParameters(const http::Parameters &parameters, const QByteArray &clientId)
{
    QByteArray told;
    told.reserve(usualParameters);
    for (const http::Parameter &parameter : parameters) {
        if (told.size() > longestParameters)
            return told + "&...";
        if (!told.isEmpty())
            told += '&';
        if (isName(parameter.name))
            told += parameter.name;
        else
            told += '*';
        if (mayBeTold({parameter.name.constData(), size_t(parameter.name.size())})) {
            told += '=';
            appendToldValue(told, parameter, clientId);
        } else if (parameter.name == "state") {
            told += ".length=" + QByteArray::number(parameter.value.size());
        }
    }
    return told;
}

void RequestNotes::client(const applications::Application &application)
{
    if (!wanted)
        return;
    entry.clientId = application.clientId.toLatin1();
    entry.application = application.id;
    entry.applicationName = application.name;
}

void RequestNotes::client(const QByteArray &clientId)
{
    if (wanted)
        entry.clientId = clientId;
}

void RequestNotes::user(const Id &id)
{
    if (wanted)
        entry.user = id;
}

void RequestNotes::parameters(const http::Parameters &parameters)
{
    if (wanted)
        entry.parameters = loggableParameters(parameters, entry.clientId);
}

void RequestNotes::outcome(const QByteArray &code, const QByteArray &rule)
{
    if (!wanted || !entry.outcome.isEmpty())
        return;
    entry.outcome = code;
    entry.rule = rule;
}

void RequestNotes::outcome(const Failure &failure)
{
    if (!wanted)
        return;
    if (const auto *refusal = std::get_if<oauth::Refusal>(&failure))
        outcome(oauth::toWire(refusal->code), refusal->rule);
    else if (const auto *page = std::get_if<PageError>(&failure))
        outcome(page->text.mid(page->text.indexOf('.') + 1), page->rule);
    else if (const auto *throttled = std::get_if<Throttled>(&failure))
        outcome(QByteArrayLiteral("throttled"), throttled->rule);
    else
        outcome(std::get<Error>(failure).code.toLatin1(), ruleForPortError(std::get<Error>(failure)));
}

} // namespace grantdesk::authserver
