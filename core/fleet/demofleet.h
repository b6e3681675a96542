// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/loader.h"
#include "core/rehearsal/demo.h"

namespace pilothouse::fleet {

/// The demo fleet, ready to be opened: its simulated ships run what the demo's manifest wants, apart from what its
/// story has it otherwise. Making one waits for its serving thread some dozens of times: where that would be felt, it
/// is made in the pool and given to the thread that keeps it.
class DemoFleet
{
public:
    DemoFleet();

    /// Lets it live in `thread` from now on. Call from the thread it lives in.
    void giveTo(QThread *thread);

    [[nodiscard]] QString manifestPath() const { return m_demo.manifestPath(); }
    /// The manifest, as it was read when the ships were stocked.
    [[nodiscard]] const manifest::Loaded &loaded() const { return m_loaded; }
    [[nodiscard]] rehearsal::Demo &demo() { return m_demo; }
    /// What went wrong while it was stocked; empty is the rule.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    rehearsal::Demo m_demo;
    manifest::Loaded m_loaded;
    QString m_problem;
};

/// Stocks every instance of `environment` on `demo`.
[[nodiscard]] base::Result<void> stock(rehearsal::Demo &demo, const model::Environment &environment);

} // namespace pilothouse::fleet
