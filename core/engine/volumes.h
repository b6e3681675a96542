// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/session.h"

#include <QMap>

namespace pilothouse::engine {

/// A volume: what is asked for and what the engine says of it.
struct Volume {
    QString name;
    QString driver = QStringLiteral("local");
    QString mountPoint; ///< on the ship; told by the engine
    QMap<QString, QString> options;
    QMap<QString, QString> labels;

    bool operator==(const Volume &) const = default;
};

/// Engine API, section "Volumes". Thread as Session.
class Volumes
{
public:
    explicit Volumes(Session &session)
        : m_session(session)
    {
    }

    [[nodiscard]] base::Reply<std::vector<Volume>> list();
    [[nodiscard]] base::Reply<Volume> inspect(const QString &name);
    /// Makes it, or finds the one of that name.
    [[nodiscard]] base::Reply<Volume> create(const Volume &volume);
    /// Conflict while a container uses it.
    [[nodiscard]] base::Reply<void> remove(const QString &name);

private:
    Session &m_session;
};

} // namespace pilothouse::engine
