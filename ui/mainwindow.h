#pragma once

#include "core/base/secret_string.h"
#include "ui/workbench.h"

#include <QWidget>

class QStackedWidget;

namespace grantdesk::ui {

class ApplicationsPage;
class ControlsWatch;
class HelpBox;
class Navigation;
class ServerPage;

/// The window: the places on the left, the place one is at on the right. Pages are made when they are first visited.
class MainWindow final : public QWidget {
    Q_OBJECT
public:
    enum class Place { Applications, FlowLab, Server, AuditLog, Settings };
    Q_ENUM(Place)

    explicit MainWindow(Workbench &workbench, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPlace(Place place);
    Place place() const;
    /// The page of a place, made when it is not there yet.
    QWidget *page(Place place);
    /// Opens the flow lab for an application.
    void test(const Id &application);
    /// The first start's sample user: shows where the password can be read, once.
    void showSampleUser(const QString &email, const SecretString &password);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makePage(Place place);
    void createApplication();
    void addShortcuts();
    void showHelp();
    void reload();
    bool mayLeaveServer() const;
    /// Close, but not without a word when that takes the only copy of a secret.
    void askAboutPassword();
    void askAboutClipboard();
    void showServerMark();
    void retranslate();

    Workbench &m_workbench;
    ControlsWatch *m_controls;
    Navigation *m_navigation;
    HelpBox *m_help = nullptr; ///< null: not asked for yet
    QStackedWidget *m_stack;
    QList<QWidget *> m_pages; ///< by Place; null: not visited yet
    bool m_mayClose = false;
};

} // namespace grantdesk::ui
