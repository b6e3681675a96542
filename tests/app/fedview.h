// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/map/mapview.h"

#include <algorithm>

namespace pilothouse::app {

using namespace Qt::StringLiterals;

/// A view that is fed by hand, selects what it is asked to, and counts its paintings.
class FedView : public MapView
{
public:
    explicit FedView(QQuickItem *parent)
        : MapView(parent)
    {
        connect(this, &MapView::selectRequested, this, [this](const QStringList &keys) { showSelection(keys); });
        const auto set = [this](const char *name, const QColor &colour) { colours()->setProperty(name, colour); };
        for (const char *name : {"ground", "panel", "raised", "line", "text", "muted", "accent", "selection", "running",
                                 "starting", "failed", "drifted", "stopped", "unreachable"})
            set(name, QColor(u"#203040"_s));
        set("failed", Qt::red);
        set("accent", Qt::yellow);
    }
    using MapView::shownSelection;
    using MapView::showScene;
    using MapView::updateScene;
    using Show = MapView::Show;

    void paint(QPainter *painter) override
    {
        ++paintings;
        MapView::paint(painter);
    }
    int paintings = 0;
};

/// Services in a row, each needing the one before, whose instances all run.
inline MapScene rowsOf(int services, int instances)
{
    model::Environment environment;
    for (int s = 0; s < services; ++s) {
        model::Service service;
        service.id = {u"s%1"_s.arg(s)};
        if (s > 0)
            service.needs.push_back({u"s%1"_s.arg(s - 1)});
        for (int i = 0; i < instances; ++i) {
            model::Instance instance;
            instance.id = {u"s%1-%2"_s.arg(s).arg(i)};
            instance.service = service.id;
            service.instances.push_back(instance.id);
            environment.instances.add(instance);
        }
        environment.services.add(service);
    }
    MapScene scene = makeScene(environment, MapGrouping::ByDependency);
    for (MapRow &row : scene.rows)
        row.status = planning::Status::Running;
    scene.recount();
    return scene;
}

} // namespace pilothouse::app
