// SPDX-License-Identifier: Apache-2.0
#include "app/instances/checkwords.h"

#include "app/instances/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using execution::StepStatus;

namespace {

struct Checks {
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

QString typeText(const CheckResult &result)
{
    return result.check ? QString(typeOf(*result.check)) : u"HEALTHCHECK"_s;
}

/// "3/180", "12/300 s", "4 s": as little as tells that it goes on.
QString shortProgress(const CheckProgress &progress)
{
    if (progress.attempts > 0)
        return u"%1/%2"_s.arg(progress.attempt).arg(progress.attempts);
    if (progress.ofSeconds > 0)
        return u"%1/%2 s"_s.arg(progress.seconds).arg(progress.ofSeconds);
    return progress.secondsLeft >= 0 ? u"%1 s"_s.arg(progress.secondsLeft) : QString();
}

CheckGlance checking(const CheckResult &result)
{
    const CheckProgress progress = progressOf(result.state.text);
    const QString far = shortProgress(progress);
    if (progress.secondsLeft >= 0)
        return {CheckGlance::Kind::Checking, Checks::tr("waits %1 more").arg(far), far, {}, result};
    const QString text = far.isEmpty() ? Checks::tr("checking %1").arg(typeText(result))
                                       : Checks::tr("checking %1 %2", "http, 3/180").arg(typeText(result), far);
    return {CheckGlance::Kind::Checking, text, far, progress.failure, result};
}

bool isOutlived(const CheckResult &result, const model::ObservedContainer *container)
{
    return container && (container->started > result.state.endedAt || container->finished > result.state.endedAt);
}

} // namespace

CheckProgress progressOf(const QString &words)
{
    static const QRegularExpression attempt(uR"(^attempt (\d+)(?: of (\d+)|, (\d+) of (\d+) s)(?:: (.*))?$)"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression left(uR"(^(\d+) s left$)"_s);
    CheckProgress progress;
    if (const auto match = attempt.match(words); match.hasMatch()) {
        progress.attempt = match.captured(1).toInt();
        progress.attempts = match.captured(2).toInt();
        progress.seconds = match.captured(3).toInt();
        progress.ofSeconds = match.captured(4).toInt();
        progress.failure = match.captured(5);
        progress.isUnderstood = true;
    } else if (const auto rest = left.match(words); rest.hasMatch()) {
        progress.secondsLeft = rest.captured(1).toInt();
        progress.isUnderstood = true;
    } else if (words == "first request"_L1) {
        progress.attempt = 1;
        progress.isUnderstood = true;
    }
    return progress;
}

QString progressText(const CheckProgress &progress, const QString &words)
{
    if (!progress.isUnderstood)
        return words.isEmpty() ? Checks::tr("under way") : words;
    if (progress.secondsLeft >= 0)
        return Checks::tr("%1 left").arg(durationText(std::chrono::seconds(progress.secondsLeft)));
    if (progress.attempts > 0)
        return Checks::tr("attempt %1 of %2").arg(progress.attempt).arg(progress.attempts);
    if (progress.ofSeconds == 0)
        return Checks::tr("attempt %1").arg(progress.attempt);
    return Checks::tr("attempt %1, %2 of %3", "3, 12 s, 5 min")
        .arg(QString::number(progress.attempt), durationText(std::chrono::seconds(progress.seconds)),
             durationText(std::chrono::seconds(progress.ofSeconds)));
}

QString failureText(const CheckResult &result, const model::InstanceId &instance)
{
    QString text = result.state.error.message;
    if (const QString owner = instance.value + u": "_s; text.startsWith(owner))
        text = text.sliced(owner.size());
    if (!result.check)
        return text;
    const QString check = u"%1 check %2 "_s.arg(toIdentifier(result.check->state), toCall(*result.check));
    return text.startsWith(check) ? text.sliced(check.size()) : text;
}

CheckGlance glanceAt(const CheckLedger &ledger, const model::InstanceId &instance,
                     const model::ObservedContainer *container)
{
    CheckGlance glance;
    for (const CheckResult &result : ledger.of(instance)) {
        if (result.state.status == StepStatus::Running)
            return checking(result);
        if (result.state.status == StepStatus::Failed && !isOutlived(result, container))
            glance = {CheckGlance::Kind::Failed,
                      Checks::tr("%1 check failed").arg(typeText(result)),
                      {},
                      failureText(result, instance),
                      result};
    }
    return glance;
}

planning::Status withChecks(planning::Status status, const CheckGlance &checks)
{
    const bool isUp = status == planning::Status::Running || status == planning::Status::Starting
        || status == planning::Status::Drifted;
    switch (checks.kind) {
    case CheckGlance::Kind::Nothing:
        return status;
    case CheckGlance::Kind::Checking:
        return planning::Status::Starting;
    case CheckGlance::Kind::Failed:
        return isUp ? planning::Status::Failed : status;
    }
    Q_UNREACHABLE();
}

} // namespace pilothouse::app
