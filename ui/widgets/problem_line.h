#pragma once

#include <QWidget>

#include <functional>

namespace grantdesk::ui {

class TextLabel;

/// A sentence at a field that says why its content is refused, with a sign before it. Hidden while there is none.
class ProblemLine final : public QWidget {
    Q_OBJECT
public:
    explicit ProblemLine(QWidget *parent = nullptr);

    void setProblem(const QString &problem);
    /// Words that are made again when the language changes; empty ones: nothing is wrong.
    void setProblemWords(std::function<QString()> words);
    QString text() const;

Q_SIGNALS:
    /// The same problem, in another language.
    void renewed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tell(const QString &problem);

    std::function<QString()> m_words;
    QWidget *m_sign;
    TextLabel *m_text;
};

} // namespace grantdesk::ui
