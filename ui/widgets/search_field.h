#pragma once

#include <QLineEdit>

class QAbstractItemView;

namespace grantdesk::ui {

/// The field that narrows down a list, the same on every page: Ctrl+F goes to it, Esc empties it, Down and Return go on
/// to the list.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    /// Ctrl+F works wherever the keyboard is in the window, while `page` is shown.
    explicit SearchField(QWidget *page);

    void setView(QAbstractItemView *view);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void goToView();

    QAbstractItemView *m_view = nullptr;
};

} // namespace grantdesk::ui
