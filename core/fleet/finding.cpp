// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/examination.h"

#include <algorithm>

namespace pilothouse::fleet {

const Finding *firstFailure(const std::vector<Finding> &findings)
{
    const auto it = std::ranges::find(findings, Finding::Outcome::Failed, &Finding::outcome);
    return it == findings.end() ? nullptr : &*it;
}

QLatin1StringView toIdentifier(Finding::Step step)
{
    using enum Finding::Step;
    switch (step) {
    case Configuration:
        return QLatin1StringView("configuration");
    case Name:
        return QLatin1StringView("name");
    case Connection:
        return QLatin1StringView("connection");
    case Jump:
        return QLatin1StringView("jump");
    case HostKey:
        return QLatin1StringView("host-key");
    case Authentication:
        return QLatin1StringView("authentication");
    case Channel:
        return QLatin1StringView("channel");
    case Socket:
        return QLatin1StringView("socket");
    case Tls:
        return QLatin1StringView("tls");
    case Ping:
        return QLatin1StringView("ping");
    case Version:
        return QLatin1StringView("version");
    case Clock:
        return QLatin1StringView("clock");
    }
    Q_UNREACHABLE();
}

QLatin1StringView toIdentifier(Finding::Outcome outcome)
{
    switch (outcome) {
    case Finding::Outcome::Passed:
        return QLatin1StringView("passed");
    case Finding::Outcome::Tried:
        return QLatin1StringView("tried");
    case Finding::Outcome::Doubtful:
        return QLatin1StringView("doubtful");
    case Finding::Outcome::Failed:
        return QLatin1StringView("failed");
    }
    Q_UNREACHABLE();
}

} // namespace pilothouse::fleet
