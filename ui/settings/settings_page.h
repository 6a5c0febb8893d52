#pragma once

#include <QWidget>

#include <memory>

namespace grantdesk::ui {

/// Language and theme, applied at once, and what this program is.
class SettingsPage final : public QWidget {
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent = nullptr);
    ~SettingsPage() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace grantdesk::ui
