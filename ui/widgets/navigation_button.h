#pragma once

#include "ui/style/theme.h"

#include <QAbstractButton>

namespace grantdesk::ui {

class Badge;

/// One place in the navigation: icon, name, perhaps a badge.
class NavigationButton final : public QAbstractButton {
    Q_OBJECT
public:
    NavigationButton(const QString &iconName, QWidget *parent);

    void setBadge(Kind kind, const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeBadge();

    QString m_icon;
    Badge *m_badge;
};

} // namespace grantdesk::ui
