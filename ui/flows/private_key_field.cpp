#include "ui/flows/private_key_field.h"

#include "core/crypto/rsa_key.h"
#include "ui/applications/key_files.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <utility>

namespace grantdesk::ui {

namespace {

constexpr qint64 largestPaste = 64 * 1024;

Result<SecretString> readPrivateKey(const QString &path)
{
    return readKeyFile(path).transform([](QByteArray &&content) { return SecretString(std::move(content)); });
}

} // namespace

PrivateKeyField::PrivateKeyField(StoreAccess &stores, QWidget *parent)
    : QWidget(parent)
    , m_stores(stores)
    , m_state(new TextLabel(TextSize::Body, Role::Muted))
    , m_choose(makeButton(ButtonKind::Normal, QStringLiteral("file"), nullptr))
    , m_paste(makeButton(ButtonKind::Normal, QStringLiteral("paste"), nullptr))
{
    m_state->setObjectName(QStringLiteral("privateKeyState"));
    m_choose->setObjectName(QStringLiteral("choosePrivateKey"));
    m_paste->setObjectName(QStringLiteral("pastePrivateKey"));
    m_state->setWordWrap(true);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_paste);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_state);
    layout->addLayout(buttons);
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &PrivateKeyField::chooseFile);
    connect(m_paste, &QPushButton::clicked, this, &PrivateKeyField::paste);
    retranslate();
}

void PrivateKeyField::clear()
{
    m_pem = {};
    m_source.clear();
    retranslate();
}

void PrivateKeyField::setKept(bool kept)
{
    m_kept = kept;
    retranslate();
}

void PrivateKeyField::chooseFile()
{
    Questions::instance().askOpenFile(this, tr("Choose the private key"), tr("Keys (*.pem *.key);;All files (*)"),
                                      [this](const QString &path) {
                                          if (!path.isEmpty())
                                              readFile(path);
                                      });
}

void PrivateKeyField::readFile(const QString &path)
{
    const auto read = [path](storage::Stores &) {
        return readPrivateKey(path);
    };
    m_stores.run(this, read, [this, path](const Result<SecretString> &content) {
        if (content)
            take(*content, QFileInfo(path).fileName());
        else
            Q_EMIT refused(content.error());
    });
}

void PrivateKeyField::paste()
{
    take(SecretString(QGuiApplication::clipboard()->text().left(largestPaste).toUtf8()), {});
}

void PrivateKeyField::take(const SecretString &pem, const QString &source)
{
    const auto key = crypto::RsaPrivateKey::fromPem(pem);
    if (!key) {
        Q_EMIT refused(key.error());
        return;
    }
    m_pem = pem;
    m_source = source;
    retranslate();
    Q_EMIT changed();
}

void PrivateKeyField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PrivateKeyField::retranslate()
{
    m_choose->setText(tr("Choose file…"));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("Take the private key (PEM) from the clipboard"));
    if (m_pem.isEmpty())
        m_state->setText(m_kept ? tr("The kept private key is used.") : tr("No private key chosen"));
    else
        m_state->setText(m_source.isEmpty() ? tr("From the clipboard") : tr("From the file %1").arg(m_source));
}

} // namespace grantdesk::ui
