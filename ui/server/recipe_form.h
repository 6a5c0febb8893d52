#pragma once

#include "ui/server/controls_watch.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace grantdesk::ui {

class FormRow;

/// The fields of a new failure recipe.
class RecipeForm final : public QWidget {
    Q_OBJECT
public:
    explicit RecipeForm(QWidget *parent = nullptr);

    void setApplications(const QList<ServerControls::NamedApplication> &applications);
    /// What the fields say, without an ID.
    authserver::Recipe recipe() const;
    /// Back to the first choices, with the keyboard on the first field.
    void begin();
    void setBusy(bool busy);

Q_SIGNALS:
    void accepted();
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void offerEndpoints();
    void retranslate();

    QList<ServerControls::NamedApplication> m_applications;
    QComboBox *m_kind;
    QComboBox *m_application;
    QComboBox *m_endpoint;
    QSpinBox *m_times;
    QSpinBox *m_delay;
    FormRow *m_kindRow;
    FormRow *m_applicationRow;
    FormRow *m_endpointRow;
    FormRow *m_timesRow;
    FormRow *m_delayRow;
    QPushButton *m_add;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
