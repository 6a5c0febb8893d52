#include "core/base/repeated_member.h"

#include "core/base/json_members.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <vector>

namespace grantdesk {

namespace {

constexpr qsizetype shownName = 64;

/// An object or array that is open where the reading is.
struct Level {
    bool isObject = false;
    bool awaitsName = false;
    QString name = {};   ///< of the object's member that is read
    qsizetype index = 0; ///< of the array's value that is read
    QSet<QString> names = {};
};

/// Where the string ends that begins at `start`: behind its closing quotation mark.
qsizetype endOfString(QByteArrayView json, qsizetype start)
{
    qsizetype end = start + 1;
    while (end < json.size() && json[end] != '"')
        end += json[end] == '\\' ? 2 : 1;
    return std::min(end + 1, json.size());
}

/// As those read it who take the document: a name can be spelled with escapes.
QString nameIn(QByteArrayView quoted)
{
    if (!quoted.contains('\\'))
        return QString::fromUtf8(quoted.sliced(1).chopped(1));
    return QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().at(0).toString();
}

/// Built only when it is asked for: a path at each step would let long names cost a multiple of the text.
QString pathOf(const std::vector<Level> &open)
{
    QString path;
    for (const Level &level : open)
        path = level.isObject ? jsonPath(path, level.name.left(shownName)) : jsonPath(path, level.index);
    return path;
}

/// Whether the innermost object has that name already.
bool isRepeated(Level &level, QByteArrayView quoted)
{
    level.awaitsName = false;
    level.name = nameIn(quoted);
    const qsizetype before = level.names.size();
    level.names.insert(level.name);
    return level.names.size() == before;
}

void passComma(Level &level)
{
    level.awaitsName = level.isObject;
    ++level.index;
}

} // namespace

std::optional<RepeatedMember> findRepeatedMember(QByteArrayView json)
{
    std::vector<Level> open;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '"') {
            const qsizetype end = endOfString(json, at);
            if (!open.empty() && open.back().awaitsName && isRepeated(open.back(), json.sliced(at, end - at)))
                return RepeatedMember{pathOf(open), open.back().name.left(shownName)};
            at = end - 1;
        } else if (c == '{' || c == '[') {
            open.push_back({c == '{', c == '{'});
        } else if ((c == '}' || c == ']') && !open.empty()) {
            open.pop_back();
        } else if (c == ',' && !open.empty()) {
            passComma(open.back());
        }
    }
    return std::nullopt;
}

} // namespace grantdesk
