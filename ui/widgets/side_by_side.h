#pragma once

#include <QWidget>

#include <functional>

namespace grantdesk::ui {

class ScrollColumn;

/// A page's column and, where the window is wide enough, a second one beside it that stays in sight. Where it is not,
/// what stands in the second is part of the first.
class SideBySide final : public QWidget {
    Q_OBJECT
public:
    /// Beside it from `width` on.
    SideBySide(ScrollColumn *column, int width, QWidget *parent = nullptr);

    /// What moves, and behind which widget of the column its place is. `moved` is told where it is now.
    void setAside(QWidget *widget, QWidget *behind, std::function<void(bool beside)> moved);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    ScrollColumn *m_column;
    ScrollColumn *m_second;
    QWidget *m_aside = nullptr;
    QWidget *m_behind = nullptr;
    std::function<void(bool)> m_moved;
    int m_threshold;
    bool m_beside = false;
};

} // namespace grantdesk::ui
