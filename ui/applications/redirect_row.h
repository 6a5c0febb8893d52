#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace grantdesk::ui {

class CopyButton;
class HelpText;
class ProblemLine;

/// One redirect URL: the field, copy, move, remove, and what is wrong or worth a warning about it.
class RedirectRow final : public QWidget {
    Q_OBJECT
public:
    explicit RedirectRow(const QString &url, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString url() const;
    /// What is wrong, and why and the way out. Empty: nothing.
    void setProblem(const QString &problem, const QString &advice = {});
    QString problem() const;
    QString advice() const;
    /// What tells it from another of the list that looks like it. Empty: nothing does.
    void setLookAlike(const QString &words);
    QString warning() const;
    /// Its place in the list, from 1, and how many there are.
    void setPlace(int number, int count);
    /// Puts its controls behind `before` in the tab order; the last of them.
    QWidget *follow(QWidget *before);

Q_SIGNALS:
    void removeRequested();
    /// -1 up, 1 down.
    void moveRequested(int by);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addMoving(QToolButton *button, int by);
    void showWarning();
    void retranslate();

    int m_number = 1;
    QString m_lookAlike;
    QLineEdit *m_edit;
    CopyButton *m_copy;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
    ProblemLine *m_problem;
    HelpText *m_advice;
    HelpText *m_warning;
};

} // namespace grantdesk::ui
