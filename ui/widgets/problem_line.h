#pragma once

#include <QWidget>

namespace grantdesk::ui {

class TextLabel;

/// A sentence at a field that says why its content is refused, with a sign before it. Hidden while there is none.
class ProblemLine final : public QWidget {
    Q_OBJECT
public:
    explicit ProblemLine(QWidget *parent = nullptr);

    void setProblem(const QString &problem);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_sign;
    TextLabel *m_text;
};

} // namespace grantdesk::ui
