#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace grantdesk::ui {

/// A state in one word on a tinted ground, with a sign before it, so that the colour is never the only carrier.
class Badge final : public QWidget {
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);

    void setState(Kind kind, const QString &text);
    Kind kind() const { return m_kind; }
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Neutral;
    QString m_text;
};

} // namespace grantdesk::ui
