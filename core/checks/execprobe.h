// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/checks/outputtail.h"
#include "core/checks/probe.h"
#include "core/model/check.h"
#include "core/model/variable.h"

#include <QProcess>

namespace pilothouse::checks {

/// Whether a program on this computer ends with 0. Runs it in our working directory without a shell, in a process
/// group of its own, so that giving up leaves nothing behind. Thread as Probe.
class ExecProbe : public RepeatedProbe
{
    Q_OBJECT
public:
    ExecProbe(const model::ExecCheck &check, std::vector<model::VariableSetting> variables, const Pace &pace,
              QObject *parent);
    ~ExecProbe() override;

protected:
    void attempt() override;
    void drop() override;

private:
    void take(int exitCode, QProcess::ExitStatus status);

    model::ExecCheck m_check;
    std::vector<model::VariableSetting> m_variables;
    QProcess *m_process = nullptr;
    OutputTail m_output;
};

} // namespace pilothouse::checks
