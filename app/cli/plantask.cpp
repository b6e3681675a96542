// SPDX-License-Identifier: Apache-2.0
#include "app/cli/plantask.h"

#include "app/cli/consent.h"
#include "app/cli/liveoutput.h"
#include "app/cli/planoutput.h"
#include "app/cli/question.h"
#include "core/audit/delivery.h"
#include "core/planning/localcommands.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

using execution::RunFinished;

namespace {

execution::ExecutionLimits limitsOf(const Arguments &arguments)
{
    execution::ExecutionLimits limits;
    if (arguments.concurrency > 0) {
        limits.total = arguments.concurrency;
        limits.perShip = arguments.concurrency;
    }
    return limits;
}

QString changes(int count)
{
    return count == 1 ? u"1 change"_s : u"%1 changes"_s.arg(count);
}

/// Whether what is to be done shows only now that the plan has been run.
bool leavesOpen(const planning::Plan &plan, const planning::Intent &intent)
{
    const bool isPulledFirst = intent.onlyIfChanged && intent.refresh == planning::ImageRefresh::Always;
    return isPulledFirst || std::ranges::any_of(plan.actions, [](const planning::Action &action) {
               return action.kind == planning::Action::Kind::Unknown;
           });
}

std::unique_ptr<RunOutput> outputFor(const Scene &scene, const execution::Run &run)
{
    if (scene.arguments.format == Format::Json)
        return jsonOutput(run.plan(), run.state());
    if (scene.terminal.inPlace)
        return std::make_unique<LiveOutput>(scene.terminal, run.plan(), run.state());
    return plainOutput(run.plan(), run.state());
}

} // namespace

PlanTask::PlanTask(const Scene &scene)
    : m_scene(scene)
    , m_voyage(std::make_unique<fleet::Voyage>(scene.environment, scene.fleet, scene.arguments.intent))
{
}

void PlanTask::start()
{
    const auto &intent = m_scene.arguments.intent;
    const auto chosen = planning::resolve(*m_scene.environment, intent.selection, intent.verb, intent.ordering);
    if (!chosen) {
        Q_EMIT finished(refuseUsage(chosen.error().message));
        return;
    }
    if (m_scene.arguments.command != Command::Plan && m_scene.arguments.confirmation == Confirmation::Ask
        && !m_scene.terminal.asks) {
        Q_EMIT finished(refuseUsage(u"this changes engines and there is no terminal to ask on: say --yes"_s));
        return;
    }
    m_voyage->plan().then(this, [this](const base::Result<planning::Plan> &plan) { review(plan); });
}

void PlanTask::review(const base::Result<planning::Plan> &plan)
{
    if (!plan) {
        printFailure(plan.error());
        Q_EMIT finished(exitFailed);
        return;
    }
    const bool only = m_scene.arguments.command == Command::Plan;
    if (m_isContinued && plan->isEmpty()) {
        Q_EMIT finished(exitDone);
        return;
    }
    if (isJson() && only)
        printJson(toJson(*plan));
    else if (isJson())
        printOut(QString::fromUtf8(QJsonDocument(QJsonObject{{u"event"_s, u"planned"_s}, {u"plan"_s, toJson(*plan)}})
                                       .toJson(QJsonDocument::Compact))
                 + u'\n');
    else
        printOut(m_scene.arguments.detail == Detail::Full ? planning::toText(*plan) : toText(m_scene.terminal, *plan));
    if (plan->isEmpty() && !isJson())
        printOut(u"Nothing to do.\n"_s);
    if (plan->isEmpty() || only) {
        const bool pending = only && !plan->isEmpty() && m_scene.arguments.exitCode == ExitCode::Detailed;
        Q_EMIT finished(pending ? exitPending : exitDone);
        return;
    }
    m_reviewed = *plan;
    if (m_scene.arguments.confirmation == Confirmation::Given)
        sail(*plan);
    else
        ask(*plan);
}

