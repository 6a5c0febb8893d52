#pragma once

#include "core/flows/machine.h"
#include "ui/flows/transcript_text.h"

#include <QList>
#include <QWidget>

class QFormLayout;
class QPushButton;
class QTreeWidget;

namespace grantdesk::ui {

class SecretRow;
class SectionTitle;
class TextLabel;

/// What a run brought: the tokens (dotted, to copy or to reveal), what the server said about them, and the API's
/// answer.
class ResultPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ResultPanel(QWidget *parent = nullptr);

    /// Whether there is a refresh token to use; what is shown stays.
    void setCanRefresh(bool can);
    void clear();
    /// `objects` are the ones the API returned; `canRefresh` offers a refresh run.
    void showOutcome(const flows::Outcome &outcome, const QList<ApiObject> &objects, bool canRefresh);

Q_SIGNALS:
    void refreshWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();

    SectionTitle *m_title;
    QFormLayout *m_rows;
    TextLabel *m_accessLabel;
    SecretRow *m_access;
    TextLabel *m_refreshLabel;
    SecretRow *m_refresh;
    TextLabel *m_typeLabel;
    TextLabel *m_type;
    TextLabel *m_expiresLabel;
    TextLabel *m_expires;
    TextLabel *m_instanceLabel;
    TextLabel *m_instance;
    TextLabel *m_api;
    QTreeWidget *m_objects;
    QPushButton *m_refreshButton;
    flows::Outcome m_outcome;
    QList<ApiObject> m_found;
    bool m_canRefresh = false;
};

} // namespace grantdesk::ui
