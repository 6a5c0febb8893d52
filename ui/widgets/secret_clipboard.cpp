#include "ui/widgets/secret_clipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>

namespace grantdesk::ui {

namespace {

QByteArray hashOf(const QString &text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(QChar))));
    return hash.result();
}

} // namespace

SecretClipboard::SecretClipboard(QObject *parent)
    : QObject(parent)
    , m_end(this)
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &SecretClipboard::clear);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &SecretClipboard::clear);
}

SecretClipboard &SecretClipboard::instance()
{
    static QPointer<SecretClipboard> one;
    if (!one)
        one = new SecretClipboard(QCoreApplication::instance());
    return *one;
}

void SecretClipboard::copy(const QString &secret)
{
    auto *data = new QMimeData; // the clipboard's from here on
    data->setText(secret);
    QGuiApplication::clipboard()->setMimeData(guarded(data));
}

QMimeData *SecretClipboard::guarded(QMimeData *data)
{
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    m_hash = hashOf(data->text());
    m_end.start(lifetime);
    return data;
}

void SecretClipboard::clear()
{
    m_end.stop();
    if (m_hash.isEmpty())
        return;
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (hashOf(clipboard->text()) == m_hash)
        clipboard->clear();
    m_hash.clear();
}

} // namespace grantdesk::ui
