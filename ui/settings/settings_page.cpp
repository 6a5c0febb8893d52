#include "ui/settings/settings_page.h"

#include "ui/settings/settings.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

/// Names and licenses of what is linked; not to be translated.
struct Dependency {
    const char *name;
    const char *licence;
};

constexpr Dependency dependencies[] = {
    {"Qt 6 (Core, Gui, Widgets, Network, Sql, Svg)", "LGPL-3.0-only"},
    {"OpenSSL 3", "Apache-2.0"},
    {"Boost (Beast)", "BSL-1.0"},
    {"libsodium", "ISC"},
    {"SQLite", "Public Domain"},
    {"QtKeychain", "BSD-2-Clause"},
    {"nlohmann/json", "MIT"},
    {"tl::expected", "CC0-1.0"},
    {"CLI11", "BSD-3-Clause"},
};

} // namespace

class SettingsPage::Private {
public:
    explicit Private(SettingsPage *page);
    void retranslate();

    PageHeader *m_header = new PageHeader;
    Card *m_look = new Card;
    Card *m_about = new Card;
    QComboBox *m_language = new QComboBox;
    QComboBox *m_theme = new QComboBox;
    FormRow *m_languageRow = new FormRow(m_language);
    FormRow *m_themeRow = new FormRow(m_theme);
    TextLabel *m_version = new TextLabel;
    TextLabel *m_licence = new TextLabel;
    QPlainTextEdit *m_dependencies = new QPlainTextEdit;

private:
    void fill();
};

SettingsPage::Private::Private(SettingsPage *page)
{
    m_language->setObjectName(QStringLiteral("language"));
    m_theme->setObjectName(QStringLiteral("theme"));
    m_version->setObjectName(QStringLiteral("version"));
    m_version->setSelectable(true);
    m_licence->setWordWrap(true);
    m_dependencies->setObjectName(QStringLiteral("dependencies"));
    m_dependencies->setReadOnly(true);
    m_dependencies->setTabChangesFocus(true);
    m_dependencies->setFixedHeight(m_dependencies->fontMetrics().lineSpacing() * (int(std::size(dependencies)) + 1)
                                   + space::large);
    m_look->body()->addWidget(m_languageRow);
    m_look->body()->addWidget(m_themeRow);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_version), static_cast<QWidget *>(m_licence), static_cast<QWidget *>(m_dependencies)})
        m_about->body()->addWidget(widget);

    auto *column = new ScrollColumn(space::column);
    column->column()->addWidget(m_look);
    column->column()->addWidget(m_about);
    column->column()->addStretch(1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->setSpacing(space::large);
    layout->addWidget(m_header);
    layout->addWidget(column, 1);
    fill();
    retranslate();

    QObject::connect(m_language, &QComboBox::currentIndexChanged, page, [this] {
        const QString language = m_language->currentData().toString();
        chooseLanguage(language);
        useLanguage(language.isEmpty() ? systemLanguage() : language);
    });
    QObject::connect(m_theme, &QComboBox::currentIndexChanged, page, [](int index) {
        const auto choice = static_cast<SchemeChoice>(index);
        chooseScheme(choice);
        Theme::instance().setChoice(choice);
    });
}

void SettingsPage::Private::fill()
{
    m_language->addItem(QString(), QString());
    for (const QString &language : languages())
        m_language->addItem(nativeName(language), language);
    m_language->setCurrentIndex(qMax(0, m_language->findData(chosenLanguage())));
    m_theme->addItems({QString(), QString(), QString()});
    m_theme->setCurrentIndex(static_cast<int>(chosenScheme()));
    QStringList lines;
    for (const Dependency &each : dependencies)
        lines += QStringLiteral("%1: %2").arg(QString::fromLatin1(each.name), QString::fromLatin1(each.licence));
    m_dependencies->setPlainText(lines.join(QLatin1Char('\n')));
}

void SettingsPage::Private::retranslate()
{
    m_header->setTitle(SettingsPage::tr("Settings"));
    m_look->setTitle(SettingsPage::tr("Language and appearance"));
    m_languageRow->setLabel(SettingsPage::tr("&Language"));
    m_language->setItemText(0, SettingsPage::tr("System language (%1)").arg(nativeName(systemLanguage())));
    m_themeRow->setLabel(SettingsPage::tr("&Appearance"));
    m_theme->setItemText(static_cast<int>(SchemeChoice::System), SettingsPage::tr("As the system"));
    m_theme->setItemText(static_cast<int>(SchemeChoice::Light), SettingsPage::tr("Light"));
    m_theme->setItemText(static_cast<int>(SchemeChoice::Dark), SettingsPage::tr("Dark"));
    m_about->setTitle(SettingsPage::tr("About Grantdesk"));
    m_version->setText(SettingsPage::tr("Version %1").arg(QCoreApplication::applicationVersion()));
    m_licence->setText(
        SettingsPage::tr("Desktop console for OAuth2 applications, under the Apache License 2.0. It uses "
                         "these libraries under their own licenses:"));
    m_dependencies->setAccessibleName(SettingsPage::tr("Libraries and their licenses"));
}

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    QWidget::changeEvent(event);
}

} // namespace grantdesk::ui
