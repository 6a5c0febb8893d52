#include "app/ctl/serve_switches.h"

#include "app/ctl/say.h"
#include "app/shared/control/gate.h"

namespace grantdesk::ctl {

namespace {

void addWhere(CLI::App &command, ServeSwitches &switches)
{
    command.add_option("--listen", switches.listen, utf8(Ctl::tr("Address and port; port 0 takes a free one")));
    command.add_option("--tls-cert", switches.certificateFile,
                       utf8(Ctl::tr("PEM file: the server’s certificate, then those that issued it")));
    command.add_option("--tls-key", switches.keyFile, utf8(Ctl::tr("PEM file: the private key of the certificate")));
    command.add_option(
        "--public-url", switches.publicUrl,
        utf8(Ctl::tr("How others reach it, for example https://auth.example.com; needed with 0.0.0.0 and [::]")));
    command.add_option(
        "--trusted-proxy", switches.trustedProxy,
        utf8(Ctl::tr("Address of the proxy whose X-Forwarded-For header gives the client’s real address")));
    command.add_flag("--allow-plain-http", switches.allowPlainHttp,
                     utf8(Ctl::tr("Serve others without TLS: whoever is on the way can read passwords and tokens")));
}

void addContents(CLI::App &command, ServeSwitches &switches)
{
    command.add_option("--seed", switches.seedFile,
                       utf8(Ctl::tr("Begin with the organization, users and applications of this JSON file")));
    command.add_flag("--ephemeral", switches.ephemeral,
                     utf8(Ctl::tr("Keep everything in memory; nothing is left when it ends")));
    command.add_flag(
        "--control", switches.control,
        utf8(Ctl::tr("Offer the control API to programs on this computer, with a token that is printed or that "
                     "GRANTDESK_CONTROL_TOKEN chooses: %1 to %2 visible ASCII characters")
                 .arg(app::control::shortestToken)
                 .arg(app::control::longestToken)));
}

void addManners(CLI::App &command, ServeSwitches &switches)
{
    command.add_flag("--token-type-bearer", switches.tokenTypeBearer,
                     utf8(Ctl::tr("Answer token_type Bearer instead of sessionID")));
    command.add_option("--error-format", switches.errorFormat,
                       utf8(Ctl::tr("The shape of error answers: rfc6749 or workfront")));
    command.add_option("--rotation-grace", switches.rotationGrace,
                       utf8(Ctl::tr("For how many seconds a rotated refresh token is forgiven")));
    command.add_flag("--remember-consent", switches.rememberConsent,
                     utf8(Ctl::tr("Let users allow a web application once for all")));
    command.add_flag("--refuse-plain-redirects", switches.refusePlainRedirects,
                     utf8(Ctl::tr("Refuse redirect URLs that lead over http:// to another computer")));
}

} // namespace

void addServeSwitches(CLI::App &command, ServeSwitches &switches)
{
    addWhere(command, switches);
    addContents(command, switches);
    addManners(command, switches);
}

} // namespace grantdesk::ctl
