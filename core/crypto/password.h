#pragma once

#include "core/base/random_source.h"
#include "core/base/secret_string.h"

namespace grantdesk::crypto {

/// Argon2id in the encoded form `$argon2id$v=19$m=19456,t=2,p=1$salt$hash` (RFC 9106; parameters of the OWASP
/// cheat sheet). Takes tens of milliseconds: call it on a worker thread. Empty, and so nobody's password, when there is
/// no memory for it.
QByteArray hashPassword(const SecretString &password, RandomSource &random);

/// True for an encoding that verifyPassword() can read and afford: anything else is nobody's password.
bool isPasswordHash(const QByteArray &encoded);

/// True when `password` is the one behind `encoded`; false also for an encoding that cannot be read. As slow as
/// hashPassword().
bool verifyPassword(const QByteArray &encoded, const SecretString &password);

} // namespace grantdesk::crypto
