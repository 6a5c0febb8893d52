#pragma once

#include <QByteArray>

#include <memory>

struct evp_cipher_ctx_st;

namespace grantdesk::crypto {

/// AES-128 over single blocks (FIPS 197): maps 16 bytes to 16 others, one to one, and only the key tells which. For
/// values of one block that never repeat; longer texts would need a mode. Not for two threads at once.
class BlockCipher {
public:
    static constexpr qsizetype keySize = 16;
    static constexpr qsizetype blockSize = 16;

    explicit BlockCipher(QByteArrayView key);

    QByteArray encrypt(QByteArrayView block) const;
    QByteArray decrypt(QByteArrayView block) const;

private:
    struct FreeContext {
        void operator()(evp_cipher_ctx_st *context) const;
    };
    using Context = std::unique_ptr<evp_cipher_ctx_st, FreeContext>;

    static Context prepared(QByteArrayView key, bool encrypting);
    static QByteArray mapped(const Context &context, QByteArrayView block);

    Context m_encrypting;
    Context m_decrypting;
};

} // namespace grantdesk::crypto