void PlanTask::ask(const planning::Plan &plan)
{
    auto *question = new Question(u"Apply %1? [y/N]"_s.arg(changes(plan.changeCount())), this);
    connect(question, &Question::answered, this, &PlanTask::confirmed);
}

void PlanTask::confirmed(bool yes)
{
    if (!yes) {
        printError(m_isContinued ? u"Nothing more was changed.\n"_s : u"Nothing was changed.\n"_s);
        Q_EMIT finished(exitDone);
        return;
    }
    // The answer may have taken minutes: what is run must still be what was shown.
    m_voyage->plan().then(this, [this](const base::Result<planning::Plan> &now) {
        if (now && *now == m_reviewed)
            return sail(*now);
        if (now)
            printOut(u"The ships have moved on meanwhile; this is the plan now:\n"_s);
        review(now);
    });
}

/// What runs programs on this computer asks for them first.
void PlanTask::sail(const planning::Plan &plan)
{
    auto commands = planning::localCommands(plan);
    const auto told = audit::localCommands(*m_scene.environment);
    commands.insert(commands.end(), told.begin(), told.end());
    auto *consent = new Consent(m_scene, commands, this);
    connect(consent, &Consent::given, this, [this, plan] { begin(plan); });
    connect(consent, &Consent::refused, this, &PlanTask::finished);
    consent->ask();
}

void PlanTask::begin(const planning::Plan &plan)
{
    m_run = std::make_unique<execution::Run>(plan, m_scene.fleet.runner(), limitsOf(m_scene.arguments));
    m_output = outputFor(m_scene, *m_run);
    connect(m_run.get(), &execution::Run::happened, this,
            [this](const execution::RunEvent &event) { m_output->happened(event); });
    connect(m_run.get(), &execution::Run::finished, this, &PlanTask::end);
    m_audit = std::make_unique<audit::Audit>(m_scene.environment, m_scene.arguments.intent.verb, *m_run,
                                             audit::Programs::Trusted);
    connect(m_audit.get(), &audit::Audit::finished, this, &PlanTask::conclude, Qt::QueuedConnection);
    m_run->start();
}

void PlanTask::interrupt()
{
    if (m_run && m_run->state().outcome && !m_audit->isFinished()) {
        m_audit->giveUp();
        return;
    }
    if (!m_run || m_run->state().outcome) {
        printError(u"Nothing was changed.\n"_s);
        Q_EMIT finished(exitFailed);
        return;
    }
    if (++m_interruptions == 1) {
        printError(u"Stopping: what is under way is finished, nothing more is started. Again to give up at once.\n"_s);
        m_run->stop();
    } else {
        m_run->cancel();
    }
}

void PlanTask::end()
{
    m_output.reset();
    if (!isJson())
        printOut(summary(m_run->plan(), m_run->state()));
    m_audit->finishWithin(audit::usualPatience);
}

/// The run has ended, and whoever was to be told of it has been.
void PlanTask::conclude()
{
    for (const QString &warning : m_audit->warnings())
        printError(u"warning: %1\n"_s.arg(warning));
    const bool isDone = m_run->state().outcome == RunFinished::Outcome::Succeeded && m_interruptions == 0;
    if (isDone && !m_isContinued && leavesOpen(m_run->plan(), m_scene.arguments.intent))
        goOn();
    else
        Q_EMIT finished(isDone ? exitDone : exitFailed);
}

void PlanTask::goOn()
{
    auto intent = m_scene.arguments.intent;
    intent.refresh = planning::ImageRefresh::IfMissing; // they have been pulled
    m_isContinued = true;
    m_run.reset();
    m_voyage = std::make_unique<fleet::Voyage>(m_scene.environment, m_scene.fleet, intent);
    m_voyage->plan().then(this, [this](const base::Result<planning::Plan> &plan) { review(plan); });
}

} // namespace pilothouse::cli
