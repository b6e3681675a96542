// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/runoutput.h"

#include <QObject>
#include <QTimer>

namespace pilothouse::cli {

/// What is under way now, a line for each action, then a line that counts: at most `rows` lines of at most the
/// terminal's width.
[[nodiscard]] QStringList liveLines(const Terminal &terminal, const planning::Plan &plan,
                                    const execution::RunState &state, int rows);

/// Shows a run in place on a terminal: ended steps scroll up, what is under way stays at the bottom and is rewritten
/// at most 20 times a second. Lives in the main thread.
class LiveOutput : public QObject, public RunOutput
{
    Q_OBJECT
public:
    LiveOutput(const Terminal &terminal, const planning::Plan &plan, const execution::RunState &state);
    ~LiveOutput() override;

    void happened(const execution::RunEvent &event) override;

private:
    void paint();

    Terminal m_terminal;
    QTimer m_timer;
    QString m_ended;
    int m_painted = 0;
};

} // namespace pilothouse::cli
