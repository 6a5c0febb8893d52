#include "core/base/json.h"

namespace grantdesk {

namespace {

bool nestsDeeper(QByteArrayView json, int maximum)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && (c == '{' || c == '['))
            ++depth;
        else if (!inString && (c == '}' || c == ']'))
            --depth;
        if (depth > maximum)
            return true;
    }
    return false;
}

} // namespace

std::optional<QJsonObject> parseJsonObject(QByteArrayView json, int maximumNesting)
{
    const auto document = parseJsonDocument(json, maximumNesting);
    return document && document->isObject() ? std::optional(document->object()) : std::nullopt;
}

std::optional<QJsonDocument> parseJsonDocument(QByteArrayView json, int maximumNesting)
{
    if (nestsDeeper(json, maximumNesting))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    return document.isNull() ? std::nullopt : std::optional(document);
}

} // namespace grantdesk
