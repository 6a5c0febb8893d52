#pragma once

#include "core/applications/application.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// What somebody must be told to connect to an instance with an application.
namespace grantdesk::ui {

/// The base URL of what was typed: "acme.my.workfront.com", with or without https:// and a path, which is dropped.
/// Nothing when it is no instance's address: plain http is for this computer only.
std::optional<QByteArray> instanceBaseUrl(const QString &typed);

/// What stands for the values that must be made anew for each request.
inline constexpr char statePlaceholder[] = "RANDOM_STATE";
inline constexpr char challengePlaceholder[] = "CODE_CHALLENGE";

/// The address that starts an authorization for the application; empty for one without redirect URL. A single-page
/// application's carries the PKCE parameters.
QByteArray authorizationLink(const QByteArray &authorizeEndpoint, const applications::Application &application,
                             const QString &redirectUrl);

/// A link for a web page that looks and is announced as a button. Both are escaped.
QString htmlButton(const QByteArray &link, const QString &label);

} // namespace grantdesk::ui
