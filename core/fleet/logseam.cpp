// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/logseam.h"

namespace pilothouse::fleet {

LogRequest LogSeam::resume(const LogRequest &first)
{
    if (!m_last.isValid())
        return first;
    m_known = m_count;
    m_verdict = Verdict::Pending;
    LogRequest request = first;
    request.tail = -1;
    request.since = m_last;
    return request;
}

bool LogSeam::takes(const model::LogLine &line)
{
    if (!line.at.isValid())
        return true;
    if (m_verdict == Verdict::Pending) {
        if (line.at < m_last)
            return false;
        if (line.at == m_last) {
            m_verdict = --m_known == 0 ? Verdict::Whole : Verdict::Pending;
            return false;
        }
        m_verdict = Verdict::Torn;
    }
    if (!m_last.isValid() || line.at > m_last) {
        m_last = line.at;
        m_count = 1;
    } else if (line.at == m_last) {
        ++m_count;
    }
    return true;
}

} // namespace pilothouse::fleet
