#pragma once

#include "core/base/secret_string.h"
#include "ui/workbench.h"

#include <QString>
#include <QWidget>

class QPushButton;

namespace grantdesk::ui {

class TextLabel;

/// Takes a private key from a file or from the clipboard. Never shows it: only where it came from and whose it is.
class PrivateKeyField final : public QWidget {
    Q_OBJECT
public:
    explicit PrivateKeyField(StoreAccess &stores, QWidget *parent = nullptr);

    const SecretString &pem() const { return m_pem; }
    void clear();
    /// Takes a key that is known to be kept into account; something chosen goes before it.
    void setKept(bool kept);
    /// Reads a file as the "Choose file" button does.
    void readFile(const QString &path);

Q_SIGNALS:
    void changed();
    void refused(const grantdesk::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseFile();
    void paste();
    void take(const SecretString &pem, const QString &source);
    void retranslate();

    StoreAccess &m_stores;
    TextLabel *m_state;
    QPushButton *m_choose;
    QPushButton *m_paste;
    SecretString m_pem;
    QString m_source; ///< the file's name; empty: the clipboard
    bool m_kept = false;
};

} // namespace grantdesk::ui
