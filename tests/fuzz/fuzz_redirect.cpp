#include "tests/flows/flow_samples.h"
#include "tests/fuzz/fuzz.h"

#include <variant>

using namespace grantdesk;
using namespace grantdesk::flows;
using namespace grantdesk::fuzz;

namespace {

/// What a run may do about a redirect, whatever it says: the state is checked before anything else.
void hold(const QList<Effect> &effects, const QByteArray &input)
{
    bool sends = false;
    int finishes = 0;
    for (const Effect &effect : effects) {
        sends = sends || std::holds_alternative<Send>(effect);
        finishes += std::holds_alternative<Finish>(effect) ? 1 : 0;
        if (const auto *record = std::get_if<Record>(&effect)) {
            const QByteArray shown = record->entry.head.render() + record->entry.body.render();
            must(!shown.contains(samples::code), "no code in a transcript");
            must(!record->entry.error || !record->entry.error->message.contains(QLatin1String(samples::code)),
                 "no code in an error");
        }
    }
    must(finishes <= 1, "one outcome");
    must(!sends || input.contains(samples::state), "no code is exchanged without the state of this run");
}

} // namespace

/// The input is a redirect's query: on the listener, and pasted. $STATE stands for the right one, $CODE for a code
/// where it is called so: nobody can know one under another name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray input = bytesOf(data, size).replace("$STATE", samples::state);
    for (const char *before : {"?", "&", "#"})
        input.replace(QByteArray(before) + "code=$CODE", QByteArray(before) + "code=" + samples::code);
    if (input.startsWith("code=$CODE"))
        input.replace(0, 10, QByteArray("code=") + samples::code);
    for (const bool listens : {true, false}) {
        const Plan plan = samples::codePlan(listens);
        const State waiting = AwaitingRedirect{samples::listenerUri, "https://acme.my.workfront.com/", samples::noon()};
        const Event event = listens ? Event(Redirected{7, input}) : Event(Pasted{input});
        const Transition next = advance(plan, waiting, event, samples::noon());
        hold(next.effects, input);
        const Transition late = advance(plan, next.state, event, samples::noon());
        if (std::holds_alternative<Finished>(next.state))
            must(std::holds_alternative<Finished>(late.state), "what has ended stays ended");
    }
    return 0;
}
