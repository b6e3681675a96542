// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/variable.h"

#include <QByteArray>

#include <vector>

namespace pilothouse::checks {

/// The end of what a program has said, however much that was.
class OutputTail
{
public:
    void clear() { m_bytes.clear(); }
    void add(QByteArrayView bytes);

    /// The last line that says something, as plain text; empty if there is none. The values of variables whose names
    /// look secret are masked in it.
    [[nodiscard]] QString lastLine(const std::vector<model::VariableSetting> &variables = {}) const;

private:
    QByteArray m_bytes;
};

} // namespace pilothouse::checks
