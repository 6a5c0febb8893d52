#include "core/base/secret_string.h"

#include <QDebug>

#include <algorithm>

namespace grantdesk {

SecretString::SecretString(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
}

SecretString &SecretString::operator=(const SecretString &other)
{
    if (this != &other) {
        wipe();
        m_bytes = other.m_bytes;
    }
    return *this;
}

SecretString &SecretString::operator=(SecretString &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
    }
    return *this;
}

SecretString::~SecretString()
{
    wipe();
}

QByteArray SecretString::lastFour() const
{
    return m_bytes.size() < 16 ? QByteArray() : m_bytes.right(4);
}

bool SecretString::operator==(const SecretString &other) const
{
    if (m_bytes.size() != other.m_bytes.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        difference |= static_cast<unsigned char>(m_bytes[i]) ^ static_cast<unsigned char>(other.m_bytes[i]);
    return difference == 0;
}

void SecretString::wipe()
{
    // Only the last owner may write: data() on a shared buffer would copy the secret instead of erasing it.
    if (!m_bytes.isEmpty() && m_bytes.isDetached()) {
        volatile char *bytes = m_bytes.data();
        std::fill_n(bytes, m_bytes.size(), '\0');
    }
    m_bytes.clear();
}

QDebug operator<<(QDebug debug, const SecretString &)
{
    QDebugStateSaver saver(debug);
    debug.nospace().noquote() << QStringLiteral("••••");
    return debug;
}

} // namespace grantdesk
