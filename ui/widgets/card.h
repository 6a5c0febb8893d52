#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace grantdesk::ui {

class HelpText;
class SectionTitle;

/// A section on the page: a rounded ground with a title, help under it, actions at the title's right, and a body.
class Card final : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    /// Also names the card for screen readers. Empty hides the title.
    void setTitle(const QString &title);
    QString title() const;
    void setHelp(const QString &help);
    /// Where the content goes.
    QVBoxLayout *body() const { return m_body; }
    /// Puts a button at the right of the title.
    void addAction(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SectionTitle *m_title;
    HelpText *m_help;
    QHBoxLayout *m_header;
    QVBoxLayout *m_body;
};

} // namespace grantdesk::ui
