#include "core/oauth/endpoints.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_world.h"

using namespace grantdesk;
using namespace grantdesk::fuzz;

namespace {

void holdRedirect(test::World &world, const http::Response &response)
{
    const QByteArray location = test::location(response);
    must(response.status < 500, "no input is a failure of the server");
    must(location.isEmpty() || mayBeRedirectedTo(world, location), "never a redirect to an unregistered address");
    for (const http::Header &header : response.headers)
        must(!header.value.contains('\n') && !header.value.contains('\r'), "no header can be broken into two");
}

} // namespace

/// The first byte picks the page, the rest is the query: with nobody signed in, and with somebody who then decides.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    static const char *const pages[] = {oauth::authorizePath, oauth::loginPath, oauth::consentPath};
    test::World &world = freshWorld();
    static const char *const decisions[] = {"allow", "cancel", "switch"};
    const Filled filled = fill(world, bytesOf(data + 1, size - 1));
    const QByteArray &query = filled.text;
    const QByteArray target = QByteArray(pages[data[0] % 3]) + '?' + query;
    holdRedirect(world, test::Browser(world).get(target));

    test::Browser &browser = signedInBrowser();
    const http::Response page = browser.get(target);
    holdRedirect(world, page);
    if (page.body.contains("</form>"))
        holdRedirect(world, browser.submit(page, {{"decision", decisions[data[0] / 3 % 3]}}));
    holdLog(filled.secrets);
    // Who changed to another user is signed in again for the next input.
    if (browser.cookies.value("grantdesk_session").isEmpty())
        browser.signIn(test::authorizeQuery(world.a));
    return 0;
}
