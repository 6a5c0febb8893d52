#pragma once

#include <QByteArray>

#include <optional>

namespace grantdesk::network {

/// Bytes for one socket that another thread may send, while the socket's own thread does something else. It has the
/// socket open by itself: should that be closed meanwhile, the bytes cannot end up in another one of the same number.
class Parcel {
public:
    /// Nothing where the system cannot do that, or has no descriptor left.
    static std::optional<Parcel> of(qintptr socket, QByteArray bytes);
    Parcel(Parcel &&other) noexcept;
    Parcel &operator=(Parcel &&other) noexcept;
    ~Parcel();

    /// Sends as much as the system takes at once. May be called on any thread, once.
    void send();
    /// What it did not take: all, when the line is gone.
    QByteArrayView rest() const { return QByteArrayView(m_bytes).sliced(m_sent); }

private:
    Parcel(int socket, QByteArray bytes);
    void close();

    int m_socket;
    QByteArray m_bytes;
    qsizetype m_sent = 0;
};

} // namespace grantdesk::network
