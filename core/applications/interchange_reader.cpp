#include "core/applications/interchange.h"

#include "core/applications/client_reader.h"
#include "core/applications/file_reading.h"
#include "core/base/json.h"

namespace grantdesk::applications {

namespace {

constexpr qsizetype maximumIgnored = 1000;
constexpr double version = 1;

JsonProblem problemOf(const char *code, const char *message, const QStringList &args = {}, const QString &path = {})
{
    return {path, {QLatin1String(code), QLatin1String(message), args}};
}

/// The clients of a document and where they stand in it.
struct Clients {
    QJsonArray rows;
    QString list; ///< the list's path
    bool single = false;

    QString pathOf(qsizetype index) const { return single ? QString() : jsonPath(list, index); }
};

tl::expected<Clients, JsonProblem> clientsOf(const QJsonDocument &document)
{
    if (document.isArray())
        return Clients{document.array(), {}, false};
    const QJsonObject object = document.object();
    const QString list = QStringLiteral("clients");
    const QJsonValue made = object.value(QLatin1String("grantdesk_export"));
    if (made.isUndefined() && !object.contains(list))
        return Clients{{object}, {}, true};
    if (made.isDouble() && made.toDouble() > version)
        return tl::unexpected(problemOf("interchange.newer", "A newer version wrote this file."));
    if (!made.isUndefined() && made.toDouble() != version)
        return tl::unexpected(problemOf("json.out_of_range", "This number is out of range.",
                                        {QString::number(version), QString::number(version)},
                                        QStringLiteral("grantdesk_export")));
    if (!object.value(list).isArray())
        return tl::unexpected(problemOf("json.not_list", "This must be a list.", {}, list));
    return Clients{object.value(list).toArray(), list, false};
}

tl::expected<Clients, JsonProblem> parseClients(const QByteArray &json)
{
    if (json.size() > maximumInterchangeBytes)
        return tl::unexpected(problemOf("interchange.too_large", "A file can have up to 8 MiB."));
    const auto document = parseJsonDocument(json);
    if (!document)
        return tl::unexpected(problemOf("interchange.not_json", "This is not JSON.", {lineOfJsonError(json)}));
    if (auto repeated = repeatedIn(json))
        return tl::unexpected(std::move(*repeated));
    auto clients = clientsOf(*document);
    if (!clients)
        return clients;
    if (clients->rows.isEmpty())
        return tl::unexpected(problemOf("interchange.empty", "There is no application in it."));
    if (clients->rows.size() > maximumInterchangeClients)
        return tl::unexpected(problemOf("json.too_many", "This list is too long.",
                                        {QString::number(maximumInterchangeClients)}, clients->list));
    return clients;
}

} // namespace

tl::expected<Interchange, JsonProblems> parseInterchange(const QByteArray &json)
{
    const auto clients = parseClients(json);
    if (!clients)
        return tl::unexpected(JsonProblems{clients.error()});
    Interchange interchange;
    JsonProblems problems;
    QSet<QString> clientIds;
    for (qsizetype index = 0; index < clients->rows.size(); ++index) {
        const QString path = clients->pathOf(index);
        if (!clients->rows[index].isObject()) {
            problems += problemOf("json.not_object", "This must be an object.", {}, path);
            continue;
        }
        const ReadClient client = readClient(clients->rows[index].toObject(), path);
        problems += client.problems;
        if (client.hasOtherLogo)
            interchange.otherLogos += interchange.applications.size();
        if (interchange.applications.size() < maximumApplications && hasBrokenLogo(client.application))
            interchange.brokenLogos += interchange.applications.size();
        interchange.applications += client.application;
        interchange.ignored
            += client.ignored.first(std::min(client.ignored.size(), maximumIgnored - interchange.ignored.size()));
        if (client.writtenClientId.isEmpty())
            continue;
        if (clientIds.contains(client.writtenClientId))
            problems += problemOf("interchange.duplicate", "This client ID is there twice.", {client.writtenClientId},
                                  jsonPath(path, QStringLiteral("client_id")));
        clientIds += client.writtenClientId;
    }
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    return interchange;
}

} // namespace grantdesk::applications
