#pragma once

#include "ui/widgets/text_label.h"

namespace grantdesk::ui {

/// A monospaced value from the wire (an address, a token) that breaks wherever the line ends, because such values have
/// no words to break between.
class WireLabel final : public TextLabel {
    Q_OBJECT
public:
    explicit WireLabel(QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace grantdesk::ui
