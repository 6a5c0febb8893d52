#pragma once

#include "ui/widgets/questions.h"

#include <QDialog>
#include <QList>

class QPushButton;

namespace grantdesk::ui {

/// The box a question is asked in. Cancel has the keyboard, so that Return destroys nothing.
class QuestionBox final : public QDialog {
    Q_OBJECT
public:
    QuestionBox(const Question &question, QWidget *parent);

    int answer() const { return m_answer; }

protected:
    void changeEvent(QEvent *event) override;

private:
    int m_answer = Questions::cancelled;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
