// SPDX-License-Identifier: Apache-2.0
#include "app/cli/liveoutput.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pilothouse::cli {

using namespace execution;

namespace {

constexpr int shownRows = 12;

QString doing(const planning::Operation &operation)
{
    using namespace planning;
    return std::visit(base::Match{
                          [](const PullImage &op) { return u"pulling "_s + op.image.toString(); },
                          [](const CreateContainer &) { return u"creating"_s; },
                          [](const StartContainer &) { return u"starting"_s; },
                          [](const AwaitRunning &) { return u"waiting until it runs"_s; },
                          [](const StopContainer &) { return u"stopping"_s; },
                          [](const KillContainer &) { return u"killing"_s; },
                          [](const RemoveContainer &) { return u"removing"_s; },
                          [](const ReachShip &) { return u"connecting"_s; },
                          [](const Delay &) { return u"waiting"_s; },
                          [](const PassCheck &op) { return u"checking "_s + model::toCall(op.check) + u','; },
                      },
                      operation);
}

QString progress(const RunState::StepState &step)
{
    QString text;
    if (step.fraction >= 0)
        text += u" %1 %"_s.arg(int(std::lround(step.fraction * 100)));
    if (!step.text.isEmpty())
        text += u' ' + step.text;
    return text;
}

Tone toneOf(const RunEventKind &what)
{
    if (std::holds_alternative<StepFailed>(what))
        return Tone::Bad;
    return std::holds_alternative<StepSucceeded>(what) ? Tone::Good : Tone::Faint;
}

} // namespace

QStringList liveLines(const Terminal &terminal, const planning::Plan &plan, const RunState &state, int rows)
{
    QStringList lines;
    int hidden = 0;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const auto &step = state.steps[i];
        if (step.status != StepStatus::Running)
            continue;
        if (lines.size() >= rows - 1) {
            ++hidden;
            continue;
        }
        const QString text =
            u"  %1: %2%3"_s.arg(placeOf(plan.steps[i]), doing(plan.steps[i].operation), progress(step));
        lines.push_back(toned(terminal, Tone::Busy, elided(text, terminal.columns - 1)));
    }
    QString count = u"%1 of %2 done"_s.arg(state.count(StepStatus::Succeeded)).arg(plan.steps.size());
    if (const int failed = state.count(StepStatus::Failed))
        count += u", %1 failed"_s.arg(failed);
    if (hidden > 0)
        count += u", %1 more under way"_s.arg(hidden);
    lines.push_back(toned(terminal, Tone::Strong, elided(count, terminal.columns - 1)));
    return lines;
}

LiveOutput::LiveOutput(const Terminal &terminal, const planning::Plan &plan, const RunState &state)
    : RunOutput(plan, state)
    , m_terminal(terminal)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, &LiveOutput::paint);
}

LiveOutput::~LiveOutput()
{
    if (m_timer.isActive())
        paint();
}

void LiveOutput::happened(const RunEvent &event)
{
    const QString text = toText(m_plan, event);
    const auto lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const auto &line : lines)
        m_ended += toned(m_terminal, toneOf(event.what), line) + u'\n';
    if (!m_timer.isActive())
        m_timer.start();
}

void LiveOutput::paint()
{
    QString text;
    if (m_painted > 0)
        text += u"\x1b[%1A\r\x1b[J"_s.arg(m_painted);
    text += std::exchange(m_ended, {});
    m_painted = 0;
    if (!m_state.outcome) {
        const auto lines = liveLines(m_terminal, m_plan, m_state, shownRows);
        text += lines.join(u'\n') + u'\n';
        m_painted = int(lines.size());
    }
    printOut(text);
}

} // namespace pilothouse::cli
