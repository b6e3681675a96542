// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/healthgate.h"

#include "core/checks/outputtail.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::fleet {

namespace {

constexpr auto slack = 10s; ///< an engine with much to do is late

// What is not said, or 0, is this (Dockerfile reference, HEALTHCHECK).
constexpr std::chrono::milliseconds usualInterval = 30s;
constexpr std::chrono::milliseconds usualTimeout = 30s;
constexpr int usualRetries = 3;

std::chrono::milliseconds duration(const QJsonObject &config, QLatin1StringView key,
                                   std::chrono::milliseconds otherwise)
{
    const std::chrono::nanoseconds written(config[key].toInteger());
    return written.count() > 0 ? std::chrono::duration_cast<std::chrono::milliseconds>(written) : otherwise;
}

QString lastFailureOf(const QJsonObject &health)
{
    const QJsonArray log = health["Log"_L1].toArray();
    if (log.isEmpty() || log.last()["ExitCode"_L1].toInt() == 0)
        return {};
    checks::OutputTail output;
    output.add(log.last()["Output"_L1].toString().toUtf8());
    const QString code = QString::number(log.last()["ExitCode"_L1].toInt());
    return output.lastLine().isEmpty() ? code : code + u": "_s + output.lastLine();
}

} // namespace

HealthGate healthGate(const QJsonObject &container)
{
    const auto health = container["State"_L1]["Health"_L1].toObject();
    const auto config = container["Config"_L1]["Healthcheck"_L1].toObject();
    HealthGate gate;
    gate.failingStreak = health["FailingStreak"_L1].toInt();
    gate.retries = config["Retries"_L1].toInt();
    if (gate.retries <= 0)
        gate.retries = usualRetries;
    gate.lastFailure = lastFailureOf(health);
    const auto once = duration(config, "Interval"_L1, usualInterval) + duration(config, "Timeout"_L1, usualTimeout);
    // Failures within the start period do not count, so that all of them may come after it, and one is under way at its
    // end.
    gate.time = duration(config, "StartPeriod"_L1, 0s) + (gate.retries + 1) * once + slack;
    return gate;
}

} // namespace pilothouse::fleet
