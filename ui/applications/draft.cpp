#include "ui/applications/draft.h"

namespace grantdesk::ui {

using namespace applications;

namespace {

int countDelegation(const Delegation &stored, const Delegation &draft)
{
    return int(stored.redirectUrls != draft.redirectUrls) + int(stored.refresh.rotate != draft.refresh.rotate)
        + int(stored.refresh.absoluteExpiry != draft.refresh.absoluteExpiry)
        + int(stored.refresh.inactivityExpiry != draft.refresh.inactivityExpiry) + int(stored.logoPng != draft.logoPng);
}

int countProfile(const MachineToMachine &, const MachineToMachine &)
{
    return 0;
}

int countProfile(const WebApp &stored, const WebApp &draft)
{
    return countDelegation(stored.delegation, draft.delegation) + int(stored.descriptionUrl != draft.descriptionUrl);
}

int countProfile(const SinglePageApp &stored, const SinglePageApp &draft)
{
    return countDelegation(stored.delegation, draft.delegation) + int(stored.developerName != draft.developerName)
        + int(stored.developerEmail != draft.developerEmail) + int(stored.privacyPolicyUrl != draft.privacyPolicyUrl);
}

} // namespace

int countChanges(const Application &stored, const Application &draft)
{
    const int shared = int(stored.name != draft.name) + int(stored.description != draft.description);
    return std::visit(
        [&draft, shared](const auto &profile) {
            using Profile = std::decay_t<decltype(profile)>;
            const auto *other = std::get_if<Profile>(&draft.profile);
            return other ? shared + countProfile(profile, *other) : shared;
        },
        stored.profile);
}

} // namespace grantdesk::ui
