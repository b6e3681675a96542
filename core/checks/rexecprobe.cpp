// SPDX-License-Identifier: Apache-2.0
#include "core/checks/rexecprobe.h"

using namespace Qt::StringLiterals;

namespace pilothouse::checks {

using base::Result;

RexecProbe::RexecProbe(engine::Engine &engine, const QString &container, const model::RexecCheck &check,
                       const Pace &pace, QObject *parent)
    : RepeatedProbe(Patience::of(check.attempts), pace, parent)
    , m_engine(engine)
    , m_container(container)
    , m_check(check)
    , m_again(this)
{
    m_again.setSingleShot(true);
}

void RexecProbe::attempt()
{
    m_output.clear();
    engine::ExecSpec spec;
    spec.command = m_check.command;
    m_engine.exec().create(m_container, spec).then(this, [this](const Result<QString> &exec) {
        if (exec)
            run(*exec);
        else
            miss(exec.error().message);
    });
}

void RexecProbe::run(const QString &exec)
{
    m_stream = m_engine.exec().start(exec);
    m_stream.each(
        this,
        [this](const std::vector<engine::OutputPiece> &pieces) {
            for (const auto &piece : pieces)
                m_output.add(piece.bytes);
        },
        [this, exec](const Result<void> &end) {
            if (end)
                look(exec);
            else
                miss(end.error().message);
        });
}

/// The output may be closed before the program has ended.
void RexecProbe::look(const QString &exec)
{
    m_engine.exec().inspect(exec).then(this, [this, exec](const Result<engine::ExecState> &state) {
        if (!state)
            return miss(state.error().message);
        if (!state->running && state->exitCode)
            return take(*state);
        m_again.callOnTimeout(
            this, [this, exec] { look(exec); }, Qt::ConnectionType(Qt::SingleShotConnection));
        m_again.start(pace().between);
    });
}

void RexecProbe::take(const engine::ExecState &state)
{
    if (*state.exitCode == 0)
        return hit();
    QString why = u"ended with %1"_s.arg(*state.exitCode);
    if (const QString line = m_output.lastLine(); !line.isEmpty())
        why += u": "_s + line;
    miss(why);
}

void RexecProbe::drop()
{
    m_again.stop();
    m_stream = {};
}

} // namespace pilothouse::checks
