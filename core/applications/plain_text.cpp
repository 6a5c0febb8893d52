#include "core/applications/plain_text.h"

#include <QList>

#include <algorithm>
#include <array>

namespace grantdesk::applications {

namespace {

/// Characters that have no place in a line that is shown: controls, and those that turn the direction of what follows
/// or vanish (a consent page must not be made to lie).
bool isUnprintable(char32_t c)
{
    constexpr char32_t nonJoiner = 0x200c;
    constexpr char32_t joiner = 0x200d;
    const auto category = QChar::category(c);
    // Persian and Indian scripts and composed emoji are written with these two.
    const bool isVanishing = category == QChar::Other_Format && c != nonJoiner && c != joiner;
    return isVanishing || category == QChar::Other_Control || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || category == QChar::Other_Surrogate;
}

/// Something that a reader sees. Four letters and a Braille pattern are blank by design.
bool isVisible(char32_t c)
{
    constexpr std::array<char32_t, 5> blanks{0x115f, 0x1160, 0x2800, 0x3164, 0xffa0};
    return !QChar::isSpace(c) && !QChar::isMark(c) && QChar::category(c) != QChar::Other_Format
        && std::find(blanks.begin(), blanks.end(), c) == blanks.end();
}

} // namespace

qsizetype lengthOf(const QString &text)
{
    return text.toUcs4().size();
}

bool looksEmpty(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::none_of(characters.begin(), characters.end(), isVisible);
}

bool hasUnprintable(const QString &text, QStringView allowed)
{
    const QList<uint> characters = text.toUcs4();
    // toUcs4() would turn half a pair into U+FFFD and hide it.
    return !text.isValidUtf16() || std::any_of(characters.begin(), characters.end(), [allowed](uint c) {
        return isUnprintable(c) && !(c < 0x80 && allowed.contains(QChar(c)));
    });
}

} // namespace grantdesk::applications
