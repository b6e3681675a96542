// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace pilothouse::engine {

/// A stream of JSON objects, one a line, each made into a T: events, stats, pull progress. A Session decoder.
template <typename T>
class JsonLines
{
public:
    using Value = T;
    using Read = std::function<base::Result<T>(const QJsonObject &)>;

    explicit JsonLines(Read read)
        : m_read(std::move(read))
    {
    }

    [[nodiscard]] base::Result<std::vector<T>> feed(QByteArrayView bytes);
    [[nodiscard]] base::Result<std::vector<T>> finish() { return feed("\n"); }

private:
    Read m_read;
    QByteArray m_line;
};

/// One line as an object; Protocol if it is none.
[[nodiscard]] base::Result<QJsonObject> toJsonObject(QByteArrayView line);

/// No line of an engine is longer.
inline constexpr qsizetype jsonLineLimit = qsizetype(16) * 1024 * 1024;

template <typename T>
base::Result<std::vector<T>> JsonLines<T>::feed(QByteArrayView bytes)
{
    std::vector<T> values;
    while (!bytes.isEmpty()) {
        const auto end = bytes.indexOf('\n');
        m_line.append(end < 0 ? bytes : bytes.first(end));
        if (m_line.size() > jsonLineLimit)
            return base::failure(base::ErrorCode::Protocol,
                                 QStringLiteral("a line of the engine's stream is too long"));
        if (end < 0)
            break;
        bytes = bytes.sliced(end + 1);
        const auto line = std::exchange(m_line, {}).trimmed();
        if (line.isEmpty())
            continue;
        auto value = toJsonObject(line).and_then(m_read);
        if (!value)
            return tl::unexpected(value.error());
        values.push_back(std::move(*value));
    }
    return values;
}

} // namespace pilothouse::engine
