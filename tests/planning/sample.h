// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"

#include <functional>

namespace pilothouse::sample {

using namespace Qt::StringLiterals;

/// An environment built in a few lines.
class Builder
{
public:
    explicit Builder(const QString &name) { m_environment.name = name; }

    Builder &ship(const QString &id, const QString &address)
    {
        m_environment.ships.add({.id = {id}, .address = address});
        return *this;
    }
    Builder &service(const QString &id, const QStringList &needs = {},
                     const std::function<void(model::Service &)> &edit = {})
    {
        model::Service service{.id = {id}, .image = model::ImageReference::fromString(u"local/busybox:1"_s)};
        for (const QString &need : needs)
            service.needs.push_back({need});
        if (edit)
            edit(service);
        m_environment.services.add(service);
        return *this;
    }
    /// An instance of the service added last.
    Builder &instance(const QString &id, const QString &ship, const std::function<void(model::Instance &)> &edit = {})
    {
        const auto &last = m_environment.services[m_environment.services.size() - 1];
        auto *service = m_environment.services.find(last.id);
        model::Instance instance{.id = {id}, .service = service->id, .ship = {ship}, .image = service->image};
        instance.command = QStringList{u"sleep"_s, u"3600"_s};
        if (edit)
            edit(instance);
        service->instances.push_back(instance.id);
        m_environment.instances.add(instance);
        return *this;
    }
    [[nodiscard]] model::Environment take() const { return m_environment; }

private:
    model::Environment m_environment;
};

inline model::PortMapping port(const QString &name, int exposed, int external)
{
    return {.name = name, .exposed = {exposed, exposed}, .external = {external, external}};
}

/// store <- queue <- api <- web, store <- cache <- api, and lone, over two ships.
inline Builder shop()
{
    Builder shop(u"shop"_s);
    shop.ship(u"east"_s, u"10.0.0.1"_s).ship(u"west"_s, u"10.0.0.2"_s);
    shop.service(u"web"_s, {u"api"_s}).instance(u"web-1"_s, u"east"_s).instance(u"web-2"_s, u"west"_s);
    shop.service(u"api"_s, {u"queue"_s, u"cache"_s});
    shop.instance(u"api-1"_s, u"east"_s, [](auto &i) { i.ports = {port(u"http"_s, 80, 8080)}; });
    shop.service(u"cache"_s, {u"store"_s}).instance(u"cache"_s, u"east"_s);
    shop.service(u"queue"_s, {u"store"_s}).instance(u"queue"_s, u"west"_s);
    shop.service(u"store"_s).instance(u"store-a"_s, u"east"_s).instance(u"store-b"_s, u"west"_s);
    shop.service(u"lone"_s, {}, [](auto &s) { s.image = model::ImageReference::fromString(u"local/lone"_s); });
    shop.instance(u"lone"_s, u"east"_s);
    return shop;
}

} // namespace pilothouse::sample
