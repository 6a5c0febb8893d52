#pragma once

#include "ui/widgets/questions.h"

#include <QDialog>
#include <QList>

class QPushButton;

namespace grantdesk::ui {

/// The box a question is asked in. Return destroys nothing: Cancel has the keyboard, or, where something
/// must be typed, Return takes the first choice once it is, and until then does nothing.
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
