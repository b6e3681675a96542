// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QString>

#include <optional>

namespace pilothouse::app {

/// Which panes of the window are open, and how big they are.
struct PaneSizes {
    bool dockOpen = false;
    int dockHeight = 220; ///< pixels
    bool sourceOpen = false;
    int sourceWidth = 440; ///< pixels

    bool operator==(const PaneSizes &) const = default;
};

/// Where the panes of each environment are remembered: a file of its own beside the places on the Map.
class PanesFile
{
public:
    explicit PanesFile(QString environment); ///< the path of its manifest

    /// Nothing for an environment that is new.
    [[nodiscard]] std::optional<PaneSizes> read() const;
    [[nodiscard]] base::Result<void> write(const PaneSizes &sizes) const;

private:
    QString m_environment;
};

} // namespace pilothouse::app
