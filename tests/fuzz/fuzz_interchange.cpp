#include "core/applications/interchange.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::fuzz;

namespace {

const TimePoint now = fromMilliseconds(1'795'000'000'000);

ImportPlan planned(const Interchange &interchange, const QList<Application> &registered)
{
    const QList<User> users{
        User{QString(32, QLatin1Char('a')), QStringLiteral("Ada"), QStringLiteral("ada@example.com"), {}, true, now}};
    SeededRandom random(1);
    return planImport(interchange, registered, users, random, now);
}

} // namespace

/// The input is a file of applications to import.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto read = parseInterchange(bytesOf(data, size));
    if (!read) {
        must(!read.error().isEmpty(), "a refusal says what is wrong");
        return 0;
    }
    const ImportPlan first = planned(*read, {});
    must(first.items.size() == read->applications.size(), "every client of the file is planned");
    if (!first.isPossible())
        return 0;
    QList<Application> stored;
    for (const ImportItem &item : first.items)
        stored += item.application;
    // What is stored and exported is, imported again, what is there already.
    const auto again = parseInterchange(toInterchange(stored, SecretHashes::Include).toJson());
    must(again.has_value(), "what was read and written can be read again");
    must(!planned(*again, stored).changesAnything(), "and says the same");
    return 0;
}
