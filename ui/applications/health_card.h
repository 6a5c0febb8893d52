#pragma once

#include "core/applications/health.h"
#include "ui/style/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace grantdesk::ui {

class Card;
class TextLabel;

/// The kind of news a severity is.
Kind kindOf(applications::Severity severity);

/// What is wrong with an application, the worst first, each with what to do.
class HealthCard final : public QWidget {
    Q_OBJECT
public:
    /// `clock` must outlive it.
    explicit HealthCard(const Clock &clock, QWidget *parent = nullptr);

    /// Shows what is to be said of an application, as it is stored, at this moment.
    void setApplication(const applications::Application &application);
    const QList<applications::Finding> &findings() const { return m_findings; }
    bool hasFindings() const { return !m_findings.isEmpty(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Clock &m_clock;
    QList<applications::Finding> m_findings;
    Card *m_card;
    TextLabel *m_fine;
    QVBoxLayout *m_rows;
};

} // namespace grantdesk::ui
