#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace grantdesk::ui {

class CopyButton;
class HelpText;
class ProblemLine;

/// One redirect URL: the field, copy, remove, and what is wrong or worth a warning about it.
class RedirectRow final : public QWidget {
    Q_OBJECT
public:
    explicit RedirectRow(const QString &url, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString url() const;
    void setProblem(const QString &problem);
    QString problem() const;
    /// Its place in the list, from 1, for those who do not see it.
    void setNumber(int number);

Q_SIGNALS:
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWarning();
    void retranslate();

    int m_number = 1;
    QLineEdit *m_edit;
    CopyButton *m_copy;
    QToolButton *m_remove;
    ProblemLine *m_problem;
    HelpText *m_warning;
};

} // namespace grantdesk::ui
