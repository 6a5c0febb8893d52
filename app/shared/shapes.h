#pragma once

#include "core/applications/application.h"
#include "core/applications/organisation.h"
#include "core/base/clock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace grantdesk::app {

/// The JSON of grantdeskctl --json and of the control API: snake_case, times as ISO 8601, null for "never yet". Of the
/// fields that a type lacks those of redirects and refresh tokens are empty, so that a script can read a list of all
/// types; the others are left out.
QJsonObject toJson(const applications::Application &application, const QString &customerId);
QJsonObject toJson(const applications::ClientSecret &secret);
QJsonObject toJson(const applications::PublicKey &key);
QJsonObject toJson(const applications::User &user);

template<typename T> QJsonArray toJsonArray(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

/// "P6M" or "never".
QString expiryToText(const std::optional<Period> &period);

} // namespace grantdesk::app
