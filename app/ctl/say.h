#pragma once

#include <QCoreApplication>

#include <string>

namespace grantdesk::ctl {

/// The translation context of everything grantdeskctl says by itself.
struct Ctl {
    Q_DECLARE_TR_FUNCTIONS(ctl)
};

/// For CLI11, which takes std::string.
inline std::string utf8(const QString &text)
{
    return text.toStdString();
}

} // namespace grantdesk::ctl
