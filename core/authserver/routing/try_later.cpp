#include "core/authserver/routing/try_later.h"

#include "core/authserver/endpoints/api_errors.h"
#include "core/authserver/endpoints/browser_answers.h"
#include "core/oauth/error.h"

namespace grantdesk::authserver {

namespace {

constexpr char seconds[] = "1";
constexpr char sentence[] = "A failure recipe answers in place of the server. Try again shortly.";

http::Response spoken(Context &context, const http::Request &request, Speaks speaks, int status)
{
    if (speaks == Speaks::Api)
        return apiError(status, "com.attask.common.ServerException", sentence);
    if (speaks == Speaks::OAuth)
        return oauth::errorResponse({oauth::ErrorCode::TemporarilyUnavailable, sentence, {}},
                                    context.settings.errorFormat, false, status);
    const PageFrame frame = frameOf(context, request);
    if (status == 429)
        return context.pages.errorPage(frame, {429, "error.throttled", {{"seconds", seconds}}, {}});
    return context.pages.errorPage(frame, {503, "error.unavailable", {}, {}});
}

} // namespace

http::Response tryLater(Context &context, const http::Request &request, Speaks speaks, int status)
{
    http::Response response = spoken(context, request, speaks, status);
    response.headers.add(QByteArrayLiteral("Retry-After"), QByteArray(seconds));
    return response;
}

} // namespace grantdesk::authserver
