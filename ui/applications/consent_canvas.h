#pragma once

#include "ui/applications/consent_page.h"

#include <QWidget>

class QPainter;

namespace grantdesk::ui {

/// The consent page, drawn as a browser shows it, smaller. Nothing on it can be pressed.
class ConsentCanvas final : public QWidget {
    Q_OBJECT
public:
    explicit ConsentCanvas(QWidget *parent = nullptr);

    void show(const ConsentWords &words, const QByteArray &logoPng);
    void setScheme(Scheme scheme);
    const ConsentWords &words() const { return m_words; }
    Scheme scheme() const { return m_scheme; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Sheet;
    /// Lays the page out in that width and draws it, or only measures it. The height it takes.
    double draw(QPainter *painter, int width) const;
    void drawApplication(Sheet &sheet) const;
    void drawPerson(Sheet &sheet) const;
    void drawPermissions(Sheet &sheet) const;
    void drawButtons(Sheet &sheet) const;
    void renewLogo();

    ConsentWords m_words;
    QByteArray m_logoPng;
    QPixmap m_logo;
    Scheme m_scheme = Scheme::Light;
};

} // namespace grantdesk::ui
