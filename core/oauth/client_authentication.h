#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"
#include "core/http/message.h"
#include "core/http/parameters.h"

#include <QList>

#include <optional>

namespace grantdesk::oauth {

/// How a client shows its secret (RFC 6749 §2.3.1).
enum class ClientAuthentication { BasicHeader, RequestBody };

struct ClientCredentials {
    QByteArray clientId;
    std::optional<SecretString> secret; ///< nothing for public clients
};

/// "Basic " + base64(form-encoded id ":" form-encoded secret).
QByteArray basicHeader(const ClientCredentials &credentials);

/// The ways an Authorization header can be read: as it stands, and form-decoded (RFC 6749 §2.3.1 demands the encoding,
/// many clients omit it). Empty when it is not a readable Basic header.
QList<ClientCredentials> parseBasicHeader(QByteArrayView header);

} // namespace grantdesk::oauth
