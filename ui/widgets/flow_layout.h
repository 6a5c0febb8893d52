#pragma once

#include <QLayout>
#include <QList>

namespace grantdesk::ui {

/// Buttons side by side, on the next line where there is no room: other languages need more of it.
class FlowLayout final : public QLayout {
    Q_OBJECT
public:
    /// Adds itself to a widget's layout with addLayout(), or is the widget's layout.
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Walks through the lines; `place` also moves the items. The height that is needed.
    int arrange(const QRect &rect, bool place) const;

    QList<QLayoutItem *> m_items;
};

} // namespace grantdesk::ui
