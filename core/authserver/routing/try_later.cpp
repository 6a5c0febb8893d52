#include "core/authserver/routing/try_later.h"

#include "core/authserver/answers.h"
#include "core/authserver/endpoints/api_errors.h"
#include "core/authserver/endpoints/browser_answers.h"
#include "core/authserver/port_errors.h"
#include "core/oauth/error.h"

namespace grantdesk::authserver {

namespace {

constexpr char seconds[] = "1";
/// Whoever starts the server again is no machine.
constexpr char secondsUntilRestart[] = "60";
constexpr char lastingOutage[]
    = "The server could not save its data to the disk and answers again only once it has been restarted.";
constexpr char recipeWords[] = "A failure recipe answers in place of the server. Try again shortly.";

http::Response toldToProgram(const Context &context, Speaks speaks, int status, const QByteArray &sentence)
{
    if (speaks == Speaks::Api)
        return apiError(status, "com.attask.common.ServerException", sentence.constData());
    return oauth::errorResponse({oauth::ErrorCode::TemporarilyUnavailable, sentence, {}}, context.settings.errorFormat,
                                false, status);
}

http::Response spoken(Context &context, const http::Request &request, Speaks speaks, int status)
{
    if (speaks != Speaks::Html)
        return toldToProgram(context, speaks, status, recipeWords);
    const PageFrame frame = frameOf(context, request);
    if (status == 429)
        return context.pages.errorPage(frame, {429, "error.throttled", {{"seconds", seconds}}, {}});
    return context.pages.errorPage(frame, {503, "error.unavailable", {}, {}});
}

/// Where nothing is, whoever looks like a browser is told by a page.
Speaks spokenAt(const http::Request &request)
{
    if (const Route *route = routeOf(request.path()))
        return route->speaks;
    return wantsHtml(request) ? Speaks::Html : Speaks::OAuth;
}

} // namespace

http::Response tryLater(Context &context, const http::Request &request, Speaks speaks, int status)
{
    http::Response response = spoken(context, request, speaks, status);
    response.headers.add(QByteArrayLiteral("Retry-After"), QByteArray(seconds));
    return response;
}

http::Response unavailable(const Context &context, const http::Request &request, Outage outage)
{
    const Speaks speaks = spokenAt(request);
    const bool lasts = outage == Outage::UntilRestart;
    const QByteArray words = lasts ? QByteArrayLiteral("error.needs_restart") : QByteArrayLiteral("error.unavailable");
    http::Response response = speaks == Speaks::Html
        ? context.pages.errorPage(bareFrame(context, request), {503, words, {}, {}})
        : toldToProgram(context, speaks, 503, lasts ? lastingOutage : passingOutage);
    response.headers.add(QByteArrayLiteral("Retry-After"), lasts ? secondsUntilRestart : seconds);
    return response;
}

} // namespace grantdesk::authserver
