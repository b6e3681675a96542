// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/planning/plan.h"

#include <optional>

namespace pilothouse::planning {

enum class Verb {
    Apply, ///< create, start, replace what has drifted; remove orphans only when asked
    Start, ///< create what is missing, start what is down; a running instance is left alone, drift is mentioned
    Stop,
    Restart,
    Kill,
    Clean, ///< remove what is stopped
    Pull,
};

enum class Expansion { AsGiven, WithDependencies };
enum class Ordering { ByDependency, Ignored };
enum class ImageRefresh { IfMissing, Always };
enum class Reuse { Never, Existing };
enum class Orphans { Keep, Remove };

/// Which instances a command is about (specification §13).
struct Selection {
    QStringList things;          ///< container or service names (containers win); empty: every service not omitted
    bool all = false;            ///< --all
    bool expandServices = false; ///< --expand-services: a service may be named for stop, kill, restart
    Expansion expansion = Expansion::AsGiven;
    QString containerFilter; ///< glob, applied after expansion; empty: all
    QString shipFilter;
};

/// What is asked for.
struct Intent {
    Verb verb = Verb::Apply;
    Selection selection;
    Ordering ordering = Ordering::ByDependency;
    ImageRefresh refresh = ImageRefresh::IfMissing;
    Reuse reuse = Reuse::Never;
    Orphans orphans = Orphans::Keep;
    bool onlyIfChanged = false;             ///< restart
    std::chrono::seconds stepDelay{0};      ///< restart
    std::chrono::seconds stopStartDelay{0}; ///< restart
};

/// The instances a selection means, in the specification's display order (§11) for the verb.
/// InvalidInput: an unknown thing (with the nearest name), or a service named for stop without --expand-services.
[[nodiscard]] base::Result<std::vector<model::InstanceId>>
resolve(const model::Environment &environment, const Selection &selection, Verb verb, Ordering ordering);

/// Desired × observed → plan. Pure. A ship that is not online gets one ReachShip step before its actions,
/// whose kind is Unknown for Apply and Start. Linear in instances + edges.
[[nodiscard]] base::Result<Plan> reconcile(const model::Environment &environment, const model::ObservedState &observed,
                                           const Intent &intent);

} // namespace pilothouse::planning
