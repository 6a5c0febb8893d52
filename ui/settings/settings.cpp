#include "ui/settings/settings.h"

#include <QSettings>

namespace grantdesk::ui {

namespace {

constexpr QLatin1String languageKey("window/language");
constexpr QLatin1String themeKey("window/theme");
constexpr QLatin1String portKey("server/port");
constexpr QLatin1String otherInstanceKey("flows/otherInstance");
constexpr QLatin1String usesOtherInstanceKey("flows/usesOtherInstance");

} // namespace

void keepSettingsIn(const QString &folder)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
}

QString chosenLanguage()
{
    return QSettings().value(languageKey).toString();
}

void chooseLanguage(const QString &language)
{
    QSettings().setValue(languageKey, language);
}

SchemeChoice chosenScheme()
{
    const QString name = QSettings().value(themeKey).toString();
    if (name == QLatin1String("light"))
        return SchemeChoice::Light;
    return name == QLatin1String("dark") ? SchemeChoice::Dark : SchemeChoice::System;
}

void chooseScheme(SchemeChoice choice)
{
    static const QStringList names{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    QSettings().setValue(themeKey, names[static_cast<int>(choice)]);
}

quint16 chosenServerPort()
{
    bool readable = false;
    const int port = QSettings().value(portKey, 0).toInt(&readable);
    return readable && port >= 0 && port <= 65535 ? static_cast<quint16>(port) : quint16(0);
}

void chooseServerPort(quint16 port)
{
    QSettings().setValue(portKey, port);
}

QString otherInstance()
{
    return QSettings().value(otherInstanceKey).toString();
}

void setOtherInstance(const QString &baseUrl)
{
    QSettings().setValue(otherInstanceKey, baseUrl);
}

bool usesOtherInstance()
{
    return QSettings().value(usesOtherInstanceKey, false).toBool();
}

void setUsesOtherInstance(bool uses)
{
    QSettings().setValue(usesOtherInstanceKey, uses);
}

} // namespace grantdesk::ui
