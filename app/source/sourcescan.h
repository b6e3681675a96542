// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/source/sourcelines.h"
#include "app/source/yamlscan.h"

namespace pilothouse::app {

/// The lines of a text as scanned, each when it is asked for.
class SourceScan
{
public:
    [[nodiscard]] ScannedLine line(const SourceLines &lines, int line);
    /// What a line begins in.
    [[nodiscard]] const ScanState &stateOf(const SourceLines &lines, int line);
    /// Lines from that one on have another text, or the line before has.
    void forgetFrom(int line);

private:
    std::vector<ScanState> m_states{ScanState()}; ///< which lines begin in, as far as known
};

} // namespace pilothouse::app
