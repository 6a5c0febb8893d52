#include "core/authserver/endpoints/api_errors.h"

#include "core/authserver/answers.h"

namespace grantdesk::authserver {

http::Response apiError(int status, const char *exception, const char *message)
{
    return jsonAnswer(status,
                      R"({"error":{"class":)" + jsonText(exception) + R"(,"message":)" + jsonText(message) + "}}");
}

http::Response invalidParameter(int status, const char *message)
{
    return apiError(status, "com.attask.common.InvalidParameterException", message);
}

} // namespace grantdesk::authserver
