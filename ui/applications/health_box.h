#pragma once

#include "core/applications/application.h"

#include <QDialog>

class QPushButton;

namespace grantdesk::ui {

class HealthCard;
class Present;
class ScrollColumn;
class TextLabel;

/// The health of one application, and the way to its form.
class HealthBox final : public QDialog {
    Q_OBJECT
public:
    /// `present` must outlive it.
    HealthBox(const Present &present, const applications::Application &application, QWidget *parent = nullptr);

    HealthCard *card() const { return m_card; }

Q_SIGNALS:
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    TextLabel *m_subject;
    HealthCard *m_card;
    ScrollColumn *m_content;
    QPushButton *m_open;
    QPushButton *m_close;
};

} // namespace grantdesk::ui
