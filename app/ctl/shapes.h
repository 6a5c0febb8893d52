#pragma once

#include "app/shared/shapes.h"
#include "core/applications/audit.h"

#include <QList>
#include <QStringList>

namespace grantdesk::ctl {

using app::expiryToText;
using app::toJson;
using app::toJsonArray;

/// What app::toJson() tells, for people: names and values for printFields().
QList<QStringList> fieldsOf(const applications::Application &application, const QString &customerId, TimePoint now);
void printSecrets(const QList<applications::ClientSecret> &secrets, TimePoint now);
void printKeys(const QList<applications::PublicKey> &keys, TimePoint now);
/// "Name: Old → New"; what came or went alone with a sign.
QString changeLine(const applications::AuditChange &change);
void printUsers(const QList<applications::User> &users);

} // namespace grantdesk::ctl
