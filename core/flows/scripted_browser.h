#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"
#include "core/flows/ports.h"

#include <chrono>
#include <functional>
#include <memory>

namespace grantdesk::flows {

/// Who signs in, and what they answer to the consent page.
struct SignIn {
    QByteArray user; ///< e-mail address or user name
    SecretString password;
    enum class Consent { Allow, Cancel };
    Consent consent = Consent::Allow;
};

/// A browser without a window, for machines that have none and for tests: opens the authorization page over an
/// HttpTransport, keeps cookies, follows redirects, fills the sign-in form and presses a button of the consent form.
///
/// The redirect back is delivered to the run's listener like any browser would; a redirect URL off loopback is not
/// fetched but reported, to be pasted into the run. The password goes only to the origin of the page that was opened.
class ScriptedBrowser final : public Browser {
public:
    /// Where the redirect led.
    struct Arrival {
        SecretString address;   ///< the whole redirected address, code included
        bool delivered = false; ///< the listener has answered; otherwise the address waits to be pasted
        int status = 0;         ///< of the listener's page
    };
    /// Called once for each open() from the event loop; may destroy the browser.
    /// Errors: signin.refused (the sign-in form came back), signin.no_form (args: HTTP status; a page that has neither
    /// form), signin.page_refused (args: HTTP status), signin.page_too_large, signin.too_many_redirects,
    /// signin.bad_redirect, signin.foreign_form (args: origin), signin.bad_address, and the transport's.
    using Done = std::function<void(Result<Arrival>)>;

    ScriptedBrowser(HttpTransport &transport, SignIn signIn, Done done,
                    std::chrono::milliseconds deadline = std::chrono::seconds(30));
    /// Cancels what is under way.
    ~ScriptedBrowser() override;

    /// Starts from the beginning, without cookies; a visit still under way is given up.
    bool open(const QByteArray &url) override;

private:
    class Visit;

    HttpTransport &m_transport;
    SignIn m_signIn;
    Done m_done;
    std::chrono::milliseconds m_deadline;
    std::unique_ptr<Visit> m_visit;
};

} // namespace grantdesk::flows
