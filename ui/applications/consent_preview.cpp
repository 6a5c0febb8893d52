#include "ui/applications/consent_preview.h"

#include "ui/applications/consent_canvas.h"
#include "ui/settings/settings.h"
#include "ui/style/icons.h"
#include "ui/text/language.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace grantdesk::ui {

namespace {

constexpr std::chrono::milliseconds pause(60); ///< quicker than the eye, slower than the fingers

} // namespace

ConsentPreview::ConsentPreview(QWidget *parent)
    : QWidget(parent)
    , m_folded(isConsentPreviewFolded())
    , m_card(new Card(this))
    , m_fold(makeButton(ButtonKind::Flat, {}, m_card))
    , m_content(new QWidget(m_card))
    , m_language(new QComboBox(m_content))
    , m_scheme(new QComboBox(m_content))
    , m_canvas(new ConsentCanvas(m_content))
    , m_note(new HelpText(m_content))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(pause);
    build();
    connect(&m_delay, &QTimer::timeout, this, &ConsentPreview::draw);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ConsentPreview::draw);
    connect(m_scheme, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_canvas->setScheme(index == 1 ? Scheme::Dark : Scheme::Light); });
    connect(m_fold, &QPushButton::clicked, this, [this] {
        m_folded = !m_folded;
        foldConsentPreview(m_folded);
        fold();
    });
    m_scheme->setCurrentIndex(Theme::instance().scheme() == Scheme::Dark ? 1 : 0);
    retranslate();
    fold();
}

void ConsentPreview::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->addAction(m_fold);
    m_card->body()->addWidget(m_content);
    auto *inner = new QVBoxLayout(m_content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::medium);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_language);
    choices->addWidget(m_scheme);
    choices->addStretch(1);
    inner->addLayout(choices);
    inner->addWidget(m_canvas);
    inner->addWidget(m_note);
    for (const QString &language : languages())
        m_language->addItem(nativeName(language), language);
    m_language->setCurrentIndex(std::max(0, m_language->findData(currentLanguage())));
    m_scheme->addItems({QString(), QString()});
}

void ConsentPreview::show(const applications::Application &draft)
{
    m_draft = draft;
    m_delay.start();
}

void ConsentPreview::setRegistry(const Registry &registry)
{
    const auto person
        = std::find_if(registry.people.begin(), registry.people.end(), [](const Person &one) { return one.active; });
    m_visitor.organisation = registry.organisationName;
    m_visitor.name = person == registry.people.end() ? QString() : person->name;
    m_visitor.email = person == registry.people.end() ? QString() : person->email;
    m_delay.start();
}

void ConsentPreview::setFoldable(bool foldable)
{
    m_foldable = foldable;
    fold();
}

QString ConsentPreview::language() const
{
    return m_language->currentData().toString();
}

void ConsentPreview::draw()
{
    Visitor visitor = m_visitor;
    if (visitor.name.isEmpty()) { // nobody can sign in yet: somebody made up
        visitor.name = QStringLiteral("Sam Sample");
        visitor.email = QStringLiteral("sam@example.com");
    }
    const auto *delegation = applications::delegation(m_draft);
    m_canvas->show(consentWords(m_draft, visitor, language()), delegation ? delegation->logoPng : QByteArray());
}

void ConsentPreview::fold()
{
    const bool folded = m_foldable && m_folded;
    m_content->setVisible(!folded);
    m_fold->setVisible(m_foldable);
    m_fold->setText(folded ? tr("Show") : tr("Hide"));
    m_fold->setAccessibleName(folded ? tr("Show the preview") : tr("Hide the preview"));
}

void ConsentPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_language->setCurrentIndex(std::max(0, m_language->findData(currentLanguage())));
        retranslate();
        draw();
    }
    QWidget::changeEvent(event);
}

void ConsentPreview::retranslate()
{
    m_card->setTitle(tr("Consent page"));
    m_card->setHelp(tr("As its users will see it."));
    m_language->setAccessibleName(tr("Language of the preview"));
    m_language->setToolTip(m_language->accessibleName());
    m_scheme->setAccessibleName(tr("Colors of the preview"));
    m_scheme->setToolTip(m_scheme->accessibleName());
    m_scheme->setItemText(0, tr("Light"));
    m_scheme->setItemText(1, tr("Dark"));
    m_canvas->setAccessibleName(tr("Preview of the consent page"));
    m_note->setText(tr("Browsers choose language and colors by their own settings. Nothing here can be pressed."));
    fold();
}

} // namespace grantdesk::ui
