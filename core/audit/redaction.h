// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"

namespace pilothouse::audit {

/// Takes the secrets of one environment out of what others have said: tokens and passwords of its auditors, secret
/// headers, addresses of webhooks, and the values of variables whose name is a secret's.
class Redaction
{
public:
    explicit Redaction(const model::Environment &environment);

    /// The text on one line, with the mask where it repeats a secret.
    [[nodiscard]] QString apply(const QString &text) const;

private:
    void add(const QString &secret);
    void addAddress(const QString &address);
    void addAuditor(const model::Auditor &auditor);

    QStringList m_secrets; ///< longest first
};

} // namespace pilothouse::audit
