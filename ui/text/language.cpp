#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace grantdesk::ui {

namespace {

struct Installed {
    QString language = QStringLiteral("en");
    QTranslator own;
    QTranslator qt;
};

Installed &installed()
{
    static Installed translators;
    return translators;
}

} // namespace

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("it"), QStringLiteral("fr"), QStringLiteral("de")};
}

QString nativeName(const QString &language)
{
    QString name = QLocale(language).nativeLanguageName();
    if (language == QLatin1String("en"))
        name = QStringLiteral("English");
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QString systemLanguage()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        QString code = wanted.section(QLatin1Char('-'), 0, 0).toLower();
        if (languages().contains(code))
            return code;
    }
    return QStringLiteral("en");
}

void useLanguage(const QString &language)
{
    Installed &translators = installed();
    QCoreApplication::removeTranslator(&translators.own);
    QCoreApplication::removeTranslator(&translators.qt);
    translators.language = languages().contains(language) ? language : QStringLiteral("en");
    QLocale::setDefault(translators.language == QLocale::system().name().left(2) ? QLocale::system()
                                                                                 : QLocale(translators.language));
    if (translators.qt.load(QStringLiteral("qtbase_") + translators.language,
                            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&translators.qt);
    if (translators.own.load(QStringLiteral(":/i18n/grantdesk_") + translators.language))
        QCoreApplication::installTranslator(&translators.own);
}

QString currentLanguage()
{
    return installed().language;
}

} // namespace grantdesk::ui
