#include "core/crypto/block_cipher.h"

#include <openssl/evp.h>

namespace grantdesk::crypto {

void BlockCipher::FreeContext::operator()(evp_cipher_ctx_st *context) const
{
    EVP_CIPHER_CTX_free(context);
}

BlockCipher::BlockCipher(QByteArrayView key)
    : m_encrypting(prepared(key, true))
    , m_decrypting(prepared(key, false))
{
}

BlockCipher::Context BlockCipher::prepared(QByteArrayView key, bool encrypting)
{
    Context context(EVP_CIPHER_CTX_new());
    if (key.size() != keySize || !context
        || EVP_CipherInit_ex2(context.get(), EVP_aes_128_ecb(), reinterpret_cast<const unsigned char *>(key.data()),
                              nullptr, encrypting ? 1 : 0, nullptr)
            != 1
        || EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1)
        qFatal("AES-128 is unavailable: out of memory, a key of another size, or OpenSSL has no default provider");
    return context;
}

QByteArray BlockCipher::mapped(const Context &context, QByteArrayView block)
{
    QByteArray result(blockSize, Qt::Uninitialized);
    int size = 0;
    if (block.size() != blockSize
        || EVP_CipherUpdate(context.get(), reinterpret_cast<unsigned char *>(result.data()), &size,
                            reinterpret_cast<const unsigned char *>(block.data()), int(block.size()))
            != 1
        || size != blockSize)
        qFatal("AES-128 failed: not one whole block");
    return result;
}

QByteArray BlockCipher::encrypt(QByteArrayView block) const
{
    return mapped(m_encrypting, block);
}

QByteArray BlockCipher::decrypt(QByteArrayView block) const
{
    return mapped(m_decrypting, block);
}

} // namespace grantdesk::crypto
