#include "app/ctl/context.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "core/authserver/recipes.h"
#include "core/base/movable_clock.h"

namespace grantdesk::ctl {

namespace {

/// What becomes of a setting; the second argument is real time.
using Move = std::function<Result<ClockSetting>(const ClockSetting &, TimePoint)>;

void printClock(const Context &context, const ClockSetting &setting)
{
    const TimePoint realNow = context.clock.now();
    if (context.json)
        return printJson(authserver::toJson(setting, realNow));
    const QString state = setting.frozenAt ? Ctl::tr("stopped")
        : setting.isReal()                 ? Ctl::tr("real time")
                                           : Ctl::tr("moved");
    printFields({{Ctl::tr("Clock"), state},
                 {Ctl::tr("Time"), toIso8601(presentOf(setting, realNow))},
                 {Ctl::tr("Real time"), toIso8601(realNow)}});
}

Result<int> show(Context &context)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto setting = (*stores)->controls().clock();
    if (!setting)
        return failure(setting.error());
    printClock(context, *setting);
    return Done;
}

Result<int> move(Context &context, const Move &to)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    storage::ControlStore &controls = (*stores)->controls();
    const auto moved
        = controls.clock().and_then([&](const ClockSetting &setting) { return to(setting, context.clock.now()); });
    if (!moved)
        return failure(moved.error());
    if (const auto stored = controls.setClock(*moved); !stored)
        return failure(stored.error());
    printClock(context, *moved);
    return Done;
}

Result<int> advance(Context &context, const std::string &amount)
{
    const auto step = parseClockStep(QString::fromStdString(amount));
    if (!step)
        return failure(usageError(Ctl::tr("An amount of time is for example 1500ms, 90s, 15m, 2h, 3d or P6M.")));
    return move(context,
                [&step](const ClockSetting &setting, TimePoint realNow) { return advanced(setting, realNow, *step); });
}

Result<int> freeze(Context &context, const std::string &text)
{
    std::optional<TimePoint> at;
    if (!text.empty()) {
        at = fromIso8601(QString::fromStdString(text));
        if (!at)
            return failure(usageError(Ctl::tr("A moment is for example 2026-11-21T12:00:00Z.")));
    }
    return move(context,
                [&at](const ClockSetting &setting, TimePoint realNow) { return frozen(setting, realNow, at); });
}

void addMove(CLI::App &parent, Chosen &chosen, const char *verb, const QString &description, const Move &to)
{
    parent.add_subcommand(verb, utf8(description))->callback([&chosen, to] {
        chosen.command = [to](Context &context) {
            return move(context, to);
        };
    });
}

} // namespace

void addClockCommands(CLI::App &root, Chosen &chosen)
{
    auto *parent = root.add_subcommand("clock", utf8(Ctl::tr("The clock of the built-in server")));
    parent->require_subcommand(1);
    parent->add_subcommand("show", utf8(Ctl::tr("Show the time")))->callback([&chosen] { chosen.command = show; });

    auto *forward = parent->add_subcommand("advance", utf8(Ctl::tr("Put the clock forward")));
    const auto amount = std::make_shared<std::string>();
    forward->add_option("AMOUNT", *amount, utf8(Ctl::tr("How far: 1500ms, 90s, 15m, 2h, 3d, or a period such as P6M")))
        ->required();
    forward->callback([&chosen, amount] {
        chosen.command = [amount](Context &context) {
            return advance(context, *amount);
        };
    });

    auto *stop = parent->add_subcommand("freeze", utf8(Ctl::tr("Stop the clock")));
    const auto at = std::make_shared<std::string>();
    stop->add_option("AT", *at, utf8(Ctl::tr("The moment at which it stands still; now when it is left out")));
    stop->callback([&chosen, at] {
        chosen.command = [at](Context &context) {
            return freeze(context, *at);
        };
    });
    addMove(*parent, chosen, "resume", Ctl::tr("Let the clock go on from where it stands"),
            [](const ClockSetting &setting, TimePoint realNow) { return resumed(setting, realNow); });
    addMove(*parent, chosen, "real", Ctl::tr("Go back to real time"),
            [](const ClockSetting &, TimePoint) { return ClockSetting{}; });
}

} // namespace grantdesk::ctl
