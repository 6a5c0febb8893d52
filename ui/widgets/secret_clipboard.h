#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

class QMimeData;

namespace grantdesk::ui {

/// Secrets on the clipboard: clipboard managers are asked to keep them out of their history, and what is still there
/// after a minute, or when the program quits, is cleared.
class SecretClipboard final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds lifetime{60};

    /// The one there is, as long as the application.
    static SecretClipboard &instance();

    void copy(const QString &secret);
    /// The same for data that somebody else is about to put there.
    QMimeData *guarded(QMimeData *data);

private:
    explicit SecretClipboard(QObject *parent);
    void clear();

    QByteArray m_hash; ///< tells whether the clipboard still holds it, without keeping it
    QTimer m_end;
};

} // namespace grantdesk::ui
