#include "app/shared/control/answers.h"

#include "core/authserver/answers.h"
#include "ui/text/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace grantdesk::app::control {

namespace {

struct Status {
    const char *code;
    int status;
};

/// What is not listed, the request itself is to blame for: 422.
constexpr std::array statuses{
    Status{".not_found", 404},   Status{".already_exists", 409},    Status{".email_taken", 409},
    Status{".duplicate", 409},   Status{".limit_reached", 409},     Status{".ambiguous_name", 409},
    Status{".id_taken", 409},    Status{".changed_meanwhile", 409}, Status{".conflict", 409},
    Status{".was_deleted", 409},
};

int statusOf(const QString &code)
{
    if (code.startsWith(QLatin1String("storage.")) && !code.endsWith(QLatin1String(".conflict")))
        return 503;
    const auto *found = std::find_if(statuses.begin(), statuses.end(), [&code](const Status &candidate) {
        return code.endsWith(QLatin1String(candidate.code));
    });
    return found == statuses.end() ? 422 : found->status;
}

QJsonObject problem(const QString &code, const QString &message, const QString &path)
{
    return {{QStringLiteral("code"), code}, {QStringLiteral("message"), message}, {QStringLiteral("path"), path}};
}

} // namespace

http::Response jsonResponse(int status, const QJsonObject &body)
{
    return authserver::jsonAnswer(status, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

http::Response nothing()
{
    http::Response response;
    response.status = 204;
    response.headers.add(QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store"));
    return response;
}

http::Response refusal(int status, const QString &code, const QString &message, const QString &path)
{
    return jsonResponse(status, {{QStringLiteral("error"), problem(code, message, path)}});
}

http::Response refusal(const Error &error, const QString &path)
{
    return refusal(statusOf(error.code), error.code, ui::englishWords(error), path);
}

http::Response refusal(const JsonProblems &problems)
{
    QJsonArray all;
    for (const JsonProblem &one : problems)
        all.append(problem(one.error.code, ui::englishWords(one.error), one.path));
    QJsonObject first = all.first().toObject();
    first.insert(QStringLiteral("problems"), all);
    return jsonResponse(statusOf(problems.first().error.code), {{QStringLiteral("error"), first}});
}

http::Response invalidParameter(const QByteArray &name)
{
    return refusal(400, QStringLiteral("parameter_invalid"), QStringLiteral("This parameter cannot be used."),
                   QString::fromUtf8(name));
}

http::Response unavailable(authserver::Outage outage)
{
    const bool lasts = outage == authserver::Outage::UntilRestart;
    http::Response response = lasts
        ? refusal(503, QStringLiteral("needs_restart"),
                  QStringLiteral("The server could not save its data to the disk. Start it again."))
        : refusal(503, QStringLiteral("unavailable"),
                  QStringLiteral("The server cannot work at the moment. Try again shortly."));
    response.headers.add(QByteArrayLiteral("Retry-After"), lasts ? QByteArrayLiteral("60") : QByteArrayLiteral("1"));
    return response;
}

} // namespace grantdesk::app::control
