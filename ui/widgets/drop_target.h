#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace grantdesk::ui {

/// Lets files (and text, where wanted) be dropped onto a widget, and shows that it takes them while they hover. Only
/// files of this computer: what lies elsewhere is refused by the mouse pointer.
class DropTarget final : public QObject {
    Q_OBJECT
public:
    enum class Takes { Files, FilesAndText };
    DropTarget(QWidget *widget, Takes takes);

    /// The first file of this computer; empty when there is none.
    static QString fileIn(const QMimeData *data);

Q_SIGNALS:
    void fileDropped(const QString &path);
    void textDropped(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool fits(const QMimeData *data) const;
    void drop(const QMimeData *data);
    void show(bool hovering);

    QWidget *m_widget;
    QWidget *m_frame;
    Takes m_takes;
};

} // namespace grantdesk::ui
