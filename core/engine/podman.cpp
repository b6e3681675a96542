// SPDX-License-Identifier: Apache-2.0
#include "core/engine/podman.h"

#include "core/model/familiarname.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::engine::podman {

namespace {

using model::ContainerSpec;

/// A bind is told with the options of every mount ("named:/data:rw,rprivate,nosuid,nodev,rbind"), and a volume without
/// a name as one whose name is 64 digits.
void correctBinds(ContainerSpec &spec)
{
    static const QStringList ofEveryMount{u"rprivate"_s, u"rbind"_s, u"nosuid"_s, u"nodev"_s};
    static const QRegularExpression anonymous(uR"(\A[0-9a-f]{64}\z)"_s);
    QStringList binds;
    for (const QString &bind : std::as_const(spec.binds)) {
        const QStringList parts = bind.split(u':');
        if (anonymous.match(parts.first()).hasMatch()) {
            spec.volumes += parts.value(1);
            continue;
        }
        QStringList modes = parts.value(2).split(u',', Qt::SkipEmptyParts);
        modes.removeIf([](const QString &mode) { return ofEveryMount.contains(mode); });
        binds += parts.mid(0, 2).join(u':') + (modes.isEmpty() ? QString() : u':' + modes.join(u','));
    }
    spec.binds = binds;
    spec.volumes.sort();
}

/// Podman adds some of its own, and tells all in no order.
void correctVariables(ContainerSpec &spec)
{
    const std::vector<model::VariableSetting> added{
        {u"container"_s, u"podman"_s}, {u"TERM"_s, u"xterm"_s}, {u"HOSTNAME"_s, spec.hostname}};
    std::erase_if(spec.variables, [&](const auto &v) {
        return v.name == "HOME"_L1 || std::ranges::find(added, v) != added.end(); // HOME is of /etc/passwd there
    });
    std::ranges::sort(spec.variables, {}, &model::VariableSetting::name);
}

} // namespace

bool hasSigned(const http::Response &response)
{
    return response.headers.contains("Libpod-Api-Version");
}

std::optional<base::ErrorCode> codeOf(const QJsonObject &error)
{
    static const QStringList conflicts{u"container state improper"_s, u"that name is already in use"_s,
                                       u"container already exists"_s, u"network already exists"_s,
                                       u"volume already exists"_s,    u"volume is being used"_s};
    if (!conflicts.contains(error["cause"_L1].toString()))
        return {};
    return base::ErrorCode::Conflict;
}

model::ObservedContainer inDockersWords(model::ObservedContainer container)
{
    ContainerSpec &spec = container.spec;
    auto &networks = container.networkIds;
    spec.image = model::familiarName(spec.image);
    if (spec.entrypoint && spec.entrypoint->isEmpty())
        spec.entrypoint.reset();
    if (spec.workingDirectory == "/"_L1) // told of whoever has none
        spec.workingDirectory.clear();
    correctBinds(spec);
    correctVariables(spec);
    for (auto &limit : spec.ulimits) // "RLIMIT_NOFILE"
        limit.name = limit.name.toLower().remove(u"rlimit_"_s);
    // Whatever network was asked for, it tells "bridge"; its default one is called "podman".
    if (spec.networkMode == "bridge"_L1 && !networks.isEmpty() && !networks.contains(u"podman"_s))
        spec.networkMode = networks.firstKey();
    // A network's name in the place of its id would look like a network that was made anew.
    networks.removeIf([](const auto &network) { return network.key() == network.value(); });
    return container;
}

} // namespace pilothouse::engine::podman
