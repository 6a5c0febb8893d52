#pragma once

#include <QDialog>
#include <QImage>

class QPushButton;

namespace grantdesk::ui {

class CropView;
class HelpText;
class LogoTile;
class TextLabel;

/// The box that makes a square of an image, and shows what becomes of it.
class CropBox final : public QDialog {
    Q_OBJECT
public:
    /// `applicationName` is shown beside the logo, as on the consent page.
    CropBox(const QImage &image, const QString &applicationName, QWidget *parent);

    CropView *view() const { return m_view; }

Q_SIGNALS:
    void chosen(const QRect &square);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showResult();
    void retranslate();

    QImage m_image;
    QImage m_small; ///< a large image, scaled once: from it previews are made while the mouse moves
    QString m_name;
    TextLabel *m_title;
    HelpText *m_help;
    CropView *m_view;
    LogoTile *m_light;
    LogoTile *m_dark;
    QPushButton *m_use;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
