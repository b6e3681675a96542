// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourcescan.h"

namespace pilothouse::app {

const ScanState &SourceScan::stateOf(const SourceLines &lines, int line)
{
    while (int(m_states.size()) <= line)
        m_states.push_back(scanLine(lines.line(int(m_states.size()) - 1), m_states.back()).state);
    return m_states[std::size_t(line)];
}

ScannedLine SourceScan::line(const SourceLines &lines, int line)
{
    return scanLine(lines.line(line), stateOf(lines, line));
}

void SourceScan::forgetFrom(int line)
{
    m_states.resize(std::min(m_states.size(), std::size_t(std::max(line, 0)) + 1));
}

} // namespace pilothouse::app
