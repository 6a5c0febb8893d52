#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace grantdesk::ui {

/// A page's content in one column that scrolls vertically and is at most as wide as reads well.
class ScrollColumn final : public QScrollArea {
    Q_OBJECT
public:
    /// `widest` 0 takes all the width there is.
    explicit ScrollColumn(int widest, QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }
    /// Scrolls until the widget can be seen.
    void reveal(QWidget *widget);

private:
    QVBoxLayout *m_column;
};

} // namespace grantdesk::ui
