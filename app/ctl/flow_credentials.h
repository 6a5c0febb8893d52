#pragma once

#include "app/ctl/context.h"
#include "core/crypto/rsa_key.h"

#include <optional>
#include <string>

namespace grantdesk::ctl {

/// The switches of `flow run` that say where secrets come from.
struct CredentialArguments {
    std::string privateKeyFile;
    bool secretStdin = false;
    bool passwordStdin = false;
};

struct Credentials {
    std::optional<SecretString> clientSecret;
    std::optional<crypto::RsaPrivateKey> privateKey;
    std::optional<SecretString> password;
};

/// Collects what the application's flow needs: from standard input (the client secret's line before the password's),
/// from a file, from the keyring, or from somebody at the terminal. What is found nowhere stays empty.
/// Errors: input.missing, input.too_large, file.unreadable, file.too_large, keys.*.
Result<Credentials> readCredentials(Context &context, const applications::Application &application,
                                    const CredentialArguments &arguments);

} // namespace grantdesk::ctl
