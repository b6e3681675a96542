// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapfocus.h"
#include "app/shell/pages.h"
#include "core/model/environment.h"

#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace pilothouse::app {

// What an entry of the palette does.
struct OpenPage {
    pages::Kind page = pages::Kind::Map;
    bool operator==(const OpenPage &) const = default;
};
/// Selects a thing, and so inspects it.
struct SelectThing {
    QString key;
    bool operator==(const SelectThing &) const = default;
};
/// Plans a verb.
struct ProposeVerb {
    QString verb;
    QStringList instances;
    bool operator==(const ProposeVerb &) const = default;
};
struct ShowLogs {
    QStringList instances;
    bool operator==(const ShowLogs &) const = default;
};
/// Lights on the map only what a thing's service needs, what needs it, or both.
struct FocusMap {
    QString key; ///< "service:web"
    MapReach reach = MapReach::Both;
    bool operator==(const FocusMap &) const = default;
};
/// An action of the window.
struct Trigger {
    enum class Action { Refresh, PlanAgain, Apply, OpenManifest, OpenDemo, CloseEnvironment, StopRun, EditSource };
    Action action = Action::Refresh;
    bool operator==(const Trigger &) const = default;
};

using PaletteDeed = std::variant<OpenPage, SelectThing, ProposeVerb, ShowLogs, FocusMap, Trigger>;

/// One line of the palette: an action or a thing.
struct PaletteEntry {
    QString title;
    QString detail;   ///< what kind it is, where it runs
    QString shortcut; ///< as shown; may be empty
    QString icon;
    PaletteDeed deed;

    bool operator==(const PaletteEntry &) const = default;
};

/// All that can be done or found now. `selected` are the selected instances; verbs are offered for them if there are
/// some, and for everything else once one is typed in front ("stop kaf").
[[nodiscard]] std::vector<PaletteEntry> paletteEntries(const model::Environment *environment,
                                                       const QStringList &selected, const QString &typed = {});

/// The entries that fit what is typed, the best first; equals stay in their order. At most `limit` of them.
struct RankedEntry {
    std::size_t entry = 0; ///< position in the list ranked
    std::vector<int> positions;

    bool operator==(const RankedEntry &) const = default;
};
[[nodiscard]] std::vector<RankedEntry> ranked(const std::vector<PaletteEntry> &entries, const QString &typed,
                                              std::size_t limit = 60);

} // namespace pilothouse::app
