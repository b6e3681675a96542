// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourcethings.h"

#include "app/inspector/inspected.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

/// The thing that is declared below a line and nearest to it, where names are not written out.
QString thingAbove(const model::Environment &environment, int line, const SourceLines &lines)
{
    QString key;
    int best = 0;
    const auto look = [&](const QString &candidate, const model::SourceLocation &where) {
        const bool covers = where.file == environment.file && where.line <= line && where.line > best
            && lastLineOfBlock(lines, where.line - 1) >= line - 1;
        if (!covers)
            return;
        best = where.line;
        key = candidate;
    };
    for (const auto &ship : environment.ships)
        look(u"ship:"_s + ship.id.value, ship.where);
    for (const auto &service : environment.services)
        look(u"service:"_s + service.id.value, service.where);
    for (const auto &instance : environment.instances)
        look(u"instance:"_s + instance.id.value, instance.where);
    return key;
}

} // namespace

std::optional<model::SourceLocation> whereOf(const model::Environment &environment, const QString &key)
{
    const auto thing = inspected::fromText(key);
    const auto in = [&](const auto &roster) -> std::optional<model::SourceLocation> {
        const auto *found = roster.find({thing.name});
        return found ? std::optional(found->where) : std::nullopt;
    };
    switch (thing.kind) {
    case inspected::Kind::Instance:
        return in(environment.instances);
    case inspected::Kind::Service:
        return in(environment.services);
    case inspected::Kind::Ship:
        return in(environment.ships);
    case inspected::Kind::Nothing:
        return {};
    }
    Q_UNREACHABLE();
}

QString thingAt(const SourceLines &lines, SourceScan &scan, qsizetype position, const model::Environment &environment)
{
    const int line = lines.lineAt(position);
    const SourcePlace place = placeAt(lines, scan, position);
    const QStringList path =
        place.isFlow && place.isCode ? place.path + QStringList{place.typed} : pathOfLine(lines, scan, line);
    const QString &first = path.value(0);
    if (first == "ships"_L1 && environment.ships.find({path.value(1)}))
        return u"ship:"_s + path[1];
    if (first == "services"_L1 && path.value(2) == "instances"_L1 && environment.instances.find({path.value(3)}))
        return u"instance:"_s + path[3];
    if (first == "services"_L1 && path.size() < 4 && environment.services.find({path.value(1)}))
        return u"service:"_s + path[1];
    return first == "ships"_L1 || first == "services"_L1 || path.isEmpty() ? thingAbove(environment, line + 1, lines)
                                                                           : QString();
}

} // namespace pilothouse::app
