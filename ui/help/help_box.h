#pragma once

#include "ui/widgets/keys.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QTextBrowser;

namespace grantdesk::ui {

struct HelpTopic;

/// The help: the places on the left, after them all keys; on the right what the place is for, to read, select and copy
/// with the keyboard. Esc closes it.
class HelpBox final : public QDialog {
    Q_OBJECT
public:
    explicit HelpBox(QWidget *parent = nullptr);

    /// Opens at a topic; null: at the keys.
    void showTopic(const HelpTopic *topic);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showChosen();
    void retranslate();

    QListWidget *m_topics;
    QTextBrowser *m_text;
    QPushButton *m_close;
};

} // namespace grantdesk::ui
