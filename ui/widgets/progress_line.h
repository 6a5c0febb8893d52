#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;

namespace grantdesk::ui {

class TextLabel;

/// Long work: a slim line, a word that says what is going on, and Cancel. Hidden when nothing is under way. It appears
/// only when the work lasts longer than a moment, so that quick answers do not flicker.
class ProgressLine final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(QWidget *parent = nullptr);

    /// `cancellable` shows the Cancel button.
    void start(const QString &word, bool cancellable);
    void setWord(const QString &word);
    /// How much of the work is done, from 0 to 100, and a word that says so; the line shows just that much until
    /// start().
    void setShare(int percent, const QString &word);
    /// Nothing: nobody knows how much.
    std::optional<int> share() const { return m_share; }
    void finish();
    bool isRunning() const { return m_running; }
    QPushButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_running = false;
    int m_position = 0;
    std::optional<int> m_share;
    QTimer m_delay;
    QTimer m_step;
    TextLabel *m_word;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
