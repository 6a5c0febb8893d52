#pragma once

#include "core/base/clock.h"
#include "ui/applications/rotation.h"

#include <QFrame>

class QPushButton;

namespace grantdesk::ui {

class HelpText;
class TextLabel;

/// Leads through a rotation: the new secret is there, the old one is watched, the old one is deleted.
class RotationGuide final : public QFrame {
    Q_OBJECT
public:
    explicit RotationGuide(const Clock &clock, QWidget *parent = nullptr);

    /// Tells of this rotation, as it is now.
    void follow(const Rotation &rotation);
    const Id &oldSecret() const { return m_rotation.old.id; }
    QString stepText(int step) const;
    QPushButton *deleteButton() const { return m_delete; }

Q_SIGNALS:
    void deleteRequested(const grantdesk::Id &secret);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString watchWords() const;
    void retranslate();

    const Clock &m_clock;
    Rotation m_rotation;
    TextLabel *m_title;
    TextLabel *m_steps[3];
    HelpText *m_help;
    QPushButton *m_delete;
};

} // namespace grantdesk::ui
