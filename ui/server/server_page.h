#pragma once

#include "core/base/secret_string.h"
#include "ui/workbench.h"

#include <QString>
#include <QWidget>

#include <memory>

namespace grantdesk::ui {

/// "Authorization server": start and stop the built-in server, its addresses, its organisation and its users.
class ServerPage final : public QWidget {
    Q_OBJECT
public:
    explicit ServerPage(Workbench &workbench, QWidget *parent = nullptr);
    ~ServerPage() override;

    /// Shows the sample user's first password, once: nobody can read it again later.
    void showSampleUser(const QString &email, const SecretString &password);
    /// Reads organisation and users again.
    void reload();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace grantdesk::ui
