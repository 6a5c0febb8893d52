#pragma once

namespace grantdesk::crypto {

/// Frees what OpenSSL keeps for the calling thread; it is made anew when needed. To be called at the end of a worker's
/// work: OpenSSL would free it itself when the thread ends, but QThread::wait() and QThreadPool::waitForDone() return
/// before that, and a program that leaves main() in between leaks it.
void releaseThreadState() noexcept;

} // namespace grantdesk::crypto
