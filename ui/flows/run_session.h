#pragma once

#include "core/flows/runner.h"
#include "ui/flows/run_preparation.h"
#include "ui/workbench.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace grantdesk::ui {

/// One run at a time, from the request to its end: preparation, then the runner. A new run discards the one before.
class RunSession final : public QObject {
    Q_OBJECT
public:
    explicit RunSession(Workbench &workbench, QObject *parent = nullptr);
    ~RunSession() override;

    void run(const RunRequest &request);
    /// The same request again, with the refresh token of the last tokens. Nothing happens when there is none.
    void refresh();
    void cancel();
    /// Forgets the run and what it brought. Says stateChanged(), and nothing else.
    void forget();
    Result<void> paste(const QByteArray &text);
    void openBrowser();

    bool isRunning() const;
    /// Whether the last tokens can be refreshed.
    bool canRefresh() const;
    /// Null before the plan exists.
    const flows::FlowRunner *runner() const { return m_runner.get(); }
    const std::optional<flows::Outcome> &outcome() const { return m_outcome; }

Q_SIGNALS:
    /// A run has been asked for; what is shown of the last one goes, unless it refreshes its tokens.
    void started(bool isRefresh);
    void stateChanged();
    void recorded(const grantdesk::flows::TranscriptEntry &entry);
    /// The preparation failed: there was no run.
    void refused(const grantdesk::Error &error);
    void finished(const grantdesk::flows::Outcome &outcome);

private:
    void begin(const RunRequest &request, bool isRefresh);
    void discard();
    void prepared(Result<flows::Plan> plan);
    void ended(const flows::Outcome &outcome);

    Workbench &m_workbench;
    RunRequest m_request;
    QPointer<RunPreparation> m_preparation;
    std::unique_ptr<flows::FlowRunner> m_runner;
    std::optional<flows::Outcome> m_outcome;
    std::optional<SecretString> m_refreshToken;
};

} // namespace grantdesk::ui
