#pragma once

#include "core/flows/machine.h"
#include "core/http/message.h"

namespace grantdesk::ui {

/// The page a browser sees after the redirect to the console's own listener: the run's real outcome, in the language in
/// use. No script, no third-party resource, a strict Content-Security-Policy, never cached.
http::Response listenerPage(const flows::AnswerBrowser &answer);

} // namespace grantdesk::ui
