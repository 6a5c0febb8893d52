#pragma once

#include "core/base/random_source.h"
#include "ui/workbench.h"

#include <QWidget>

#include <memory>

namespace grantdesk::ui {

/// "Flow lab": choose an application, run its flow, watch every step, request and answer, and use what was granted.
class FlowLabPage final : public QWidget {
    Q_OBJECT
public:
    explicit FlowLabPage(Workbench &workbench, QWidget *parent = nullptr);
    ~FlowLabPage() override;

    /// Selects an application, as "Test this application" does; remembered until the list has arrived. Asks before it
    /// cancels the run of another.
    void showApplication(const Id &application);
    /// Reads the applications again; the choices made stay. Does nothing while a run is under way.
    void reload();
    /// A run is under way. Closing the window ends it.
    bool isRunning() const;

Q_SIGNALS:
    /// A run has begun or ended.
    void runningChanged(bool running);
    /// The list is empty and somebody wants to change that.
    void createApplicationWanted();
    /// The built-in server does not answer as usual, and somebody wants to see why.
    void serverWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace grantdesk::ui
