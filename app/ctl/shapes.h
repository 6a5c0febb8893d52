#pragma once

#include "core/applications/application.h"
#include "core/applications/organisation.h"
#include "core/base/clock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace grantdesk::ctl {

/// The JSON of --json: snake_case, times as ISO 8601, null for "never yet". A field that a type lacks is left out.
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

/// The same for people: names and values for printFields().
QList<QStringList> fieldsOf(const applications::Application &application, const QString &customerId, TimePoint now);
void printSecrets(const QList<applications::ClientSecret> &secrets, TimePoint now);
void printKeys(const QList<applications::PublicKey> &keys, TimePoint now);
void printUsers(const QList<applications::User> &users);

} // namespace grantdesk::ctl
