#pragma once

#include <QByteArray>

class QDebug;

namespace grantdesk {

/// Bytes that must never reach a log, a title, a transcript or a plain file: a client secret, a token, a password,
/// a private key. Printing one yields dots; the bytes come out only through reveal(), which is easy to search for.
/// The buffer is overwritten when the last copy goes (as far as the allocator lets us).
class SecretString {
public:
    SecretString() = default;
    explicit SecretString(QByteArray bytes);
    SecretString(const SecretString &) = default;
    SecretString(SecretString &&) noexcept = default;
    SecretString &operator=(const SecretString &other);
    SecretString &operator=(SecretString &&other) noexcept;
    ~SecretString();

    /// The bytes themselves. Every call is a place where a secret leaves its shelter: keep them few.
    const QByteArray &reveal() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    qsizetype size() const { return m_bytes.size(); }
    /// The last four characters, as screens show them beside the dots; empty for secrets shorter than 16.
    QByteArray lastFour() const;

    /// Compares in time that depends only on the lengths.
    bool operator==(const SecretString &other) const;

private:
    void wipe();
    QByteArray m_bytes;
};

/// Prints dots, whatever the content.
QDebug operator<<(QDebug debug, const SecretString &secret);

} // namespace grantdesk
