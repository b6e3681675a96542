// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checks/outputtail.h"
#include "core/checks/probe.h"
#include "core/engine/engine.h"
#include "core/model/check.h"

namespace pilothouse::checks {

/// Whether a program in the container ends with 0. Thread as Probe.
class RexecProbe : public RepeatedProbe
{
    Q_OBJECT
public:
    RexecProbe(engine::Engine &engine, const QString &container, const model::RexecCheck &check, const Pace &pace,
               QObject *parent);

protected:
    void attempt() override;
    void drop() override;

private:
    void run(const QString &exec);
    void look(const QString &exec);
    void take(const engine::ExecState &state);

    engine::Engine &m_engine;
    QString m_container;
    model::RexecCheck m_check;
    OutputTail m_output;
    base::Subscription<engine::OutputPiece> m_stream;
    QTimer m_again;
};

} // namespace pilothouse::checks
