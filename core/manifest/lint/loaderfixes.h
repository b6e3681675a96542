// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/lint/finding.h"
#include "core/manifest/lint/sourcelines.h"
#include "core/manifest/loader.h"

#include <QHash>
#include <QSet>

namespace pilothouse::manifest::lint {

/// Ways out of what the loader found in a manifest: for a name that nothing has, the one it was probably meant to be;
/// for a port that is taken, the next free one of that ship. Refers to what was loaded.
class LoaderFixes
{
public:
    explicit LoaderFixes(const Loaded &loaded);

    /// Two that clash with a third get different ports.
    [[nodiscard]] std::optional<Fix> of(const model::Diagnostic &diagnostic);

private:
    [[nodiscard]] std::optional<Fix> otherName(const model::Diagnostic &diagnostic);
    [[nodiscard]] std::optional<Fix> freePort(const model::Diagnostic &diagnostic);
    [[nodiscard]] std::optional<Fix> anotherPort(const model::Instance &instance, const model::PortMapping &port);
    [[nodiscard]] int nextFree(const model::Instance &instance, const model::PortMapping &port);
    void lookAtPorts();

    /// A port as an instance publishes it.
    struct Published {
        const model::Instance *instance;
        const model::PortMapping *port;
    };
    struct Engine {
        QSet<std::pair<int, int>> taken;       ///< protocol and port
        QHash<std::pair<int, int>, int> tried; ///< from one on, the last that was looked at
    };

    const Loaded &m_loaded;
    SourceLines m_lines;
    QMultiHash<std::pair<int, int>, Published> m_ports; ///< by line and column
    QHash<model::ShipId, QString> m_endpoints;
    QHash<QString, Engine> m_engines; ///< by endpoint: ships with one are one engine
};

} // namespace pilothouse::manifest::lint
