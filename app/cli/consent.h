// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/task.h"
#include "core/model/localcommand.h"

namespace pilothouse::cli {

/// The operator's yes to the programs that a manifest has run on this computer, asked for once: shows those that
/// nobody has agreed to yet. --yes counts as yes. Lives in the main thread.
class Consent : public QObject
{
    Q_OBJECT
public:
    Consent(const Scene &scene, const std::vector<model::LocalCommand> &commands, QObject *parent);

    /// Ends in one of the signals, perhaps at once.
    void ask();

Q_SIGNALS:
    void given();
    void refused(int exitCode);

private:
    void agree();

    Scene m_scene;
    std::vector<model::LocalCommand> m_untrusted;
};

} // namespace pilothouse::cli
