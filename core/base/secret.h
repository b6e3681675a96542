// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/log.h"

#include <QDebug>
#include <QString>

namespace pilothouse::base {

/// A text that nobody sees by accident: it prints masked, and only `reveal` gives it away.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QString text)
        : m_text(std::move(text))
    {
    }

    /// The text itself, for the wire alone: never for an Error, a log, a journal or a QML property.
    [[nodiscard]] const QString &reveal() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    /// `words` of somebody else, with the mask where they repeat this secret.
    [[nodiscard]] QString redact(QString words) const
    {
        return m_text.isEmpty() ? words : words.replace(m_text, mask());
    }

    bool operator==(const Secret &) const = default;

private:
    QString m_text;
};

inline QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    return debug.noquote() << (secret.isEmpty() ? QString() : mask());
}

} // namespace pilothouse::base
