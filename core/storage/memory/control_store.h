#pragma once

#include "core/storage/control_store.h"
#include "core/storage/memory/state.h"

namespace grantdesk::storage::memory {

class Controls final : public ControlStore {
public:
    explicit Controls(State &state)
        : m_state(state)
    {
    }

    Result<ClockSetting> clock() override;
    Result<void> setClock(const ClockSetting &setting) override;
    Result<QList<authserver::Recipe>> recipes() override;
    Result<void> addRecipe(const authserver::Recipe &recipe) override;
    Result<void> removeRecipe(const Id &id) override;
    Result<void> clearRecipes() override;
    Result<void> forgetGrants() override;
    Result<void> clearRegistry() override;

    Result<bool> take(const Id &recipe);

private:
    Result<void> put(const Result<authserver::Controls> &controls);

    State &m_state;
};

} // namespace grantdesk::storage::memory
