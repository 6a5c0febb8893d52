#pragma once

#include "tests/authserver/world.h"

#include <QJsonObject>

/// What the tests of refresh tokens share.
namespace grantdesk::test {

inline QByteArray refreshTokenOf(const http::Response &response)
{
    return json(response).value(QLatin1String("refresh_token")).toString().toLatin1();
}

inline QByteArray accessTokenOf(const http::Response &response)
{
    return json(response).value(QLatin1String("access_token")).toString().toLatin1();
}

inline QByteArray firstToken(World &world, const Client &client)
{
    return world.tokens(client).value(QLatin1String("refresh_token")).toString().toLatin1();
}

inline void setPolicy(World &world, const Client &client, const applications::RefreshPolicy &policy)
{
    world.change(client,
                 [&](applications::Application &changed) { applications::delegation(changed)->refresh = policy; });
}

} // namespace grantdesk::test
