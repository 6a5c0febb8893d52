#include "ui/applications/redirect_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace grantdesk::ui {

namespace {

struct Row {
    const char *code;
    const char *advice;
};

constexpr Row rows[] = {
    {"redirect_url.missing",
     QT_TRANSLATE_NOOP("RedirectWords", "Without one, users could not be sent back to the application.")},
    {"redirect_url.duplicate", QT_TRANSLATE_NOOP("RedirectWords", "Remove one of the two.")},
    {"redirect_url.too_long",
     QT_TRANSLATE_NOOP("RedirectWords",
                       "Longer addresses are cut off on the way. Pass what varies in the state "
                       "parameter instead.")},
    {"redirect_url.non_ascii",
     QT_TRANSLATE_NOOP("RedirectWords",
                       "Addresses are compared byte by byte. Write the host in its xn-- spelling, and "
                       "other letters percent-encoded.")},
    {"redirect_url.forbidden_character",
     QT_TRANSLATE_NOOP("RedirectWords",
                       "Programs read it differently, and one of them would send the code astray. "
                       "Leave it out or percent-encode it.")},
    {"redirect_url.relative",
     QT_TRANSLATE_NOOP("RedirectWords",
                       "The server must not guess where to send users. Begin with https:// or with "
                       "your app’s own scheme, for example com.example.app:/callback.")},
    {"redirect_url.wildcard",
     QT_TRANSLATE_NOOP("RedirectWords",
                       "It would also match addresses that are not yours. Add each address by itself; "
                       "what varies belongs in the state parameter.")},
    {"redirect_url.fragment",
     QT_TRANSLATE_NOOP("RedirectWords",
                       "A browser never sends what follows the # to your application. Remove the # "
                       "and everything after it.")},
    {"redirect_url.forbidden_scheme",
     QT_TRANSLATE_NOOP("RedirectWords",
                       "Such an address runs code or opens a file instead of calling your "
                       "application. Use https:// or your app’s own scheme.")},
    {"redirect_url.no_host",
     QT_TRANSLATE_NOOP("RedirectWords",
                       "Name the computer after the slashes, for example "
                       "https://app.example.com/callback.")},
    {"redirect_url.user_info",
     QT_TRANSLATE_NOOP("RedirectWords",
                       "It would show in histories and logs. Remove everything from the slashes up to "
                       "the @.")},
    {"redirect_url.bad_port",
     QT_TRANSLATE_NOOP("RedirectWords", "A port is a number from 1 to 65535. Leave it out to use the protocol’s own.")},
    {"redirect_url.bad_host",
     QT_TRANSLATE_NOOP("RedirectWords",
                       "Use a name such as app.example.com, or an address such as 127.0.0.1 in its "
                       "usual spelling.")},
    {"redirect_url.public_ip",
     QT_TRANSLATE_NOOP("RedirectWords",
                       "It may belong to somebody else tomorrow. Use the host’s name; loopback and "
                       "private addresses are fine.")},
};

QString say(const char *text)
{
    return QCoreApplication::translate("RedirectWords", text);
}

} // namespace

QString redirectAdvice(const QString &problemCode)
{
    const auto *row = std::find_if(std::begin(rows), std::end(rows), [&problemCode](const Row &candidate) {
        return problemCode == QLatin1String(candidate.code);
    });
    return row == std::end(rows) ? QString() : say(row->advice);
}

QString lookAlikeAdvice()
{
    return say(QT_TRANSLATE_NOOP(
        "RedirectWords", "The server compares character by character: keep the one that your application sends."));
}

} // namespace grantdesk::ui
