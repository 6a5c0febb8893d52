#pragma once

#include <QWidget>

class QPushButton;

namespace grantdesk::ui {

class TextLabel;

/// The bottom of a form, always in sight: Save and Cancel, alive only when something changed, and how much did.
class FormFooter final : public QWidget {
    Q_OBJECT
public:
    explicit FormFooter(QWidget *parent = nullptr);

    /// `storable`: false when there is nothing any more to store them in.
    void setState(int changes, bool saving, bool storable = true);
    QPushButton *saveButton() const { return m_save; }
    QPushButton *cancelButton() const { return m_cancel; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    int m_changes = 0;
    bool m_saving = false;
    bool m_storable = true;
    QPushButton *m_save;
    QPushButton *m_cancel;
    TextLabel *m_count;
};

} // namespace grantdesk::ui
