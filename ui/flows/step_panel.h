#pragma once

#include "core/flows/machine.h"
#include "ui/flows/step_facts.h"

#include <QWidget>

#include <chrono>
#include <functional>
#include <optional>

class QFormLayout;
class QLineEdit;
class QPushButton;
class QTimer;

namespace grantdesk::ui {

class ProblemLine;
class SectionTitle;
class TextLabel;

/// The station a run is at: what it is, its parameters, and what there is to do.
class StepPanel final : public QWidget {
    Q_OBJECT
public:
    explicit StepPanel(QWidget *parent = nullptr);

    void showState(const flows::Plan &plan, const flows::State &state);
    void setTimeLeft(std::chrono::milliseconds left);
    /// Why what was pasted cannot be the redirected address; empty takes the message away.
    void showPasteProblem(std::function<QString()> problem);

Q_SIGNALS:
    void openBrowserWanted();
    void pasted(const QByteArray &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void retranslate();
    void showFacts(const QList<Fact> &facts);
    void offerPasting(bool offered);
    void describePasteField();
    void copyAddress();
    void sendPasted();
    const flows::AwaitingRedirect *waiting() const;

    SectionTitle *m_title;
    TextLabel *m_explanation;
    TextLabel *m_timeLeft;
    QWidget *m_facts;
    QFormLayout *m_factRows;
    QWidget *m_actions;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_paste;
    QWidget *m_pasting;
    TextLabel *m_pasteHelp;
    QLineEdit *m_pasteField;
    QPushButton *m_pasteDone;
    ProblemLine *m_pasteProblem;
    QTimer *m_copied;
    std::optional<flows::Plan> m_plan;
    flows::State m_state;
    std::chrono::milliseconds m_left{0};
};

} // namespace grantdesk::ui
