// SPDX-License-Identifier: Apache-2.0
//
// What a plan runs on this computer is agreed to once.
#include "app/workspace/holdings.h"

#include "core/audit/delivery.h"
#include "core/planning/localcommands.h"
#include "core/store/trust.h"

#include <algorithm>

namespace pilothouse::app {

void Workspace::Private::consider(const planning::Plan &what)
{
    auto commands = planning::localCommands(what);
    const auto told = audit::localCommands(*loaded.environment);
    commands.insert(commands.end(), told.begin(), told.end());
    untrusted = store::Trust(loaded.environment->file).untrusted(commands);
    std::erase_if(untrusted, [this](const model::LocalCommand &command) {
        return std::ranges::find(agreed, command) != agreed.end();
    });
    if (untrusted.empty())
        begin(what);
    else
        Q_EMIT q->trustAsked();
}

QString Workspace::untrustedPrograms() const
{
    QStringList lines;
    for (const auto &command : d->untrusted)
        lines += command.shown;
    return lines.join(u'\n');
}

/// The answer may have taken minutes, so the plan is verified once more. A yes that cannot be kept holds for now.
void Workspace::trustPrograms()
{
    if (d->untrusted.empty() || !d->fleet || isRunning())
        return;
    (void)store::Trust(d->loaded.environment->file).trust(d->untrusted);
    d->agreed = d->untrusted;
    d->planner.verify(d->leftOut);
}

} // namespace pilothouse::app
