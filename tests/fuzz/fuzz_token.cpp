#include "core/flows/transcript.h"
#include "core/oauth/endpoints.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_world.h"

using namespace grantdesk;
using namespace grantdesk::fuzz;

namespace {

/// Bits of the first byte: the endpoint, the media type, and whether the client authenticates by header.
http::Request requestOf(test::World &world, std::uint8_t choice, const QByteArray &body)
{
    static const char *const types[]
        = {"application/x-www-form-urlencoded", "application/json", "application/json;charset=utf-8", "text/plain"};
    http::Request request;
    request.method = "POST";
    request.target = choice & 1 ? oauth::jwtExchangePath : oauth::tokenPath;
    request.peerAddress = "127.0.0.1";
    request.headers.add("Content-Type", types[(choice >> 1) & 3]);
    if (choice & 8)
        request.headers.add("Authorization", "Basic " + (world.a.clientId + ':' + world.a.secret).toBase64());
    request.body = body;
    return request;
}

} // namespace

/// The first byte picks endpoint and style, the rest is the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    test::World &world = freshWorld();
    const Filled filled = fill(world, bytesOf(data + 1, size - 1));
    const http::Request request = requestOf(world, data[0], filled.text);
    const http::Response first = world.send(request);
    must(first.status < 500, "no input is a failure of the server");
    must(first.headers.value("Cache-Control") == "no-store", "no answer of a token endpoint is cached");
    for (const QByteArray &secret : filled.secrets)
        must(first.status == 200 || !first.body.contains(secret), "no refusal repeats a secret");
    if (first.status == 200 && (filled.text.contains("authorization_code") || data[0] & 1))
        must(world.send(request).status != 200, "a code and an assertion redeem once");

    holdLog(filled.secrets);

    QByteArray shown;
    for (const auto &message : {flows::mark(request, filled.secrets), flows::mark(first, filled.secrets)})
        shown += message.head.render() + '\n' + message.body.render() + '\n';
    for (const QByteArray &secret : filled.secrets)
        must(!shown.contains(secret), "no secret in a transcript");
    return 0;
}
