// SPDX-License-Identifier: Apache-2.0
#include "app/map/mapneeds.h"

namespace pilothouse::app {

namespace {

int memberOf(const model::Environment &environment, const model::Instance &instance)
{
    const model::Service *service = environment.services.find(instance.service);
    const auto found =
        service ? std::ranges::find(service->instances, instance.id) : decltype(service->instances.begin()){};
    return service && found != service->instances.end() ? int(found - service->instances.begin()) : -1;
}

} // namespace

std::vector<ServiceNeed> needsOf(const model::Environment &environment, const QHash<model::ServiceId, int> &positions)
{
    std::vector<ServiceNeed> needs;
    const auto addService = [&](const model::ServiceId &needed, const model::ServiceId &by, MapEdgeKind kind) {
        if (positions.contains(needed) && positions.contains(by))
            needs.push_back({positions[needed], -1, positions[by], -1, kind});
    };
    for (const model::Service &service : environment.services) {
        for (const model::ServiceId &id : service.needs)
            addService(id, service.id, MapEdgeKind::Requires);
        for (const model::ServiceId &id : service.wantsInfo)
            addService(id, service.id, MapEdgeKind::WantsInfo);
    }
    const auto addInstance = [&](const model::InstanceId &neededId, const model::Instance &by, MapEdgeKind kind) {
        const model::Instance *needed = environment.instances.find(neededId);
        if (!needed || !positions.contains(needed->service) || !positions.contains(by.service))
            return;
        needs.push_back({positions[needed->service], memberOf(environment, *needed), positions[by.service],
                         memberOf(environment, by), kind});
    };
    for (const model::Instance &instance : environment.instances) {
        for (const model::InstanceId &id : instance.volumesFrom)
            addInstance(id, instance, MapEdgeKind::VolumesFrom);
        for (const model::ContainerLink &link : instance.links)
            addInstance(link.target, instance, MapEdgeKind::Links);
    }
    return needs;
}

} // namespace pilothouse::app
