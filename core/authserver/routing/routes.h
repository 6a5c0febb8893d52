#pragma once

#include "core/authserver/context.h"
#include "core/authserver/recipes.h"
#include "core/authserver/server.h"
#include "core/http/message.h"

#include <QByteArray>

#include <optional>

namespace grantdesk::authserver {

/// How an address is spoken with; it shows where it refuses.
enum class Speaks { Html, OAuth, Api };

/// One address of the server.
struct Route {
    QByteArrayView path;
    const char *methods; ///< as `Allow` lists them
    Speaks speaks;
    bool forScripts; ///< answers carry CORS headers for single-page applications
    Answer (*answer)(Context &, const http::Request &);
    const char *rule = "";                                    ///< what a success follows
    std::optional<Recipe::Endpoint> disturbed = std::nullopt; ///< as failure recipes know it

    bool allows(const QByteArray &method) const;
};

/// Null for an address where nothing is.
const Route *routeOf(QByteArrayView path);

} // namespace grantdesk::authserver
