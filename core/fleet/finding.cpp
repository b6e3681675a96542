// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/examination.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::fleet {

const Finding *firstFailure(const std::vector<Finding> &findings)
{
    const auto it = std::ranges::find(findings, Finding::Outcome::Failed, &Finding::outcome);
    return it == findings.end() ? nullptr : &*it;
}

std::optional<SocketRights> SocketRights::in(const QString &text)
{
    static const QRegularExpression socket(uR"(^s.(.)..(.)..(.)\S*\s+\d+\s+(\S+)\s+(\S+))"_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression login(uR"(^uid=(\d+)\(([^)]+)\).* groups=(\S+))"_s,
                                          QRegularExpression::MultilineOption);
    const auto is = socket.match(text);
    const auto who = login.match(text);
    if (!is.hasMatch() || !who.hasMatch())
        return std::nullopt;
    const auto mayWrite = [&](int place) { return is.captured(place) == "w"_L1; };
    SocketRights rights{who.captured(2), is.captured(4), is.captured(5), mayWrite(2), false};
    const bool isMember = who.captured(3).contains(u'(' + rights.group + u')');
    rights.admitsUser = who.captured(1) == "0"_L1 || (rights.user == rights.owner && mayWrite(1))
        || (isMember && mayWrite(2)) || mayWrite(3);
    return rights;
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
