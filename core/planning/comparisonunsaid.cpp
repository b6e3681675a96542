// SPDX-License-Identifier: Apache-2.0
//
// What a manifest leaves to the engine, an engine may have been told when the container was made.
#include "core/planning/comparison.h"
#include "core/planning/desired.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace pilothouse::planning {

using model::ContainerSpec;

namespace {

/// A field that the manifest says no more, as it may once have been said.
struct Unsaid {
    Change change;
    std::function<void(ContainerSpec &)> say;
};

std::vector<Unsaid> unsaid(const ContainerSpec &desired, const ContainerSpec &observed, const QString &instance)
{
    std::vector<Unsaid> found;
    const bool isUsualLog =
        !observed.log || (observed.log->driver == "json-file"_L1 && observed.log->options.isEmpty());
    if (!desired.log && !isUsualLog)
        found.push_back({{u"log"_s, observed.log->driver, {}}, [&](ContainerSpec &spec) { spec.log = observed.log; }});
    if (desired.memorySwap == 0 && observed.memorySwap == -1)
        found.push_back({{u"memory and swap"_s, QString::number(observed.memorySwap), {}},
                         [&](ContainerSpec &spec) { spec.memorySwap = observed.memorySwap; }});
    // A hostname is only said where no network is.
    if (desired.hostname.isEmpty() && observed.hostname == instance)
        found.push_back({{u"hostname"_s, observed.hostname, {}}, [&](ContainerSpec &spec) {
                             spec.hostname = observed.hostname;
                             spec.networkMode.clear();
                         }});
    return found;
}

} // namespace

/// The engine's own choice cannot be told from the same thing asked for, except by the fingerprint: it is that of
/// the desired container with something more said.
void Comparison::compareWhatIsNoLongerSaid()
{
    const auto found = unsaid(m.desired, m.observed.spec, m.observed.name.value);
    const bool isStamped = m.observed.spec.labels.contains(QLatin1StringView(fingerprintLabel));
    if (found.empty() || !isStamped || isStampedEqual())
        return;
    for (std::size_t some = 1; some < std::size_t(1) << found.size(); ++some) {
        ContainerSpec spec = m.desired;
        for (std::size_t i = 0; i < found.size(); ++i)
            if (some >> i & 1)
                found[i].say(spec);
        if (!isStampedFor(spec))
            continue;
        for (std::size_t i = 0; i < found.size(); ++i)
            if (some >> i & 1)
                note(found[i].change.field, found[i].change.observed, found[i].change.desired);
        return;
    }
}

} // namespace pilothouse::planning
