#pragma once

#include "core/base/clock.h"

#include <QFrame>

#include <optional>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace grantdesk::ui {

class FormRow;
class TextLabel;

/// Asks for the notes and the end of a client secret that is to be added: a panel in the section, not a box.
class AddSecretPanel final : public QFrame {
    Q_OBJECT
public:
    explicit AddSecretPanel(const Clock &clock, QWidget *parent = nullptr);

    /// Shows itself, empty.
    void open();
    /// Shows itself for the successor of the secret that is named and has these notes.
    void openForRotation(const QString &oldSecret, const QString &notes);

    /// A day that is over cannot be chosen any more.
    void timePassed();

    /// Something in it is not as it was when it was shown.
    bool hasTyped() const;
    QString notes() const;
    /// Counted from now; nothing for a secret without end.
    std::optional<TimePoint> expiresAt() const;

Q_SIGNALS:
    /// The notes are fine.
    void submitted();
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void reset(const QString &notes);
    QDate today() const;
    void submit();
    void showState();
    void retranslate();

    const Clock &m_clock;
    QString m_rotated;  ///< the old secret, or empty
    QString m_proposed; ///< the notes that it started with
    TextLabel *m_title;
    TextLabel *m_text;
    QLineEdit *m_notes;
    FormRow *m_notesRow;
    QComboBox *m_expiry;
    QDateEdit *m_date;
    FormRow *m_expiryRow;
    QPushButton *m_add;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
