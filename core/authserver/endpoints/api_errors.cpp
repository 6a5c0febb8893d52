#include "core/authserver/endpoints/api_errors.h"

#include "core/authserver/answers.h"
#include "core/authserver/watching/outcome_by_status.h"

namespace grantdesk::authserver {

http::Response apiError(int status, const char *exception, const char *message)
{
    return jsonAnswer(status,
                      R"({"error":{"class":)" + jsonText(exception) + R"(,"message":)" + jsonText(message) + "}}");
}

http::Response invalidParameter(Context &context, int status, const char *message)
{
    noteByStatus(context.notes, status, message);
    return apiError(status, "com.attask.common.InvalidParameterException", message);
}

} // namespace grantdesk::authserver
