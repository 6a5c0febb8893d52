#pragma once

namespace grantdesk::app {

/// What both programs want of their process. To be called first in main(), while there is one thread.
void setUpProcess();

} // namespace grantdesk::app
