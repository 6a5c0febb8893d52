#include "ui/applications/connect_card.h"

#include "core/oauth/endpoints.h"
#include "ui/applications/connect_facts.h"
#include "ui/flows/wire_label.h"
#include "ui/settings/settings.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace grantdesk::ui {

namespace {

constexpr int builtIn = 0;
constexpr int anotherInstance = 1;
constexpr int longestAddress = 300;

} // namespace

ConnectCard::ConnectCard(Workbench &workbench, applications::Type type, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_type(type)
    , m_card(new Card(this))
    , m_environment(makeComboBox("connectEnvironment"))
    , m_environmentRow(new FormRow(m_environment, m_card))
    , m_instance(new QLineEdit)
    , m_instanceRow(new FormRow(m_instance, m_card))
    , m_remark(new HelpText(m_card))
    , m_notes(new HelpText(m_card))
{
    m_environment->addItems({QString(), QString()});
    m_instance->setMaxLength(longestAddress);
    m_instance->setText(connectInstance().isEmpty() ? otherInstance() : connectInstance());
    m_environment->setCurrentIndex(connectsToInstance() ? anotherInstance : builtIn);
    build();
    connect(m_environment, &QComboBox::currentIndexChanged, this, [this](int index) {
        setConnectsToInstance(index == anotherInstance);
        showFacts();
    });
    connect(m_instance, &QLineEdit::textChanged, this, &ConnectCard::showFacts);
    connect(m_instance, &QLineEdit::editingFinished, this, [this] {
        if (instanceBaseUrl(m_instance->text()))
            setConnectInstance(m_instance->text().trimmed());
    });
    connect(&workbench.server, &ServerControl::stateChanged, this, &ConnectCard::showFacts);
    retranslate();
}

void ConnectCard::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->body()->addWidget(m_environmentRow);
    m_card->body()->addWidget(m_instanceRow);
    m_card->body()->addWidget(m_remark);
    if (!isMachine())
        m_authorize = addFact();
    m_token = addFact();
    m_clientId = addFact();
    if (isMachine())
        m_customer = addFact();
    m_card->body()->addWidget(m_notes);
    if (isMachine())
        return;
    m_redirect = makeComboBox("connectRedirect");
    m_redirectRow = new FormRow(m_redirect, m_card);
    m_card->body()->addWidget(m_redirectRow);
    m_unsaved = new HelpText(m_card);
    m_card->body()->addWidget(m_unsaved);
    m_unsaved->hide();
    m_link = addPassage();
    m_html = addPassage();
    connect(m_redirect, &QComboBox::currentIndexChanged, this, &ConnectCard::showFacts);
}

ConnectCard::Fact ConnectCard::addFact()
{
    auto *field = new CopyField;
    auto *row = new FormRow(field, m_card);
    m_card->body()->addWidget(row);
    return {field, row};
}

ConnectCard::Passage ConnectCard::addPassage()
{
    Passage passage;
    passage.box = new QWidget;
    auto *line = new QHBoxLayout(passage.box);
    line->setContentsMargins(0, 0, 0, 0);
    passage.text = new WireLabel(passage.box);
    passage.copy = new CopyButton(CopyButton::Look::Button, passage.box);
    line->addWidget(passage.text, 1);
    line->addWidget(passage.copy, 0, Qt::AlignTop);
    passage.row = new FormRow(passage.box, m_card, passage.text);
    m_card->body()->addWidget(passage.row);
    return passage;
}

void ConnectCard::setPassage(const Passage &passage, const QString &text)
{
    passage.text->setText(text);
    passage.text->updateGeometry();
    passage.copy->setContent(text);
    passage.row->setVisible(!text.isEmpty());
}

bool ConnectCard::usesInstance() const
{
    return m_environment->currentIndex() == anotherInstance;
}

void ConnectCard::show(const applications::Application &stored, const applications::Application &draft)
{
    m_stored = stored;
    fillRedirects();
    const auto *kept = applications::delegation(stored);
    const auto *typed = applications::delegation(draft);
    if (m_unsaved)
        m_unsaved->setVisible(kept && typed && kept->redirectUrls != typed->redirectUrls);
    showFacts();
}

void ConnectCard::setRegistry(const Registry &registry)
{
    m_customerId = registry.customerId;
    m_organisation = registry.organisationName;
    showFacts();
}

/// Keeps the choice when the list has changed.
void ConnectCard::fillRedirects()
{
    const auto *delegation = applications::delegation(m_stored);
    if (!m_redirect || !delegation)
        return;
    QStringList urls = delegation->redirectUrls;
    urls.removeAll(QString());
    QStringList shown;
    for (int i = 0; i < m_redirect->count(); ++i)
        shown.append(m_redirect->itemText(i));
    if (shown == urls)
        return;
    const QSignalBlocker quiet(m_redirect);
    const qsizetype before = m_redirect->currentIndex();
    const QString chosen = m_redirect->currentText();
    m_redirect->clear();
    m_redirect->addItems(urls);
    const qsizetype again = urls.indexOf(chosen);
    m_redirect->setCurrentIndex(int(again >= 0 ? again : std::min(std::max<qsizetype>(before, 0), urls.size() - 1)));
}

