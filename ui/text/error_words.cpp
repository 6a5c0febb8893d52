#include "ui/text/catalogue.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace grantdesk::ui {

namespace {

struct Row {
    const char *code; ///< with "/variant" for the codes whose first words depend on an argument
    const char *title;
    const char *advice = nullptr;
};

// One row a code. Placeholders are the error's args in their order.
constexpr Row rows[] = {
    {"applications.not_found", QT_TRANSLATE_NOOP("Errors", "There is no such application."),
     QT_TRANSLATE_NOOP("Errors", "It may have been deleted meanwhile. Look at the list again.")},
    {"applications.ambiguous_name", QT_TRANSLATE_NOOP("Errors", "Several applications have this name."),
     QT_TRANSLATE_NOOP("Errors", "Use the client ID instead.")},
    {"applications.limit_reached",
     QT_TRANSLATE_NOOP("Errors", "You can have up to ten OAuth2 applications at one time."),
     QT_TRANSLATE_NOOP("Errors", "Limit reached. Delete an application to create a new one.")},
    {"applications.changed_meanwhile",
     QT_TRANSLATE_NOOP("Errors", "This application was changed elsewhere since it was opened."),
     QT_TRANSLATE_NOOP("Errors", "Open it again and repeat your changes.")},

    {"applications.already_exists", QT_TRANSLATE_NOOP("Errors", "This application is stored already.")},
    {"applications.was_deleted",
     QT_TRANSLATE_NOOP("Errors", "“%1” was deleted, has the same client ID and can still be restored."),
     QT_TRANSLATE_NOOP("Errors", "Restore it, or delete it for good first.")},
    {"applications.type_is_fixed", QT_TRANSLATE_NOOP("Errors", "The type of an application cannot be changed."),
     QT_TRANSLATE_NOOP("Errors", "Create a new application of the type you need.")},

    {"secrets.limit_reached", QT_TRANSLATE_NOOP("Errors", "An application can have up to five client secrets."),
     QT_TRANSLATE_NOOP("Errors", "Delete a client secret that is no longer used.")},
    {"secrets.not_allowed", QT_TRANSLATE_NOOP("Errors", "Applications of this type have no client secret.")},
    {"secrets.not_found", QT_TRANSLATE_NOOP("Errors", "There is no such client secret.")},
    {"secrets.keyring_unavailable", QT_TRANSLATE_NOOP("Errors", "No keyring of the operating system can be used."),
     QT_TRANSLATE_NOOP("Errors", "What you keep is forgotten when the program ends.")},
    {"secrets.keyring_locked", QT_TRANSLATE_NOOP("Errors", "The keyring is locked."),
     QT_TRANSLATE_NOOP("Errors", "Unlock the keyring and try again.")},
    {"secrets.keyring_failed", QT_TRANSLATE_NOOP("Errors", "The keyring did not carry out the request."),
     QT_TRANSLATE_NOOP("Errors", "Check the keyring of the operating system and try again.")},

    {"keys.limit_reached", QT_TRANSLATE_NOOP("Errors", "An application can have up to 20 public keys."),
     QT_TRANSLATE_NOOP("Errors", "Delete a public key that is no longer used.")},
    {"keys.not_allowed", QT_TRANSLATE_NOOP("Errors", "Applications of this type have no public keys.")},
    {"keys.not_found", QT_TRANSLATE_NOOP("Errors", "There is no such public key.")},
    {"keys.duplicate", QT_TRANSLATE_NOOP("Errors", "The application already has this public key.")},
    {"keys.private_key", QT_TRANSLATE_NOOP("Errors", "This is a private key. Add only the public key or certificate."),
     QT_TRANSLATE_NOOP("Errors", "Do not give a private key away: whoever has it can act for the user.")},
    {"keys.not_rsa", QT_TRANSLATE_NOOP("Errors", "This is not an RSA key."),
     QT_TRANSLATE_NOOP("Errors", "Use an RSA key of at least 2048 bits.")},
    {"keys.too_short", QT_TRANSLATE_NOOP("Errors", "The key has only %1 bits."),
     QT_TRANSLATE_NOOP("Errors", "Use an RSA key of at least 2048 bits.")},
    {"keys.too_long", QT_TRANSLATE_NOOP("Errors", "The key has %1 bits, more than can be used."),
     QT_TRANSLATE_NOOP("Errors", "Use an RSA key of at most 16384 bits.")},
    {"keys.unreadable", QT_TRANSLATE_NOOP("Errors", "The key could not be read."),
     QT_TRANSLATE_NOOP("Errors", "Paste a certificate or a public key in PEM form, or a JWK.")},
    {"keys.private_unreadable", QT_TRANSLATE_NOOP("Errors", "The private key could not be read."),
     QT_TRANSLATE_NOOP("Errors", "An unencrypted RSA key in PEM form is needed (PKCS#8 or PKCS#1).")},
    {"keys.encrypted", QT_TRANSLATE_NOOP("Errors", "The private key is protected by a passphrase."),
     QT_TRANSLATE_NOOP("Errors", "Remove the passphrase first, for example with “openssl pkey”.")},
    {"keys.too_large", QT_TRANSLATE_NOOP("Errors", "The key file is larger than 64 KiB."),
     QT_TRANSLATE_NOOP("Errors", "Choose the file that holds only the key.")},
    {"keys.cancelled", QT_TRANSLATE_NOOP("Errors", "Making the key pair was cancelled.")},
    {"keys.failed", QT_TRANSLATE_NOOP("Errors", "The key pair could not be made."),
     QT_TRANSLATE_NOOP("Errors", "Try again.")},

    {"logo.file_too_large", QT_TRANSLATE_NOOP("Errors", "The image file is larger than %1 MiB."),
     QT_TRANSLATE_NOOP("Errors", "Save the image smaller: 512 × 512 pixels are enough.")},
    {"logo.unknown_kind",
     QT_TRANSLATE_NOOP("Errors", "This is not a PNG, JPEG, SVG or WebP image, whatever it is called."),
     QT_TRANSLATE_NOOP("Errors", "Save it as PNG in an image program and choose that file.")},
    {"logo.kind_missing", QT_TRANSLATE_NOOP("Errors", "This computer cannot read %1 images."),
     QT_TRANSLATE_NOOP("Errors", "Save it as PNG in an image program and choose that file.")},
    {"logo.file_pixels", QT_TRANSLATE_NOOP("Errors", "The image is more than %1 pixels wide or high."),
     QT_TRANSLATE_NOOP("Errors", "Save the image smaller: 512 × 512 pixels are enough.")},
    {"logo.damaged", QT_TRANSLATE_NOOP("Errors", "The image is damaged or incomplete."),
     QT_TRANSLATE_NOOP("Errors", "Open it in an image program, save it again and choose that file.")},
    {"logo.svg_refers",
     QT_TRANSLATE_NOOP("Errors", "This SVG uses something from outside (“%1”), which is never loaded."),
     QT_TRANSLATE_NOOP("Errors", "Save it as PNG in an image program and choose that file.")},
    {"logo.svg_too_complex", QT_TRANSLATE_NOOP("Errors", "This SVG is too elaborate for a logo."),
     QT_TRANSLATE_NOOP("Errors", "Save it as PNG in an image program and choose that file.")},

    {"users.not_found", QT_TRANSLATE_NOOP("Errors", "There is no such user.")},
    {"users.ambiguous_name", QT_TRANSLATE_NOOP("Errors", "Several users have this name."),
     QT_TRANSLATE_NOOP("Errors", "Use the e-mail address instead.")},
    {"users.name_invalid", QT_TRANSLATE_NOOP("Errors", "This name cannot be used."),
     QT_TRANSLATE_NOOP("Errors", "Enter a name of up to 128 characters on one line.")},
    {"users.email_invalid", QT_TRANSLATE_NOOP("Errors", "This is not an e-mail address.")},
    {"users.already_exists", QT_TRANSLATE_NOOP("Errors", "This user is stored already.")},
    {"users.password_invalid", QT_TRANSLATE_NOOP("Errors", "A password can have up to %1 characters of UTF-8 text.")},
    {"users.password_not_hashed", QT_TRANSLATE_NOOP("Errors", "There is not enough memory to protect the password."),
     QT_TRANSLATE_NOOP("Errors", "End other programs and try again.")},
    {"users.id_taken", QT_TRANSLATE_NOOP("Errors", "Another user has this ID.")},
    {"users.email_taken", QT_TRANSLATE_NOOP("Errors", "Another user has this e-mail address.")},

    {"clock.not_forward", QT_TRANSLATE_NOOP("Errors", "The clock can only be put forward, by more than zero."),
     QT_TRANSLATE_NOOP("Errors", "To put it back, go back to real time.")},
    {"clock.out_of_range", QT_TRANSLATE_NOOP("Errors", "The clock goes from the year 1970 to the year 9999.")},

    {"recipes.endpoint_not_for_kind", QT_TRANSLATE_NOOP("Errors", "%1 has no effect at the endpoint %2.")},
    {"recipes.not_for_application_type",
     QT_TRANSLATE_NOOP("Errors", "%1 at %2 has no effect for an application of this type.")},
    {"recipes.remaining_out_of_range",
     QT_TRANSLATE_NOOP("Errors", "A failure recipe is for 1 to %1 requests, or until it is removed.")},
    {"recipes.delay_out_of_range", QT_TRANSLATE_NOOP("Errors", "A slow answer waits for 1 to %1 milliseconds.")},
    {"recipes.delay_not_for_kind", QT_TRANSLATE_NOOP("Errors", "%1 takes no delay.")},
    {"recipes.malformed", QT_TRANSLATE_NOOP("Errors", "The failure recipe’s member %1 cannot be read.")},
    {"recipes.unknown_kind",
     QT_TRANSLATE_NOOP("Errors", "There is no failure recipe of the kind %1. The kinds are: %2.")},
    {"recipes.unknown_endpoint", QT_TRANSLATE_NOOP("Errors", "There is no endpoint %1.")},
    {"recipes.already_exists", QT_TRANSLATE_NOOP("Errors", "This failure recipe is stored already.")},
    {"recipes.limit_reached", QT_TRANSLATE_NOOP("Errors", "There are %1 failure recipes already."),
     QT_TRANSLATE_NOOP("Errors", "Remove some first.")},
    {"recipes.not_found", QT_TRANSLATE_NOOP("Errors", "There is no such failure recipe.")},

    {"organisation.not_found", QT_TRANSLATE_NOOP("Errors", "The data folder has no organization yet."),
     QT_TRANSLATE_NOOP("Errors", "Start the built-in server once.")},

    {"json.unknown_member", QT_TRANSLATE_NOOP("Errors", "“%1” is not known here.")},
    {"json.repeated_member", QT_TRANSLATE_NOOP("Errors", "“%1” is there twice.")},
    {"json.missing", QT_TRANSLATE_NOOP("Errors", "“%1” is missing.")},
    {"json.not_text", QT_TRANSLATE_NOOP("Errors", "This must be a text.")},
    {"json.not_boolean", QT_TRANSLATE_NOOP("Errors", "This must be true or false.")},
    {"json.not_integer", QT_TRANSLATE_NOOP("Errors", "This must be a whole number.")},
    {"json.not_list", QT_TRANSLATE_NOOP("Errors", "This must be a list.")},
    {"json.not_object", QT_TRANSLATE_NOOP("Errors", "This must be an object.")},
    {"json.too_long", QT_TRANSLATE_NOOP("Errors", "This can have up to %1 characters.")},
    {"json.too_many", QT_TRANSLATE_NOOP("Errors", "This can have up to %1 entries.")},
    {"json.out_of_range", QT_TRANSLATE_NOOP("Errors", "This must be between %1 and %2.")},
    {"json.not_printable", QT_TRANSLATE_NOOP("Errors", "This text contains characters that cannot be used.")},
    {"id.invalid", QT_TRANSLATE_NOOP("Errors", "An ID must have 32 lower-case hexadecimal characters.")},
    {"type.unknown", QT_TRANSLATE_NOOP("Errors", "The type must be machine-to-machine, web or single-page.")},
    {"expiry.unreadable", QT_TRANSLATE_NOOP("Errors", "Enter a period such as P6M or P30D, or never.")},
    {"base64.invalid", QT_TRANSLATE_NOOP("Errors", "This is not Base64.")},

    {"time.unreadable", QT_TRANSLATE_NOOP("Errors", "Enter a moment such as 2027-01-31T00:00:00Z.")},

    {"interchange.too_large", QT_TRANSLATE_NOOP("Errors", "A file of applications can have up to 8 MiB.")},
    {"interchange.not_json", QT_TRANSLATE_NOOP("Errors", "The file is not JSON (line %1)."),
     QT_TRANSLATE_NOOP("Errors", "Choose a file that was exported by Grantdesk or by another OAuth server.")},
    {"interchange.newer", QT_TRANSLATE_NOOP("Errors", "A newer version of Grantdesk wrote this file."),
     QT_TRANSLATE_NOOP("Errors", "Update this program.")},
    {"interchange.empty", QT_TRANSLATE_NOOP("Errors", "The file has no application in it.")},
    {"interchange.not_a_client", QT_TRANSLATE_NOOP("Errors", "This is not the metadata of an OAuth client."),
     QT_TRANSLATE_NOOP("Errors", "Choose a file that was exported by Grantdesk or by another OAuth server.")},
    {"interchange.type_unclear", QT_TRANSLATE_NOOP("Errors", "Its grant types fit no type of application, or several."),
     QT_TRANSLATE_NOOP("Errors", "Add “grantdesk_type” to it: machine-to-machine, web or single-page.")},
    {"interchange.duplicate", QT_TRANSLATE_NOOP("Errors", "The client ID “%1” is there twice.")},
    {"import.user_unknown", QT_TRANSLATE_NOOP("Errors", "There is no user “%1” for this public key to act for."),
     QT_TRANSLATE_NOOP("Errors", "Add the user first, or name another one as the key’s “grantdesk_user”.")},
    {"import.user_unknown/bare", QT_TRANSLATE_NOOP("Errors", "The public key names no user to act for."),
     QT_TRANSLATE_NOOP("Errors", "Give the key a “grantdesk_user”: a User ID or e-mail address.")},
    {"import.logo_damaged", QT_TRANSLATE_NOOP("Errors", "The logo is damaged or incomplete: nobody could see it."),
     QT_TRANSLATE_NOOP("Errors", "Export the application again, or take “logo_uri” out of the file.")},

    {"seed.too_large", QT_TRANSLATE_NOOP("Errors", "A seed can have up to 32 MiB.")},
    {"seed.too_many_users", QT_TRANSLATE_NOOP("Errors", "There are %1 users here; a seed can have up to %2.")},
    {"seed.not_json", QT_TRANSLATE_NOOP("Errors", "The seed is not a JSON object (line %1).")},
    {"seed.label_invalid", QT_TRANSLATE_NOOP("Errors", "This must be a label of a host name: a-z, 0-9 and hyphens.")},
    {"seed.password_missing", QT_TRANSLATE_NOOP("Errors", "A user needs a password or its hash.")},
    {"seed.password_twice", QT_TRANSLATE_NOOP("Errors", "Give either the password or its hash.")},
    {"seed.password_hash_invalid", QT_TRANSLATE_NOOP("Errors", "This is not an encoded Argon2id hash.")},
    {"seed.secret_invalid",
     QT_TRANSLATE_NOOP("Errors", "Give a client secret of 1 to 512 printable ASCII characters, or its SHA-256 hash.")},
    {"seed.hash_invalid", QT_TRANSLATE_NOOP("Errors", "This is not a SHA-256 hash in lower-case hexadecimal.")},
    {"seed.last_four_invalid",
     QT_TRANSLATE_NOOP("Errors", "These must be the last four characters of the client secret.")},
    {"seed.not_for_type", QT_TRANSLATE_NOOP("Errors", "Applications of this type do not have this.")},
    {"seed.duplicate", QT_TRANSLATE_NOOP("Errors", "“%1” is there twice.")},
    {"seed.user_differs", QT_TRANSLATE_NOOP("Errors", "The user %1 is stored with another name, e-mail address or ID."),
     QT_TRANSLATE_NOOP("Errors", "Change the seed, or start with another data folder.")},
    {"seed.application_differs", QT_TRANSLATE_NOOP("Errors", "The application “%1” is stored with another type or ID."),
     QT_TRANSLATE_NOOP("Errors", "Change the seed, or start with another data folder.")},
    {"seed.ambiguous_name", QT_TRANSLATE_NOOP("Errors", "Several applications could be “%1”."),
     QT_TRANSLATE_NOOP("Errors", "Give the client ID in the seed.")},

    {"control.token_invalid",
     QT_TRANSLATE_NOOP("Errors", "GRANTDESK_CONTROL_TOKEN must have %1 to %2 visible ASCII characters.")},
    {"control.not_loopback", QT_TRANSLATE_NOOP("Errors", "The control API is offered on this computer only."),
     QT_TRANSLATE_NOOP("Errors", "Listen on 127.0.0.1 or [::1], or leave --control out.")},

    {"storage.busy", QT_TRANSLATE_NOOP("Errors", "Another program is using the database."),
     QT_TRANSLATE_NOOP("Errors", "Try again in a moment.")},
    {"storage.unavailable", QT_TRANSLATE_NOOP("Errors", "The database could not be opened."),
     QT_TRANSLATE_NOOP("Errors", "Check that the data folder exists and may be written.")},
    {"storage.corrupt", QT_TRANSLATE_NOOP("Errors", "The database is damaged."),
     QT_TRANSLATE_NOOP("Errors", "Restore the data folder from a backup, or choose another one.")},
    {"storage.full", QT_TRANSLATE_NOOP("Errors", "The disk is full."),
     QT_TRANSLATE_NOOP("Errors", "Free some space and try again.")},
    {"storage.read_only", QT_TRANSLATE_NOOP("Errors", "The database may not be written."),
     QT_TRANSLATE_NOOP("Errors", "Check the permissions of the data folder.")},
    {"storage.conflict", QT_TRANSLATE_NOOP("Errors", "This was stored already.")},
    {"storage.out_of_order", QT_TRANSLATE_NOOP("Errors", "The database was used in the wrong order."),
     QT_TRANSLATE_NOOP("Errors", "This is a defect of the program. Try again.")},
    {"storage.newer_schema", QT_TRANSLATE_NOOP("Errors", "A newer version of Grantdesk has used this data folder."),
     QT_TRANSLATE_NOOP("Errors", "Update this program, or choose another data folder.")},

    {"server.port_taken", QT_TRANSLATE_NOOP("Errors", "Port %1 is already in use."),
     QT_TRANSLATE_NOOP("Errors", "Choose another port, or 0 for a free one.")},
    {"server.address_unavailable", QT_TRANSLATE_NOOP("Errors", "The server cannot listen on this address."),
     QT_TRANSLATE_NOOP("Errors", "Use an address of this computer, for example 127.0.0.1.")},
    {"server.not_loopback", QT_TRANSLATE_NOOP("Errors", "Without TLS the server listens on this computer only."),
     QT_TRANSLATE_NOOP("Errors", "Give it a certificate and a key, or listen on 127.0.0.1 or [::1].")},
    {"server.already_running", QT_TRANSLATE_NOOP("Errors", "The server is already running.")},

    {"tls.unavailable", QT_TRANSLATE_NOOP("Errors", "This computer’s Qt has no TLS."),
     QT_TRANSLATE_NOOP("Errors", "Install its OpenSSL plug-in.")},
    {"tls.certificate_invalid", QT_TRANSLATE_NOOP("Errors", "“%1” has no certificate that can be read."),
     QT_TRANSLATE_NOOP("Errors", "It takes PEM: the server’s certificate first, then those that issued it.")},
    {"tls.key_invalid", QT_TRANSLATE_NOOP("Errors", "“%1” has no private key that can be read."),
     QT_TRANSLATE_NOOP("Errors", "It takes an RSA or EC key as PEM, PKCS#8 or PKCS#1.")},
    {"tls.key_encrypted", QT_TRANSLATE_NOOP("Errors", "The private key in “%1” is protected by a passphrase."),
     QT_TRANSLATE_NOOP("Errors", "Decrypt it first: openssl pkey -in KEY -out DECRYPTED")},
    {"tls.key_weak", QT_TRANSLATE_NOOP("Errors", "The private key in “%1” is too short."),
     QT_TRANSLATE_NOOP("Errors", "Use RSA with at least 2048 bits, or the curve P-256.")},
    {"tls.key_mismatch", QT_TRANSLATE_NOOP("Errors", "The private key in “%1” does not belong to the certificate."),
     QT_TRANSLATE_NOOP("Errors", "The server’s own certificate has to come first in its file.")},

    {"network.unreachable", QT_TRANSLATE_NOOP("Errors", "The server could not be reached."),
     QT_TRANSLATE_NOOP("Errors", "Check the address and the network connection.")},
    {"network.timeout", QT_TRANSLATE_NOOP("Errors", "The server did not answer in time."),
     QT_TRANSLATE_NOOP("Errors", "Try again later.")},
    {"network.tls", QT_TRANSLATE_NOOP("Errors", "No secure connection to the server could be made."),
     QT_TRANSLATE_NOOP("Errors", "Check the server’s certificate.")},
    {"network.too_large", QT_TRANSLATE_NOOP("Errors", "The server’s answer is too large.")},
    {"network.protocol", QT_TRANSLATE_NOOP("Errors", "The server’s answer is not valid HTTP.")},

    {"listener.port_taken", QT_TRANSLATE_NOOP("Errors", "Port %1, where the redirect is expected, is already in use."),
     QT_TRANSLATE_NOOP("Errors", "End the program that uses it, or register a redirect URL with another port.")},
    {"listener.not_loopback",
     QT_TRANSLATE_NOOP("Errors", "This redirect URL is not on this computer, so the redirect cannot be caught."),
     QT_TRANSLATE_NOOP("Errors", "Paste the redirected address instead.")},
    {"listener.unavailable", QT_TRANSLATE_NOOP("Errors", "The redirect cannot be caught on this computer."),
     QT_TRANSLATE_NOOP("Errors", "Paste the redirected address instead.")},

    {"redirect.state_mismatch", QT_TRANSLATE_NOOP("Errors", "The redirect does not belong to this run."),
     QT_TRANSLATE_NOOP("Errors", "Start the flow again, and use only the page it opens.")},
    {"redirect.issuer_mismatch", QT_TRANSLATE_NOOP("Errors", "The redirect comes from another authorization server."),
     QT_TRANSLATE_NOOP("Errors", "Check the server’s address and start the flow again.")},
    {"redirect.malformed", QT_TRANSLATE_NOOP("Errors", "The redirected address could not be read."),
     QT_TRANSLATE_NOOP("Errors", "Copy the whole address from the browser’s address bar.")},
    {"redirect.code_missing", QT_TRANSLATE_NOOP("Errors", "The redirected address holds no authorization code.")},
    {"redirect.wrong_address", QT_TRANSLATE_NOOP("Errors", "This is not the address the browser was redirected to."),
     QT_TRANSLATE_NOOP("Errors", "Copy the whole address from the browser’s address bar.")},

    {"authorization.access_denied", QT_TRANSLATE_NOOP("Errors", "Access was denied by the user."),
     QT_TRANSLATE_NOOP("Errors", "Start the flow again and choose “Allow access”.")},
    {"authorization.refused", QT_TRANSLATE_NOOP("Errors", "The authorization server refused the request (%1): %2")},
    {"authorization.refused/bare", QT_TRANSLATE_NOOP("Errors", "The authorization server refused the request (%1).")},

    {"token.refused", QT_TRANSLATE_NOOP("Errors", "The server refused to grant a token (HTTP %1, %2): %3")},
    {"token.refused/bare", QT_TRANSLATE_NOOP("Errors", "The server refused to grant a token (HTTP %1).")},
    {"token.refused/invalid_client", QT_TRANSLATE_NOOP("Errors", "Client authentication failed."),
     QT_TRANSLATE_NOOP("Errors", "Check the client ID and the client secret.")},
    {"token.refused/invalid_grant", QT_TRANSLATE_NOOP("Errors", "The server did not accept the grant: %3"),
     QT_TRANSLATE_NOOP(
         "Errors", "Start the flow again. With a JSON Web Token check the key, its user and the customer ID first.")},
    {"token.refused/unauthorized_client",
     QT_TRANSLATE_NOOP("Errors", "Applications of this type may not use this grant type.")},
    {"token.refused/unsupported_grant_type", QT_TRANSLATE_NOOP("Errors", "This grant type is not supported.")},
    {"token.malformed", QT_TRANSLATE_NOOP("Errors", "The server’s answer holds no token (HTTP %1)."),
     QT_TRANSLATE_NOOP("Errors", "Check the server’s address.")},
    {"token.throttled", QT_TRANSLATE_NOOP("Errors", "The server asks to wait before the next attempt."),
     QT_TRANSLATE_NOOP("Errors", "Try again in %1 s.")},
    {"token.throttled/bare", QT_TRANSLATE_NOOP("Errors", "The server asks to wait before the next attempt."),
     QT_TRANSLATE_NOOP("Errors", "Try again later.")},

    {"api.session_expired", QT_TRANSLATE_NOOP("Errors", "The API did not accept the access token."),
     QT_TRANSLATE_NOOP("Errors", "Start the flow again.")},
    {"api.forbidden", QT_TRANSLATE_NOOP("Errors", "The API does not allow this user to do that.")},
    {"api.refused", QT_TRANSLATE_NOOP("Errors", "The API refused the request (HTTP %1): %2")},
    {"api.malformed", QT_TRANSLATE_NOOP("Errors", "The API’s answer could not be read."),
     QT_TRANSLATE_NOOP("Errors", "Check the server’s address.")},

    {"flow.secret_missing", QT_TRANSLATE_NOOP("Errors", "The flow needs a client secret."),
     QT_TRANSLATE_NOOP("Errors", "Enter the client secret. If it is lost, delete it and create a new one.")},
    {"flow.private_key_missing", QT_TRANSLATE_NOOP("Errors", "The flow needs a private key."),
     QT_TRANSLATE_NOOP("Errors", "Choose the private key file that belongs to a public key of the application.")},
    {"flow.key_not_registered",
     QT_TRANSLATE_NOOP("Errors", "The private key fits none of the application’s public keys."),
     QT_TRANSLATE_NOOP("Errors", "Add its public key to the application, or choose another private key.")},
    {"flow.redirect_url_missing", QT_TRANSLATE_NOOP("Errors", "The application has no redirect URL."),
     QT_TRANSLATE_NOOP("Errors", "Add a redirect URL to the application, for example http://127.0.0.1/callback.")},
    {"flow.redirect_url_unregistered",
     QT_TRANSLATE_NOOP("Errors", "The redirect URI does not match any of the registered redirect URLs.")},
    {"flow.no_refresh_for_type",
     QT_TRANSLATE_NOOP("Errors", "Machine to Machine Applications have no refresh tokens.")},
    {"flow.refresh_token_missing", QT_TRANSLATE_NOOP("Errors", "The server’s answer held no refresh token.")},
    {"flow.not_waiting", QT_TRANSLATE_NOOP("Errors", "The flow waits for no redirected address.")},
    {"flow.timed_out", QT_TRANSLATE_NOOP("Errors", "Nobody finished signing in within the time allowed."),
     QT_TRANSLATE_NOOP("Errors", "Start the flow again.")},
    {"flow.cancelled", QT_TRANSLATE_NOOP("Errors", "The flow was cancelled.")},

    {"signin.refused", QT_TRANSLATE_NOOP("Errors", "The server did not accept the user name and the password.")},
    {"signin.no_form",
     QT_TRANSLATE_NOOP("Errors", "The server’s page has neither a sign-in nor a consent form (HTTP %1)."),
     QT_TRANSLATE_NOOP("Errors", "Sign in with a browser instead.")},
    {"signin.page_refused", QT_TRANSLATE_NOOP("Errors", "The server answered with an error page (HTTP %1)."),
     QT_TRANSLATE_NOOP("Errors", "Check the client ID and the redirect URL.")},
    {"signin.page_refused/later", QT_TRANSLATE_NOOP("Errors", "The server answered with an error page (HTTP %1)."),
     QT_TRANSLATE_NOOP("Errors", "Try again later.")},
    {"signin.page_too_large", QT_TRANSLATE_NOOP("Errors", "The server’s page is too large."),
     QT_TRANSLATE_NOOP("Errors", "Sign in with a browser instead.")},
    {"signin.too_many_redirects", QT_TRANSLATE_NOOP("Errors", "The server redirects without end.")},
    {"signin.bad_redirect", QT_TRANSLATE_NOOP("Errors", "The server redirects to where no browser can go.")},
    {"signin.foreign_form", QT_TRANSLATE_NOOP("Errors", "The server’s form would be sent to another server: %1"),
     QT_TRANSLATE_NOOP("Errors", "Sign in with a browser instead, and look at the address.")},
    {"signin.bad_address", QT_TRANSLATE_NOOP("Errors", "The address of the authorization page cannot be opened.")},

    {"http.form_malformed", QT_TRANSLATE_NOOP("Errors", "The form data could not be read.")},
    {"http.too_many_parameters", QT_TRANSLATE_NOOP("Errors", "The message has too many parameters.")},
    {"http.json_malformed", QT_TRANSLATE_NOOP("Errors", "The JSON data could not be read.")},
    {"http.json_nested", QT_TRANSLATE_NOOP("Errors", "The parameter “%1” is not a simple value.")},
    {"jwt.malformed", QT_TRANSLATE_NOOP("Errors", "The JSON Web Token could not be read.")},

    {"file.unreadable", QT_TRANSLATE_NOOP("Errors", "The file “%1” could not be read."),
     QT_TRANSLATE_NOOP("Errors", "Check its name and its permissions.")},
    {"file.too_large", QT_TRANSLATE_NOOP("Errors", "The file “%1” is too large.")},
    {"file.exists", QT_TRANSLATE_NOOP("Errors", "The file “%1” exists already and is not overwritten."),
     QT_TRANSLATE_NOOP("Errors", "Choose another name.")},
    {"file.not_written", QT_TRANSLATE_NOOP("Errors", "The file “%1” could not be written."),
     QT_TRANSLATE_NOOP("Errors", "Check the folder and its permissions.")},
    {"output.not_written", QT_TRANSLATE_NOOP("Errors", "Not all of the output could be written."),
     QT_TRANSLATE_NOOP("Errors", "Check where it goes: the disk may be full.")},
    {"output.secret_not_written",
     QT_TRANSLATE_NOOP("Errors", "The new client secret is stored but could not be written: nobody will see it again."),
     QT_TRANSLATE_NOOP("Errors", "Delete it and add another: %1")},
    {"input.missing", QT_TRANSLATE_NOOP("Errors", "Nothing was read from standard input.")},
    {"input.too_large", QT_TRANSLATE_NOOP("Errors", "Too much was read from standard input.")},
    {"confirmation.missing", QT_TRANSLATE_NOOP("Errors", "This cannot be undone."),
     QT_TRANSLATE_NOOP("Errors", "Add --yes to confirm.")},
    {"confirmation.missing/restorable",
     QT_TRANSLATE_NOOP("Errors", "The application can be restored for 30 days, but its tokens stay invalid."),
     QT_TRANSLATE_NOOP("Errors", "Add --yes to confirm.")},
    {"confirmation.missing/deactivation",
     QT_TRANSLATE_NOOP("Errors", "The user can be activated again, but the tokens stay invalid."),
     QT_TRANSLATE_NOOP("Errors", "Add --yes to confirm.")},
    {"confirmation.missing/import", QT_TRANSLATE_NOOP("Errors", "Nothing has been imported yet."),
     QT_TRANSLATE_NOOP("Errors", "Add --yes to confirm.")},
    {"audit.broken", QT_TRANSLATE_NOOP("Errors", "The audit log was changed from outside: entry %1 does not fit."),
     QT_TRANSLATE_NOOP("Errors", "Compare it with an export or a backup of the data folder.")},
    {"interrupted", QT_TRANSLATE_NOOP("Errors", "Interrupted.")},
};

/// Null when there are no words for it. Errors are rare: looking through all rows is quick enough.
const Row *find(const QString &code)
{
    const auto row = std::find_if(std::begin(rows), std::end(rows),
                                  [&code](const Row &each) { return code == QLatin1String(each.code); });
    return row == std::end(rows) ? nullptr : row;
}

/// Whether an error page with that status is gone when one tries again later.
bool passes(int status)
{
    return status == 429 || status >= 500;
}

/// Refusals of a server carry an error code of their own, which may have better words than "refused".
QString variantOf(const Error &error)
{
    const bool isBare = error.args.value(0).isEmpty();
    if (isBare
        && (error.code == QLatin1String("import.user_unknown") || error.code == QLatin1String("token.throttled")))
        return error.code + QLatin1String("/bare");
    if (error.code == QLatin1String("signin.page_refused") && passes(error.args.value(0).toInt()))
        return error.code + QLatin1String("/later");
    if (error.code == QLatin1String("confirmation.missing") && !error.args.isEmpty())
        return error.code + QLatin1Char('/') + error.args.first();
    const bool ofToken = error.code == QLatin1String("token.refused");
    if (!ofToken && error.code != QLatin1String("authorization.refused"))
        return {};
    const QString wireCode = error.args.value(ofToken ? 1 : 0);
    const QString description = error.args.value(ofToken ? 2 : 1);
    QString own = error.code + QLatin1Char('/') + wireCode;
    if (find(own) && (!description.isEmpty() || wireCode != QLatin1String("invalid_grant")))
        return own;
    return wireCode.isEmpty() || description.isEmpty() ? error.code + QLatin1String("/bare") : QString();
}

const Row *rowOf(const Error &error)
{
    const QString variant = variantOf(error);
    return find(variant.isEmpty() ? error.code : variant);
}

} // namespace

