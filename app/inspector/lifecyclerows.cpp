// SPDX-License-Identifier: Apache-2.0
//
// What stands in the list of an instance's checks.
#include "app/inspector/lifecyclelist.h"

#include "app/instances/words.h"
#include "app/runs/runwords.h"
#include "core/fleet/healthgate.h"
#include "core/model/localcommand.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using execution::StepStatus;
using model::LifecycleState;

namespace {

QString sectionOf(LifecycleState state)
{
    switch (state) {
    case LifecycleState::PreStart:
        return LifecycleList::tr("Before it starts (pre-start)");
    case LifecycleState::Running:
        return LifecycleList::tr("Once it runs (running)");
    case LifecycleState::PreStop:
        return LifecycleList::tr("Before it is stopped (pre-stop)");
    case LifecycleState::Stopped:
        return LifecycleList::tr("Once it has stopped (stopped)");
    }
    Q_UNREACHABLE();
}

/// Where a check stands in words, and how it went so far.
void tell(LifecycleRow &row, const CheckResult &result, const model::InstanceId &instance, const QDateTime &now)
{
    const auto &state = result.state;
    const QString age = ageText(state.endedAt, now);
    row.tone = toneOf(state.status);
    switch (state.status) {
    case StepStatus::Waiting:
        row.state = LifecycleList::tr("waiting for its turn");
        return;
    case StepStatus::Running: {
        const CheckProgress progress = progressOf(state.text);
        row.state = progressText(progress, state.text);
        row.failure = progress.failure;
        row.fraction = state.fraction;
        return;
    }
    case StepStatus::Succeeded:
        row.state = LifecycleList::tr("passed %1 ago").arg(age);
        return;
    case StepStatus::Failed:
        row.state = LifecycleList::tr("failed %1 ago").arg(age);
        row.failure = failureText(result, instance);
        row.logTail = state.logTail.mid(std::max<qsizetype>(0, state.logTail.size() - 4)).join(u'\n');
        return;
    case StepStatus::Skipped:
        row.state = LifecycleList::tr("left out %1 ago: something before it failed, or the run was stopped").arg(age);
        return;
    }
}

LifecycleRow rowOf(const model::Check &check, const CheckResult *result, const model::InstanceId &instance,
                   const QDateTime &now)
{
    LifecycleRow row;
    row.section = sectionOf(check.state);
    row.type = typeOf(check);
    row.demand = toText(check);
    row.where = placeText(check.where);
    if (result)
        tell(row, *result, instance, now);
    else
        row.state = LifecycleList::tr("no result yet");
    return row;
}

/// "CMD-SHELL curl -f http://localhost/", as its image or manifest has it.
QString healthTest(const QJsonObject &inspect)
{
    QStringList words;
    const QJsonArray test = inspect["Config"_L1]["Healthcheck"_L1]["Test"_L1].toArray();
    for (const auto &word : test)
        words.append(word.toString());
    return model::toMaskedCommandLine(words);
}

void tellHealth(LifecycleRow &row, model::Health health)
{
    switch (health) {
    case model::Health::None:
        return;
    case model::Health::Starting:
        row.tone = status::Kind::Starting;
        row.state = LifecycleList::tr("the engine has not decided yet");
        return;
    case model::Health::Healthy:
        row.tone = status::Kind::Running;
        row.state = LifecycleList::tr("healthy, says the engine");
        return;
    case model::Health::Unhealthy:
        row.tone = status::Kind::Failed;
        row.state = LifecycleList::tr("unhealthy, says the engine");
        return;
    }
}

std::optional<LifecycleRow> healthRow(const model::Instance &instance, const LifecycleKnown &known)
{
    const CheckResult *result = known.ledger.healthOf(instance.id);
    const model::Health health = known.container ? known.container->health : model::Health::None;
    const bool isAwaited = result && result->state.status == StepStatus::Running;
    if (health == model::Health::None && !isAwaited)
        return {};
    LifecycleRow row;
    row.key = u"health"_s;
    row.section = LifecycleList::tr("While it runs (the engine's own HEALTHCHECK)");
    row.type = u"HEALTHCHECK"_s;
    row.demand = healthTest(known.inspect);
    tellHealth(row, health);
    if (isAwaited)
        tell(row, *result, instance.id, known.now);
    if (!known.inspect.isEmpty() && row.failure.isEmpty())
        row.failure = fleet::healthGate(known.inspect).lastFailure;
    return row;
}

} // namespace

std::vector<LifecycleRow> lifecycleRows(const model::Instance &instance, const LifecycleKnown &known)
{
    constexpr std::array states{LifecycleState::PreStart, LifecycleState::Running, LifecycleState::PreStop,
                                LifecycleState::Stopped};
    std::vector<LifecycleRow> rows;
    for (const LifecycleState state : states) {
        int number = 0;
        for (const model::Check &check : instance.checks) {
            if (check.state != state)
                continue;
            rows.push_back(rowOf(check, known.ledger.of(instance.id, check), instance.id, known.now));
            rows.back().key = u"%1/%2"_s.arg(toIdentifier(state)).arg(number++);
        }
        if (state != LifecycleState::Running)
            continue;
        if (auto health = healthRow(instance, known))
            rows.push_back(std::move(*health));
    }
    return rows;
}

} // namespace pilothouse::app
