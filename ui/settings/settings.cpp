#include "ui/settings/settings.h"

#include <QSettings>

namespace grantdesk::ui {

namespace {

constexpr QLatin1String languageKey("window/language");
constexpr QLatin1String themeKey("window/theme");
constexpr QLatin1String portKey("server/port");
constexpr QLatin1String otherInstanceKey("flows/otherInstance");
constexpr QLatin1String usesOtherInstanceKey("flows/usesOtherInstance");
constexpr QLatin1String connectInstanceKey("applications/connectInstance");
constexpr QLatin1String connectsToInstanceKey("applications/connectsToInstance");
constexpr QLatin1String previewFoldedKey("applications/consentPreviewFolded");

QString &settingsFile()
{
    static QString file;
    return file;
}

QVariant read(QLatin1String key)
{
    return QSettings(settingsFile(), QSettings::IniFormat).value(key);
}

void write(QLatin1String key, const QVariant &value)
{
    QSettings(settingsFile(), QSettings::IniFormat).setValue(key, value);
}

} // namespace

void keepSettingsIn(const QString &folder)
{
    settingsFile() = folder + QLatin1String("/console.ini");
}

QString chosenLanguage()
{
    return read(languageKey).toString();
}

void chooseLanguage(const QString &language)
{
    write(languageKey, language);
}

SchemeChoice chosenScheme()
{
    const QString name = read(themeKey).toString();
    if (name == QLatin1String("light"))
        return SchemeChoice::Light;
    return name == QLatin1String("dark") ? SchemeChoice::Dark : SchemeChoice::System;
}

void chooseScheme(SchemeChoice choice)
{
    static const QStringList names{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    write(themeKey, names[static_cast<int>(choice)]);
}

quint16 chosenServerPort()
{
    bool readable = false;
    const int port = read(portKey).toInt(&readable);
    return readable && port >= 0 && port <= 65535 ? static_cast<quint16>(port) : quint16(0);
}

void chooseServerPort(quint16 port)
{
    write(portKey, port);
}

QString otherInstance()
{
    return read(otherInstanceKey).toString();
}

void setOtherInstance(const QString &baseUrl)
{
    write(otherInstanceKey, baseUrl);
}

bool usesOtherInstance()
{
    return read(usesOtherInstanceKey).toBool();
}

void setUsesOtherInstance(bool uses)
{
    write(usesOtherInstanceKey, uses);
}

QString connectInstance()
{
    return read(connectInstanceKey).toString();
}

void setConnectInstance(const QString &instance)
{
    write(connectInstanceKey, instance);
}

bool connectsToInstance()
{
    return read(connectsToInstanceKey).toBool();
}

void setConnectsToInstance(bool connects)
{
    write(connectsToInstanceKey, connects);
}

bool isConsentPreviewFolded()
{
    return read(previewFoldedKey).toBool();
}

void foldConsentPreview(bool folded)
{
    write(previewFoldedKey, folded);
}

} // namespace grantdesk::ui
