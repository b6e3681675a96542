// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/lint/finding.h"
#include "core/manifest/loader.h"
#include "core/manifest/source/pointer.h"

#include <memory>
#include <set>

namespace pilothouse::manifest {
class SourceTree;
struct SourceNode;
} // namespace pilothouse::manifest

namespace pilothouse::manifest::lint {

/// Ways out of what the loader found in a manifest: for a name that nothing has, the one it was probably meant to be;
/// for a port that is taken, the next free one of that ship. Refers to what was loaded.
class LoaderFixes
{
public:
    explicit LoaderFixes(const Loaded &loaded);
    ~LoaderFixes();

    /// Two that clash with a third get different ports.
    [[nodiscard]] std::optional<Fix> of(const model::Diagnostic &diagnostic);

private:
    [[nodiscard]] std::optional<Fix> otherName(const model::Diagnostic &diagnostic);
    [[nodiscard]] std::optional<Fix> freePort(const model::Diagnostic &diagnostic);
    [[nodiscard]] int nextFree(const model::Instance &instance, const model::PortMapping &port);
    [[nodiscard]] const SourceTree *tree();

    using Taken = std::tuple<QString, model::Protocol, int>; ///< endpoint, protocol, port

    const Loaded &m_loaded;
    std::unique_ptr<SourceTree> m_tree;
    bool m_isRead = false;
    std::set<Taken> m_taken;
    bool m_isCounted = false;
};

} // namespace pilothouse::manifest::lint