QByteArray ConnectCard::baseUrl(QString &remark) const
{
    if (usesInstance()) {
        const auto typed = instanceBaseUrl(m_instance->text());
        if (typed && !oauth::instanceOf(QUrl::fromEncoded(*typed).host()))
            remark = tr("This does not look like a Workfront instance’s address: check it.");
        else if (typed)
            remark = tr("The application must be registered in that instance: its client ID there is another one.");
        return typed.value_or(QByteArray());
    }
    if (QByteArray running = m_workbench.server.baseUrl(); !running.isEmpty())
        return running;
    if (const quint16 port = chosenServerPort(); port != 0) {
        remark = tr("The built-in server is not running. This is its usual address.");
        return "http://127.0.0.1:" + QByteArray::number(port);
    }
    remark = tr("The built-in server is not running. When it starts, it takes any free port (PORT) unless one is "
                "chosen under “Authorization server”.");
    return QByteArrayLiteral("http://127.0.0.1:PORT");
}

void ConnectCard::showFacts()
{
    QString remark;
    const QByteArray base = baseUrl(remark);
    const bool known = !base.isEmpty();
    m_instanceRow->setVisible(usesInstance());
    m_instanceRow->setProblem(!known && !m_instance->text().trimmed().isEmpty()
                                  ? tr("Enter a domain such as myorganization.my.workfront.com.")
                                  : QString());
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    const oauth::Endpoints endpoints = oauth::endpointsOf(base);
    m_token.field->setValue(QString::fromUtf8(isMachine() ? endpoints.jwtExchange : endpoints.token));
    m_token.row->setVisible(known);
    m_clientId.field->setValue(m_stored.clientId);
    if (isMachine()) {
        m_customer.field->setValue(m_customerId);
        m_customer.row->setVisible(!usesInstance() && !m_customerId.isEmpty());
        return;
    }
    m_authorize.field->setValue(QString::fromUtf8(endpoints.authorize));
    m_authorize.row->setVisible(known);
    m_redirectRow->setVisible(m_redirect->count() > 0);
    const QByteArray link
        = known ? authorizationLink(endpoints.authorize, m_stored, m_redirect->currentText()) : QByteArray();
    setPassage(m_link, QString::fromUtf8(link));
    const QString label = m_organisation.isEmpty() ? tr("Log in") : tr("Log in with %1").arg(m_organisation);
    setPassage(m_html, link.isEmpty() ? QString() : htmlButton(link, label));
}

void ConnectCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConnectCard::retranslate()
{
    const bool page = m_type == applications::Type::SinglePage;
    m_card->setTitle(tr("Connect"));
    m_card->setHelp(tr("What the other application must be told."));
    m_environmentRow->setLabel(tr("Environment"));
    m_environment->setItemText(builtIn, tr("Built-in authorization server"));
    m_environment->setItemText(anotherInstance, tr("Another instance"));
    m_instanceRow->setLabel(tr("Domain of the instance"));
    m_instance->setPlaceholderText(QStringLiteral("https://myorganization.my.workfront.com"));
    m_token.row->setLabel(isMachine() ? tr("JWT exchange URL") : tr("Token URL"));
    m_token.field->setSubject(isMachine() ? tr("JWT exchange URL") : tr("Token URL"));
    m_clientId.row->setLabel(tr("Client ID"));
    m_clientId.field->setSubject(tr("Client ID"));
    if (isMachine()) {
        m_customer.row->setLabel(tr("Customer ID"));
        m_customer.field->setSubject(tr("Customer ID"));
        m_notes->setText(tr("It also needs a client secret, the private key of one of the public keys, and the user ID "
                            "of the user that key was added for. Scopes: none needed."));
    } else {
        m_authorize.row->setLabel(tr("Authorization URI"));
        m_authorize.field->setSubject(tr("Authorization URI"));
        m_notes->setText(page ? tr("Scopes: none needed. PKCE method: S256. No client secret.")
                              : tr("Scopes: none needed. It also needs one of the client secrets."));
        m_redirectRow->setLabel(tr("Redirect URL"));
        m_unsaved->setText(tr("The redirect URLs have unsaved changes. Save them first: the link works only with URLs "
                              "that are saved."));
        m_link.row->setLabel(tr("Authorization link"));
        m_link.row->setHelp(
            page
                ? tr("For each request the application replaces %1 with a fresh random value and %2 with the SHA-256 "
                     "of a fresh code verifier, as base64url.")
                      .arg(QLatin1String(statePlaceholder), QLatin1String(challengePlaceholder))
                : tr("For each request the application replaces %1 with a fresh random value, and checks that it comes "
                     "back.")
                      .arg(QLatin1String(statePlaceholder)));
        m_link.copy->setSubject(tr("Authorization link"));
        m_html.row->setLabel(tr("The same as an HTML button"));
        m_html.copy->setSubject(tr("The same as an HTML button"));
    }
    showFacts();
}

} // namespace grantdesk::ui
