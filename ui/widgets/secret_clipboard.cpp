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
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(data);
    m_hash = hashOf(secret);
    m_isOnlyCopy = false;
    m_end.start(lifetime);
}

void SecretClipboard::keptElsewhere(const QString &secret)
{
    if (hashOf(secret) == m_hash)
        m_isOnlyCopy = false;
}

bool SecretClipboard::holdsOnlyCopy() const
{
    return m_isOnlyCopy && holdsIt();
}

bool SecretClipboard::holdsIt() const
{
    return !m_hash.isEmpty() && hashOf(QGuiApplication::clipboard()->text()) == m_hash;
}

void SecretClipboard::clear()
{
    m_end.stop();
    if (holdsIt())
        QGuiApplication::clipboard()->clear();
    m_hash.clear();
    m_isOnlyCopy = false;
}

} // namespace grantdesk::ui
