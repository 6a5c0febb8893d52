#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

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
    /// What was copied last is nowhere else: it is lost when the clipboard is cleared.
    void markOnlyCopy() { m_isOnlyCopy = true; }
    /// It is in a file or a keyring now.
    void keptElsewhere(const QString &secret);
    /// The clipboard still has what is nowhere else.
    bool holdsOnlyCopy() const;

private:
    explicit SecretClipboard(QObject *parent);
    bool holdsIt() const;
    void clear();

    QByteArray m_hash; ///< tells whether the clipboard still holds it, without keeping it
    bool m_isOnlyCopy = false;
    QTimer m_end;
};

} // namespace grantdesk::ui
