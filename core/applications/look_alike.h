#pragma once

#include <QStringList>

#include <optional>

namespace grantdesk::applications {

/// How two redirect URLs differ that people take for the same; the server compares character by character.
enum class LookAlike { TrailingSlash, Case, Scheme, Port };

/// What alone tells the two apart; nothing when they are equal or differ in more.
std::optional<LookAlike> lookAlike(QStringView one, QStringView other);

/// The first URL of the list that looks like the one at `index`, and how.
struct Twin {
    qsizetype index = 0;
    LookAlike difference;
};
std::optional<Twin> twinOf(const QStringList &urls, qsizetype index);

} // namespace grantdesk::applications
