#pragma once

#include "ui/applications/consent_page.h"

#include <QWidget>

namespace grantdesk::ui {

/// An application's logo and name as they stand on the consent page, light or dark.
class LogoTile final : public QWidget {
    Q_OBJECT
public:
    explicit LogoTile(Scheme scheme, QWidget *parent = nullptr);

    void show(const QByteArray &logoPng, const QString &name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    Scheme m_scheme;
    QByteArray m_logoPng;
    QString m_name;
    QPixmap m_logo;
};

} // namespace grantdesk::ui
