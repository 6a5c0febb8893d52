#include "core/network/refusals.h"

#include <boost/beast/http/error.hpp>

namespace grantdesk::network {

namespace beast = boost::beast;

namespace {

Refusal refusalOfField(const beast::error_code &error)
{
    using Known = beast::http::error;
    if (error == Known::bad_line_ending)
        return {400, lineEndRule};
    if (error == Known::bad_value)
        return {400, fieldValueRule};
    if (error == Known::bad_obs_fold)
        return {400, foldedRule};
    return {400, fieldNameRule};
}

} // namespace

Refusal refusalFor(const beast::error_code &error, bool behindHeader, bool hasLength)
{
    using Known = beast::http::error;
    if (error == Known::header_limit)
        return {431};
    if (error == Known::body_limit)
        return {413};
    if (error == Known::bad_version)
        return {505};
    if (error == Known::bad_method || error == Known::bad_target)
        return {400, requestLineRule};
    if (error == Known::bad_chunk || error == Known::bad_chunk_extension)
        return {400, chunkRule};
    if (behindHeader)
        return {400, trailerRule};
    if (error == Known::bad_content_length || (error == Known::bad_transfer_encoding && hasLength))
        return {400, lengthRule};
    if (error == Known::bad_transfer_encoding)
        return {400, codingRule};
    return refusalOfField(error);
}

const char *ruleOfByte(QByteArrayView header, qsizetype i)
{
    const auto before = header.first(i);
    const bool inRequestLine = !before.contains('\n');
    if (header[i] == '\n' || before.endsWith('\r'))
        return lineEndRule;
    if (before.endsWith('\n'))
        // White space behind the request line is no folded field, for there is none yet (RFC 9112 §2.2).
        return before.count('\n') == 1 ? lineEndRule : foldedRule;
    if (inRequestLine)
        return requestLineRule;
    return before.sliced(before.lastIndexOf('\n')).contains(':') ? fieldValueRule : fieldNameRule;
}

} // namespace grantdesk::network
