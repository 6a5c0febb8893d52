#include "core/authserver/request_notes.h"

#include "core/authserver/checks/token_checks.h"
#include "core/authserver/pages/texts.h"
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

bool isName(const QByteArray &name)
{
    return !name.isEmpty() && name.size() <= 24 && std::all_of(name.begin(), name.end(), [](char c) {
        return isLetter(c) || c == '_' || c == '$' || c == '.';
    });
}

/// A parameter whose value may be told, when it is one of `known`; without those, when it has its own shape.
struct Told {
    std::string_view name;
    std::string_view known = {}; ///< separated by spaces
};

constexpr std::array toldParameters{
    Told{"client_id"},
    Told{"redirect_uri"},
    Told{"$$FIRST"},
    Told{"$$LIMIT"},
    Told{"grant_type",
         "authorization_code refresh_token password client_credentials implicit "
         "urn:ietf:params:oauth:grant-type:jwt-bearer authorizationcode authorized_code refreshtoken"},
    Told{"response_type", "code token id_token none Code"},
    Told{"response_mode", "query fragment form_post"},
    Told{"code_challenge_method", "S256 plain s256 sha256 SHA256"},
    Told{"scope", "offline_access openid profile email read write"},
    Told{"lang", "en it fr de"},
    Told{"ui_locales", "en it fr de"},
    Told{"prompt", "none login consent select_account"},
    Told{"method", "get post put delete GET POST PUT DELETE"},
    Told{"decision", "allow cancel switch"},
    Told{"token_type_hint", "access_token refresh_token"},
};

const Told *toldParameter(QByteArrayView name)
{
    const auto *found = std::find_if(toldParameters.begin(), toldParameters.end(), [name](const Told &told) {
        return name == QByteArrayView(told.name.data(), qsizetype(told.name.size()));
    });
    return found == toldParameters.end() ? nullptr : found;
}

/// Whether `words`, separated by spaces, are all among the known ones.
bool areKnown(QByteArrayView words, std::string_view known)
{
    const auto isKnown = [known](QByteArrayView word) {
        QByteArrayView rest(known.data(), qsizetype(known.size()));
        while (true) {
            const qsizetype space = rest.indexOf(' ');
            if (word == rest.first(space < 0 ? rest.size() : space))
                return true;
            if (space < 0)
                return false;
            rest = rest.sliced(space + 1);
        }
    };
    while (true) {
        const qsizetype space = words.indexOf(' ');
        if (!isKnown(words.first(space < 0 ? words.size() : space)))
            return words.isEmpty();
        if (space < 0)
            return true;
        words = words.sliced(space + 1);
    }
}

bool isNumber(QByteArrayView text)
{
    return text.size() <= 9 && std::all_of(text.begin(), text.end(), isDigit);
}

/// An address without its query, which is the client's own business, and without user name and password. What is as
/// long as a token is left out here too.
void appendToldAddress(QByteArray &told, QByteArrayView address)
{
    static constexpr QByteArrayView joints = ":/.";
    constexpr QByteArrayView beforeHost("://");
    const qsizetype scheme = address.indexOf(beforeHost);
    if (scheme <= 0 || !isWord(address.first(scheme))) {
        told += '*';
        return;
    }
    told += address.first(scheme);
    http::appendPercentEncoded(told, beforeHost);
    QByteArrayView rest = address.sliced(scheme + beforeHost.size());
    // The last one anywhere: who does not encode a password may have any of "/?#" in it.
    if (const qsizetype at = rest.lastIndexOf('@'); at >= 0) {
        told += "*@";
        rest = rest.sliced(at + 1);
    }
    rest = rest.first(std::min(rest.size(), longestValue));
    while (true) {
        const auto *end
            = std::find_if(rest.begin(), rest.end(), [](char c) { return joints.contains(c) || c == '?' || c == '#'; });
        const QByteArrayView part = rest.first(end - rest.begin());
        told += isWord(part) ? part : QByteArrayView("*");
        if (end == rest.end() || !joints.contains(*end))
            return;
        http::appendPercentEncoded(told, QByteArrayView(end, 1));
        rest = rest.sliced(part.size() + 1);
    }
}

/// Who mixes up the fields sends a secret in any of them, and a password may be one short word.
bool mayBeTold(const Told &as, QByteArrayView value, const QByteArray &clientId)
{
    if (as.name == "client_id")
        return value == clientId;
    return as.known.empty() ? isNumber(value) : value.size() <= longestValue && areKnown(value, as.known);
}

/// A body that is one bare password reads as a parameter without value, and so does what follows a "&" in a secret that
/// was not encoded: such a name is told only when it is one of ours.
bool mayBeTold(const http::Parameter &parameter)
{
    constexpr std::string_view others = "state code_challenge email password";
    return isName(parameter.name)
        && (!parameter.value.isEmpty() || toldParameter(parameter.name) || isTokenParameter(parameter.name)
            || areKnown(parameter.name, others));
}

void appendToldValue(QByteArray &told, const Told &as, const QByteArray &value, const QByteArray &clientId)
{
    if (as.name == "redirect_uri")
        appendToldAddress(told, value);
    else if (mayBeTold(as, value, clientId))
        http::appendPercentEncoded(told, value);
    else
        told += '*';
}

/// What the page says, in the language of all other reasons.
QByteArray englishWords(const PageError &page)
{
    static const Texts texts = readTexts(QByteArrayLiteral("en"));
    QByteArray words = texts.value(page.text);
    for (const auto &argument : page.arguments)
        words.replace('{' + argument.first + '}', argument.second);
    return words;
}

} // namespace

QByteArray ruleOf(Recipe::Kind kind)
{
    return "recipe " + toWire(kind);
}

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
        if (mayBeTold(parameter))
            told += parameter.name;
        else
            told += '*';
        if (const Told *as = toldParameter(parameter.name)) {
            told += '=';
            appendToldValue(told, *as, parameter.value, clientId);
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

void RequestNotes::outcome(const QByteArray &code, const QByteArray &rule, const QByteArray &reason)
{
    if (!wanted || !entry.outcome.isEmpty())
        return;
    entry.outcome = code;
    entry.rule = rule;
    // Sentences of ours, which name at most what was sent in place of a name that they know.
    entry.reason = reason.left(longestValue);
}

void RequestNotes::outcome(const Failure &failure)
{
    if (!wanted)
        return;
    if (const auto *refusal = std::get_if<oauth::Refusal>(&failure))
        outcome(oauth::toWire(refusal->code), refusal->rule,
                refusal->reason.isEmpty() ? refusal->description : refusal->reason);
    else if (const auto *page = std::get_if<PageError>(&failure))
        outcome(page->text.mid(page->text.indexOf('.') + 1), page->rule, englishWords(*page));
    else if (const auto *throttled = std::get_if<Throttled>(&failure))
        outcome(QByteArrayLiteral("throttled"), throttled->rule);
    else
        outcome(std::get<Error>(failure).code.toLatin1(), ruleForPortError(std::get<Error>(failure)));
}

void RequestNotes::decided(const Recipe &recipe)
{
    entry.outcome.clear();
    outcome(toWire(recipe.kind), ruleOf(recipe.kind));
}

} // namespace grantdesk::authserver
