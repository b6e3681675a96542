// SPDX-License-Identifier: Apache-2.0
#include "core/planning/localcommands.h"

#include <set>

namespace pilothouse::planning {

std::vector<model::LocalCommand> localCommands(const Plan &plan)
{
    std::set<model::LocalCommand> commands;
    for (const Step &step : plan.steps) {
        const auto *pass = std::get_if<PassCheck>(&step.operation);
        const auto *exec = pass ? std::get_if<model::ExecCheck>(&pass->check.what) : nullptr;
        if (!exec)
            continue;
        const bool asEnvironment = exec->variablesBy == model::ExecCheck::VariablesBy::Environment;
        commands.insert(model::localCommand(exec->command,
                                            asEnvironment ? pass->variables : std::vector<model::VariableSetting>()));
    }
    return {commands.begin(), commands.end()};
}

} // namespace pilothouse::planning
