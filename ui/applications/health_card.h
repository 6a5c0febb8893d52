#pragma once

#include "core/applications/health.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace grantdesk::ui {

class Card;
class Present;
class TextLabel;

/// The kind of news a severity is.
Kind kindOf(applications::Severity severity);

/// What is wrong with an application, the worst first, each with what to do.
class HealthCard final : public QWidget {
    Q_OBJECT
public:
    /// `present` must outlive it.
    explicit HealthCard(const Present &present, QWidget *parent = nullptr);

    /// Shows what is to be said of an application, as it is stored, from this moment on.
    void setApplication(const applications::Application &application);
    const QList<applications::Finding> &findings() const { return m_findings; }
    bool hasFindings() const { return !m_findings.isEmpty(); }

Q_SIGNALS:
    /// There is something else to be said.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void examine();
    void retranslate();

    const Present &m_present;
    std::optional<applications::Application> m_application;
    QList<applications::Finding> m_findings;
    Card *m_card;
    TextLabel *m_fine;
    QVBoxLayout *m_rows;
};

} // namespace grantdesk::ui
