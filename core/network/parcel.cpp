#include "core/network/parcel.h"

#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace grantdesk::network {

Parcel::Parcel(int socket, QByteArray bytes)
    : m_socket(socket)
    , m_bytes(std::move(bytes))
{
}

Parcel::Parcel(Parcel &&other) noexcept
    : m_socket(std::exchange(other.m_socket, -1))
    , m_bytes(std::move(other.m_bytes))
    , m_sent(other.m_sent)
{
}

Parcel &Parcel::operator=(Parcel &&other) noexcept
{
    std::swap(m_socket, other.m_socket);
    m_bytes.swap(other.m_bytes);
    std::swap(m_sent, other.m_sent);
    return *this;
}

Parcel::~Parcel()
{
    close();
}

#ifdef Q_OS_UNIX

std::optional<Parcel> Parcel::of(qintptr socket, QByteArray bytes)
{
    const int own = ::fcntl(int(socket), F_DUPFD_CLOEXEC, 0);
    if (own < 0)
        return std::nullopt;
    return Parcel(own, std::move(bytes));
}

void Parcel::send()
{
#ifdef MSG_NOSIGNAL
    constexpr int flags = MSG_DONTWAIT | MSG_NOSIGNAL;
#else
    constexpr int flags = MSG_DONTWAIT; // SO_NOSIGPIPE, which Qt sets where it exists
#endif
    const auto sent = ::send(m_socket, m_bytes.constData(), size_t(m_bytes.size()), flags);
    if (sent > 0)
        m_sent = sent;
    close();
}

void Parcel::close()
{
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

#else

std::optional<Parcel> Parcel::of(qintptr, QByteArray)
{
    return std::nullopt;
}

void Parcel::send() { }

void Parcel::close() { }

#endif

} // namespace grantdesk::network
