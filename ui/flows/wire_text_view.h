#pragma once

#include <QPlainTextEdit>

namespace grantdesk::ui {

/// Text as it went over the wire, to read, to select and to copy. While it shows secrets, what is copied from it leaves
/// the clipboard again like them, and what is only selected goes nowhere.
class WireTextView final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit WireTextView(QWidget *parent = nullptr);

    void setSecret(bool secret) { m_isSecret = secret; }

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copySecret();

    bool m_isSecret = false;
};

} // namespace grantdesk::ui
