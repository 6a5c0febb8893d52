#pragma once

#include "core/applications/validate.h"
#include "core/base/result.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace grantdesk::ctl {

/// Exit statuses.
enum Exit { Done = 0, Refused = 1, Usage = 2 };

/// One line of UTF-8 on standard output, flushed, so that a reader at the other end of a pipe has it at once.
void print(const QString &line);
/// Bytes as they are, on standard output.
void printBytes(const QByteArray &bytes);
/// False as soon as something did not get to standard output, on a full disk for instance. A reader that has gone away
/// has seen what it wanted.
bool outputIsWhole();
/// A line on standard error.
void printError(const QString &line);
/// One JSON object or array on one line of standard output.
void printJson(const QJsonValue &value);

/// Says what went wrong: a sentence on standard error, with `json` also {"error":{"code","message"}}.
void report(const Error &error, bool json);
void report(const QString &code, const QString &message, bool json);

/// Columns as wide as their longest cell, under a line of headings.
void printTable(const QStringList &headings, const QList<QStringList> &rows);
/// Names and values below each other, aligned.
void printFields(const QList<QStringList> &fields);

} // namespace grantdesk::ctl
