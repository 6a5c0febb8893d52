#pragma once

#include <QPointer>
#include <QWidget>

namespace grantdesk::ui {

/// Where the keyboard was when what had it was disabled for a moment: it comes back there, unless somebody took it
/// elsewhere meanwhile.
class KeyboardPlace {
public:
    /// Calls `disable`, and remembers which widget of `part`'s window lost the keyboard by it.
    template<typename Disable> void leaveBy(const QWidget *part, Disable disable)
    {
        m_window = part->window();
        QWidget *before = m_window->focusWidget();
        disable();
        m_left = before && !before->isEnabled() ? before : nullptr;
        m_wentTo = m_window->focusWidget();
    }
    /// The moment is over. `otherwise` gets the keyboard when what had it is disabled for good.
    void comeBack(QWidget *otherwise = nullptr)
    {
        QWidget *place = m_left && !m_left->isEnabled() ? otherwise : m_left.data();
        if (m_left && place && m_window && m_window->focusWidget() == m_wentTo)
            place->setFocus();
        m_left.clear();
    }

private:
    QPointer<QWidget> m_window;
    QPointer<QWidget> m_left;
    QPointer<QWidget> m_wentTo; ///< by itself, as the widget was disabled; null: nowhere
};

} // namespace grantdesk::ui
