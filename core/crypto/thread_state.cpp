#include "core/crypto/thread_state.h"

#include <openssl/crypto.h>

namespace grantdesk::crypto {

void releaseThreadState() noexcept
{
    OPENSSL_thread_stop();
}

} // namespace grantdesk::crypto
