#pragma once

#include <QPlainTextEdit>

namespace grantdesk::ui {

/// Text as it went over the wire, to read, to select and to copy. While it shows secrets, what is copied from it leaves
/// the clipboard again like them.
class WireText final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit WireText(QWidget *parent = nullptr);

    void setSecret(bool secret) { m_isSecret = secret; }

protected:
    QMimeData *createMimeDataFromSelection() const override;

private:
    bool m_isSecret = false;
};

} // namespace grantdesk::ui
