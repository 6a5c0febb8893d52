#pragma once

#include "core/applications/application.h"
#include "ui/style/theme.h"

#include <QColor>
#include <QPixmap>
#include <QString>
#include <QStringList>

/// What the server's consent page says and how it looks, read from the page's own resources, so that a preview cannot
/// drift from it.
namespace grantdesk::ui {

/// The colours of resources/pages/style.css.
struct PageColours {
    QColor ground;
    QColor card;
    QColor edge;
    QColor fieldEdge;
    QColor ink;
    QColor quiet;
    QColor accent;
    QColor accentInk;
    QColor tint;
};
const PageColours &pageColours(Scheme scheme);

/// The page's words for one application, in the order of reading.
struct ConsentWords {
    QString organisation;
    QString heading;
    QString application;
    QString about; ///< the link to the application's own page; empty: it has none
    QString toAccess;
    QString initials;
    QString user;
    QString email;
    QString onBehalf;
    QStringList permissions;
    QString legal;
    qsizetype privacyAt = -1; ///< where in `legal` the link to the privacy policy is; -1: nowhere
    qsizetype privacyLength = 0;
    QString cancel;
    QString allow;
    QString switchUser;

    QStringList sentences() const;
    bool operator==(const ConsentWords &) const = default;
};

/// Who looks at the page.
struct Visitor {
    QString organisation;
    QString name;
    QString email;
};

/// `language`: one of languages(). Empty for an application without consent (machine-to-machine).
ConsentWords consentWords(const applications::Application &application, const Visitor &visitor,
                          const QString &language);

/// The application's logo as the page shows it, or the page's own sign when there is none; `side` in device pixels.
QPixmap pageLogo(const QByteArray &logoPng, Scheme scheme, int side);

} // namespace grantdesk::ui
