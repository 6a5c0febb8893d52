#pragma once

#include "core/applications/application.h"

#include <QRadioButton>

namespace grantdesk::ui {

class TextLabel;

/// One of the three types, to choose from: what it is best for, how it authenticates, examples.
class TypeCard final : public QRadioButton {
    Q_OBJECT
public:
    explicit TypeCard(applications::Type type, QWidget *parent = nullptr);

    applications::Type type() const { return m_type; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override;

private:
    void retranslate();

    applications::Type m_type;
    TextLabel *m_name;
    TextLabel *m_bestFor;
    TextLabel *m_authentication;
    TextLabel *m_examples;
};

} // namespace grantdesk::ui
