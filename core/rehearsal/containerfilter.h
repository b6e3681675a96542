// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/container.h"

#include <QRegularExpression>

namespace pilothouse::rehearsal {

/// The `all` and `filters` parameters of GET /containers/json: id, name, label, status, ancestor, exited.
class ContainerFilter
{
public:
    explicit ContainerFilter(const Call &call);

    /// The first name in `filters` that no engine knows; empty if there is none.
    [[nodiscard]] static QString unknownName(const Call &call);

    [[nodiscard]] bool matches(const Container &container) const;

private:
    bool m_all = false;
    QStringList m_ids;
    std::vector<QRegularExpression> m_names;
    QStringList m_labels;
    QStringList m_states;
    QStringList m_ancestors;
    QStringList m_exitCodes;
};

} // namespace pilothouse::rehearsal