QString words(const Error &error)
{
    if (const Row *row = rowOf(error))
        return fill(QCoreApplication::translate("Errors", row->title), error.args);
    if (hasProblemWordsFor(error.code))
        return words(applications::Problem{{}, error.code, error.args});
    return error.message.isEmpty() ? QCoreApplication::translate("Errors", "Something went wrong. Try again.")
                                   : error.message;
}

QString englishWords(const Error &error)
{
    if (const Row *row = rowOf(error))
        return fill(QString::fromUtf8(row->title), error.args);
    const QString problem = englishProblemWords(error.code, error.args);
    return problem.isEmpty() ? error.message : problem;
}

QString advice(const Error &error)
{
    const Row *row = rowOf(error);
    return row && row->advice ? fill(QCoreApplication::translate("Errors", row->advice), error.args) : QString();
}

QString wordsWithAdvice(const Error &error)
{
    const QString next = advice(error);
    return next.isEmpty() ? words(error) : words(error) + QLatin1Char(' ') + next;
}

bool hasWordsFor(const QString &code)
{
    return find(code) != nullptr || hasProblemWordsFor(code) || hasFindingWordsFor(code);
}

QString fill(const QString &text, const QStringList &args)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int digit = text[i] == QLatin1Char('%') && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (digit < 1) {
            result += text[i];
            continue;
        }
        result += args.value(digit - 1);
        ++i;
    }
    return result;
}

} // namespace grantdesk::ui
