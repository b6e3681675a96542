// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/loader.h"
#include "core/rehearsal/demo.h"

namespace pilothouse::fleet {

/// The demo fleet, ready to be opened: its simulated ships run what the demo's manifest wants, apart from what its
/// story has it otherwise.
class DemoFleet
{
public:
    DemoFleet();

    [[nodiscard]] QString manifestPath() const { return m_demo.manifestPath(); }
    [[nodiscard]] rehearsal::Demo &demo() { return m_demo; }
    /// What went wrong while it was stocked; empty is the rule.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    rehearsal::Demo m_demo;
    QString m_problem;
};

/// Stocks every instance of `environment` on `demo`.
[[nodiscard]] base::Result<void> stock(rehearsal::Demo &demo, const model::Environment &environment);

} // namespace pilothouse::fleet
