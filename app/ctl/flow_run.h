#pragma once

#include "app/ctl/context.h"
#include "app/ctl/transcript_printer.h"
#include "app/ctl/wait.h"
#include "core/flows/plan.h"
#include "core/flows/runner.h"
#include "core/flows/scripted_browser.h"

#include <QPointer>

#include <memory>
#include <optional>

namespace grantdesk::ctl {

/// How runs of this command are watched and answered.
struct RunSettings {
    bool quiet = false; ///< --json: nothing on standard output until the end
    Secrets secrets = Secrets::Dotted;
    bool openBrowser = true;
    std::optional<flows::SignIn> signIn; ///< plays the browser itself
};

struct RunReport {
    flows::Outcome outcome;
    QList<flows::TranscriptEntry> transcript;
};

/// Performs runs one after the other, printing their transcripts as they grow. Ctrl+C cancels the one under way.
class FlowRuns {
public:
    FlowRuns(const Clock &clock, RunSettings settings);
    ~FlowRuns();

    RunReport run(const flows::Plan &plan);

private:
    void arrive(const Result<flows::ScriptedBrowser::Arrival> &arrival);
    void showAddress();
    void watchForPaste(bool needed);
    void paste();
    void takeLine(const QByteArray &line);

    const Clock &m_clock;
    RunSettings m_settings;
    Interrupt m_interrupt;
    std::unique_ptr<flows::HttpTransport> m_transport;
    std::unique_ptr<flows::RedirectListener> m_listener;
    std::unique_ptr<flows::Browser> m_browser;
    std::optional<Error> m_signInError; ///< why the played browser gave up
    QPointer<flows::FlowRunner> m_runner;
    std::unique_ptr<QSocketNotifier> m_input;
    QByteArray m_pasted; ///< the line of standard input so far
    bool m_addressShown = false;
};

} // namespace grantdesk::ctl
