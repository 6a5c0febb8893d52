#pragma once

#include "core/base/secret_string.h"
#include "ui/workbench.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <memory>

namespace grantdesk::ui {

class ControlsWatch;

/// "Authorization server": start and stop the built-in server, its addresses, its organisation and its users; its clock
/// and its failure recipes; what it was asked.
class ServerPage final : public QWidget {
    Q_OBJECT
public:
    explicit ServerPage(Workbench &workbench, QWidget *parent = nullptr);
    ~ServerPage() override;

    /// Shows the sample user's first password, once: nobody can read it again later.
    void showSampleUser(const QString &email, const SecretString &password);
    /// Shows the clock and the failure recipes.
    void showControls();
    /// False while a password is shown that is nowhere else.
    bool mayLeave() const;
    /// Asks where something would be lost; `proceed` is called when it may be.
    void leave(const std::function<void()> &proceed);
    /// Reads organisation and users again.
    void reload();
    /// Follows clock and failure recipes while the page is seen.
    const ControlsWatch &controls() const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace grantdesk::ui
