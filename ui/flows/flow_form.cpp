#include "ui/flows/flow_form.h"

#include "core/applications/redirect_url.h"
#include "ui/flows/private_key_field.h"
#include "ui/settings/settings.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/form_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace grantdesk::ui {

namespace {

constexpr int builtIn = 0;
constexpr int another = 1;
constexpr int longestSecret = 4096;

QLineEdit *lineEdit(const char *name, int longest)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setMaxLength(longest);
    return edit;
}

} // namespace

FlowForm::FlowForm(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_application(makeComboBox("application"))
    , m_environment(makeComboBox("environment"))
    , m_instance(lineEdit("instance", applications::maximumRedirectUrlLength))
    , m_redirect(makeComboBox("redirectUrl"))
    , m_secret(lineEdit("clientSecret", longestSecret))
    , m_key(new PrivateKeyField(workbench.stores))
    , m_customerId(lineEdit("customerId", 64))
    , m_userId(lineEdit("userId", 64))
    , m_keep(new QCheckBox)
    , m_applicationRow(new FormRow(m_application))
    , m_environmentRow(new FormRow(m_environment))
    , m_instanceRow(new FormRow(m_instance))
    , m_redirectRow(new FormRow(m_redirect))
    , m_secretRow(new FormRow(m_secret))
    , m_keyRow(new FormRow(m_key))
    , m_customerIdRow(new FormRow(m_customerId))
    , m_userIdRow(new FormRow(m_userId))
{
    m_key->setObjectName(QStringLiteral("privateKey"));
    m_keep->setObjectName(QStringLiteral("keepCredentials"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_environment->addItems({QString(), QString()});
    m_instance->setText(otherInstance());
    m_environment->setCurrentIndex(usesOtherInstance() ? another : builtIn);
    build();
    whenKeepingIsKnown(workbench.secrets, this, [this] { describeCredentials(); });
    retranslate();
    arrange();
}

void FlowForm::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::medium);
    for (QWidget *row : {m_applicationRow, m_environmentRow, m_instanceRow, m_redirectRow, m_secretRow, m_keyRow,
                         m_customerIdRow, m_userIdRow})
        layout->addWidget(row);
    layout->addWidget(m_keep);

    connect(m_application, &QComboBox::currentIndexChanged, this, &FlowForm::choose);
    connect(m_environment, &QComboBox::currentIndexChanged, this, [this](int index) {
        setUsesOtherInstance(index == another);
        arrange();
        Q_EMIT environmentChanged();
    });
    connect(m_instance, &QLineEdit::editingFinished, this, [this] { setOtherInstance(m_instance->text().trimmed()); });
    connect(m_instance, &QLineEdit::textChanged, this, [this] { m_instanceRow->setProblem({}); });
    connect(m_secret, &QLineEdit::textChanged, this, &FlowForm::describeCredentials);
    connect(m_key, &PrivateKeyField::changed, this, &FlowForm::describeCredentials);
    connect(m_key, &PrivateKeyField::refused, this,
            [this](const Error &error) { m_keyRow->setProblem(wordsWithAdvice(error)); });
    for (QLineEdit *edit : {m_instance, m_secret, m_customerId, m_userId})
        connect(edit, &QLineEdit::returnPressed, this, &FlowForm::submitted);
}

void FlowForm::setApplications(const QList<applications::Application> &applications)
{
    const Id wanted = m_wanted.isEmpty() ? m_chosen : m_wanted;
    {
        const QSignalBlocker quiet(m_application);
        m_applications = applications;
        m_application->clear();
        for (const applications::Application &application : m_applications)
            m_application->addItem(application.name, application.id);
        int index = m_application->findData(wanted);
        if (index < 0)
            index = m_application->findData(m_chosen);
        m_application->setCurrentIndex(index >= 0 ? index : (m_applications.isEmpty() ? -1 : 0));
        m_wanted.clear(); // else what is gone would take the choice away again with every list
    }
    choose();
}

void FlowForm::select(const Id &application)
{
    const int index = m_application->findData(application);
    m_wanted = index < 0 ? application : Id();
    if (index >= 0)
        m_application->setCurrentIndex(index);
}

const applications::Application *FlowForm::application() const
{
    const int index = m_application->currentIndex();
    return index >= 0 && index < m_applications.size() ? &m_applications[index] : nullptr;
}

bool FlowForm::usesInstance() const
{
    return m_environment->currentIndex() == another;
}

/// Another application has other credentials: nothing of the one before may be sent with it.
void FlowForm::choose()
{
    const applications::Application *chosen = application();
    const Id id = chosen ? chosen->id : Id();
    const QString redirect = id == m_chosen ? m_redirect->currentText() : QString();
    if (id != m_chosen) {
        m_chosen = id;
        m_secret->clear();
        m_key->clear();
        m_keep->setChecked(false);
    }
    m_redirect->clear();
    if (chosen && applications::delegation(*chosen))
        m_redirect->addItems(applications::delegation(*chosen)->redirectUrls);
    for (int i = 0; redirect.isEmpty() && i < m_redirect->count(); ++i) {
        if (applications::isLoopbackRedirect(m_redirect->itemText(i))) {
            m_redirect->setCurrentIndex(i); // the console can catch it by itself
            break;
        }
    }
    if (const int index = m_redirect->findText(redirect); index >= 0)
        m_redirect->setCurrentIndex(index);
    arrange();
    lookForKept();
    Q_EMIT applicationChanged();
}

void FlowForm::lookForKept()
{
    showKept({});
    const applications::Application *chosen = application();
    m_looking = chosen;
    if (!chosen)
        return;
    findKeptCredentials(m_workbench.secrets, *chosen, this, [this, id = chosen->id](const KeptCredentials &kept) {
        if (id != m_chosen)
            return;
        m_looking = false;
        showKept(kept);
    });
}

void FlowForm::showKept(const KeptCredentials &kept)
{
    m_hasKeptSecret = !kept.clientSecret.isEmpty();
    m_keptSecret = QString::fromUtf8(kept.clientSecret.lastFour());
    m_hasKeptKey = !kept.privateKeyPem.isEmpty();
    m_key->setKept(m_hasKeptKey);
    describeCredentials();
}

void FlowForm::arrange()
{
    const applications::Application *chosen = application();
    const bool machine = chosen && applications::typeOf(*chosen) == applications::Type::MachineToMachine;
    m_instanceRow->setVisible(usesInstance());
    m_redirectRow->setVisible(m_redirect->count() > 1);
    m_secretRow->setVisible(chosen && applications::clientSecrets(*chosen));
    m_keyRow->setVisible(machine);
    m_customerIdRow->setVisible(machine && usesInstance());
    m_userIdRow->setVisible(machine && usesInstance());
    describeCredentials();
}

void FlowForm::describeCredentials()
{
    const bool persistent = m_workbench.secrets.isPersistent();
    m_secretRow->setHelp(
        m_hasKeptSecret ? tr("The kept client secret ending in %1 is used when this stays empty.").arg(m_keptSecret)
                        : tr("Enter one of the application’s client secrets."));
    m_secretRow->setProblem({});
    m_keyRow->setProblem({});
    m_keep->setEnabled(m_workbench.secrets.isKnown());
    m_keep->setText(!m_workbench.secrets.isKnown() ? keyringAskedWords()
                        : persistent               ? tr("Keep in this computer’s keyring")
                                                   : tr("Keep until the program ends"));
    m_keep->setVisible(!m_secret->text().isEmpty() || !m_key->pem().isEmpty());
}

std::optional<RunRequest> FlowForm::request()
{
    if (!application() || !checkInstance() || !checkCredentials())
        return std::nullopt;
    RunRequest request;
    request.application = m_chosen;
    if (usesInstance())
        request.otherInstance = QUrl(m_instance->text().trimmed()).toEncoded(QUrl::StripTrailingSlash);
    request.serverPort = chosenServerPort();
    request.redirectUrl = m_redirect->currentText();
    request.clientSecret = SecretString(m_secret->text().trimmed().toUtf8());
    request.privateKeyPem = m_key->pem();
    request.keepTyped = m_keep->isVisibleTo(this) && m_keep->isChecked();
    request.customerId = m_customerId->text().trimmed();
    request.userId = m_userId->text().trimmed();
    return request;
}

bool FlowForm::checkInstance()
{
    if (!usesInstance())
        return true;
    const QUrl url(m_instance->text().trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    const bool isBase = !url.host().isEmpty() && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
    const bool isAddress = url.isValid() && isWeb && isBase;
    const bool isProtected = !applications::isPlainHttpOffLoopback(url.toString());
    m_instanceRow->setProblemWords([isAddress, isProtected] {
        if (!isAddress)
            return tr("Enter the instance’s address, for example https://myorganization.my.workfront.com.");
        return isProtected ? QString() : tr("Credentials are only sent over https, or to this computer.");
    });
    if (m_instanceRow->hasProblem())
        m_instanceRow->focusField();
    return !m_instanceRow->hasProblem();
}

/// While the keyring has not answered, the run's preparation judges instead.
bool FlowForm::checkCredentials()
{
    const applications::Type type = applications::typeOf(*application());
    const bool machine = type == applications::Type::MachineToMachine;
    if (type != applications::Type::SinglePage && m_secret->text().trimmed().isEmpty() && !m_hasKeptSecret
        && !m_looking) {
        m_secretRow->setProblem(tr("This application needs one of its client secrets."));
        m_secretRow->focusField();
        return false;
    }
    if (machine && m_key->pem().isEmpty() && !m_hasKeptKey && !m_looking) {
        m_keyRow->setProblem(tr("This application needs the private key of one of its public keys."));
        m_keyRow->focusField();
        return false;
    }
    for (FormRow *row : {m_customerIdRow, m_userIdRow}) {
        const auto *edit = qobject_cast<QLineEdit *>(row->field());
        const bool missing = machine && usesInstance() && edit->text().trimmed().isEmpty();
        row->setProblemWords(
            [missing] { return missing ? tr("The instance needs this to know for whom the token is.") : QString(); });
        if (missing) {
            row->focusField();
            return false;
        }
    }
    return true;
}

void FlowForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FlowForm::retranslate()
{
    m_applicationRow->setLabel(tr("&Application"));
    m_environmentRow->setLabel(tr("&Environment"));
    m_environment->setItemText(builtIn, tr("Built-in authorization server"));
    m_environment->setItemText(another, tr("Another instance"));
    m_instanceRow->setLabel(tr("Instance address"), true);
    m_instance->setPlaceholderText(QStringLiteral("https://myorganization.my.workfront.com"));
    m_redirectRow->setLabel(tr("Redirect URL"));
    m_secretRow->setLabel(tr("Client secret"));
    m_keyRow->setLabel(tr("Private key"));
    m_customerIdRow->setLabel(tr("Customer ID"), true);
    m_userIdRow->setLabel(tr("User ID"), true);
    m_keep->setToolTip(tr("Only what belongs to this application is kept."));
    describeCredentials();
}

} // namespace grantdesk::ui
