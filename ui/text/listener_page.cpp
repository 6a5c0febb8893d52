#include "ui/text/listener_page.h"

#include "ui/text/language.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

namespace grantdesk::ui {

using flows::AnswerBrowser;
using Page = AnswerBrowser::Page;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ListenerPage", text);
}

QString heading(Page page)
{
    switch (page) {
    case Page::Succeeded:
        return say(QT_TRANSLATE_NOOP("ListenerPage", "Signed in"));
    case Page::Refused:
        return say(QT_TRANSLATE_NOOP("ListenerPage", "Access was not allowed"));
    case Page::Failed:
        return say(QT_TRANSLATE_NOOP("ListenerPage", "The flow failed"));
    case Page::Cancelled:
        return say(QT_TRANSLATE_NOOP("ListenerPage", "The flow was cancelled"));
    case Page::NotThisRun:
        return say(QT_TRANSLATE_NOOP("ListenerPage", "Nothing to do here"));
    }
    return {};
}

QString message(const AnswerBrowser &answer)
{
    if (answer.error)
        return words(*answer.error);
    switch (answer.page) {
    case Page::Succeeded:
        return say(QT_TRANSLATE_NOOP("ListenerPage", "Grantdesk has received its tokens."));
    case Page::Refused:
        return say(QT_TRANSLATE_NOOP("ListenerPage", "Grantdesk has received no tokens."));
    case Page::Failed:
        return say(QT_TRANSLATE_NOOP("ListenerPage", "Grantdesk shows what went wrong."));
    case Page::Cancelled:
        return say(QT_TRANSLATE_NOOP("ListenerPage", "The flow was cancelled in Grantdesk before it was finished."));
    case Page::NotThisRun:
        return say(QT_TRANSLATE_NOOP("ListenerPage", "This address belongs to no flow that is waiting."));
    }
    return {};
}

QByteArray pageTemplate()
{
    QFile file(QStringLiteral(":/listener/listener.html"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The one style that the policy allows: the hash of what stands between the tags (CSP level 2, §7.16.1).
QByteArray styleHash(const QByteArray &page)
{
    const QByteArray open = "<style>";
    const qsizetype start = page.indexOf(open) + open.size();
    const QByteArray style = page.mid(start, page.indexOf("</style>") - start);
    return QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
}

struct Value {
    QByteArray placeholder;
    QString text;
};

QByteArray render(QByteArray page, const QList<Value> &values)
{
    for (const Value &value : values)
        page.replace("{{" + value.placeholder + "}}", value.text.toHtmlEscaped().toUtf8());
    return page;
}

} // namespace

http::Response listenerPage(const AnswerBrowser &answer)
{
    static const QByteArray page = pageTemplate();
    static const QByteArray policy = "default-src 'none'; style-src 'sha256-" + styleHash(page)
        + "'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    const bool good = answer.page == Page::Succeeded;

    http::Response response;
    response.status = answer.page == Page::NotThisRun ? 404 : 200;
    response.headers = {{"Content-Type", "text/html; charset=utf-8"},
                        {"Content-Language", currentLanguage().toLatin1()},
                        {"Content-Security-Policy", policy},
                        {"Cache-Control", "no-store"},
                        {"Referrer-Policy", "no-referrer"},
                        {"X-Content-Type-Options", "nosniff"},
                        {"X-Frame-Options", "DENY"}};
    // The message comes last: it may hold text from the network, which must not be searched for placeholders.
    response.body
        = render(page,
                 {{"lang", currentLanguage()},
                  {"tone", good ? QStringLiteral("good") : QStringLiteral("bad")},
                  {"title", heading(answer.page)},
                  {"heading", heading(answer.page)},
                  {"hint", say(QT_TRANSLATE_NOOP("ListenerPage", "You can close this page and return to Grantdesk."))},
                  {"message", message(answer)}});
    return response;
}

} // namespace grantdesk::ui
