// SPDX-License-Identifier: Apache-2.0
//
// port-order. Manifests write CONTAINER:HOST, `docker run -p` takes HOST:CONTAINER.
#include "core/manifest/lint/examination.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::lint {

namespace {

/// On which port the program in an image listens, as its makers deliver it.
struct Usual {
    QLatin1StringView image;
    int port = 0;
};
constexpr std::array usualPorts{
    Usual{"nginx"_L1, 80},       Usual{"nginx"_L1, 443},       Usual{"httpd"_L1, 80},
    Usual{"caddy"_L1, 80},       Usual{"traefik"_L1, 80},      Usual{"haproxy"_L1, 80},
    Usual{"redis"_L1, 6379},     Usual{"postgres"_L1, 5432},   Usual{"mysql"_L1, 3306},
    Usual{"mariadb"_L1, 3306},   Usual{"mongo"_L1, 27017},     Usual{"rabbitmq"_L1, 5672},
    Usual{"rabbitmq"_L1, 15672}, Usual{"memcached"_L1, 11211}, Usual{"elasticsearch"_L1, 9200},
    Usual{"kafka"_L1, 9092},     Usual{"zookeeper"_L1, 2181},  Usual{"cassandra"_L1, 9042},
    Usual{"consul"_L1, 8500},    Usual{"etcd"_L1, 2379},       Usual{"vault"_L1, 8200},
    Usual{"grafana"_L1, 3000},   Usual{"prometheus"_L1, 9090}, Usual{"registry"_L1, 5000},
    Usual{"tomcat"_L1, 8080},    Usual{"jenkins"_L1, 8080},    Usual{"minio"_L1, 9000},
    Usual{"influxdb"_L1, 8086},  Usual{"nats"_L1, 4222},
};

QString programOf(const model::ImageReference &image)
{
    return image.repository.section(u'/', -1).toLower();
}

bool isKnown(const QString &program)
{
    return std::ranges::any_of(usualPorts, [&](const Usual &usual) { return program.contains(usual.image); });
}

bool listens(const QString &program, int port)
{
    return std::ranges::any_of(usualPorts,
                               [&](const Usual &usual) { return usual.port == port && program.contains(usual.image); });
}

enum class Order { Right, Doubtful, Wrong };

/// By the ports that the image itself declares, where the ship has it; else by what is usual.
Order orderOf(const Examination &examination, const model::Instance &instance, const model::PortMapping &port)
{
    const int inside = port.exposed.first;
    const int outside = port.external.first;
    const auto *ship = examination.shipOf(instance);
    const auto *image = ship ? ship->image(instance.image.qualified()) : nullptr;
    if (image && !image->defaults.exposedPorts.isEmpty()) {
        const auto declares = [&](int number) {
            return image->defaults.exposedPorts.contains(u"%1/tcp"_s.arg(number));
        };
        return declares(outside) && !declares(inside) ? Order::Wrong : Order::Right;
    }
    const QString program = programOf(instance.image);
    if (isKnown(program) && (listens(program, inside) || listens(program, outside)))
        return listens(program, inside) ? Order::Right : Order::Wrong;
    return outside < 1024 && inside >= 1024 ? Order::Doubtful : Order::Right;
}

/// How it is written on the line, if it is written as one text: in a mapping both sides have their names.
QString shortForm(const Examination &examination, const model::PortMapping &port)
{
    const QString both = port.exposed.digits() + u':' + port.external.digits();
    return examination.written(port.where).contains(both) ? both : QString();
}

void examine(Examination &examination, const model::Instance &instance, const model::PortMapping &port)
{
    const bool isSingle = port.exposed.count() == 1 && port.external.count() == 1;
    if (!isSingle || port.exposed.first == port.external.first || port.external.first == 0)
        return;
    const QString written = shortForm(examination, port);
    const Order order = written.isEmpty() ? Order::Right : orderOf(examination, instance, port);
    if (order == Order::Right)
        return;
    const QString inside = port.exposed.digits();
    const QString outside = port.external.digits();
    const QString swapped = u"\"%1:%2\""_s.arg(outside, inside);
    examination.add(
        {.rule = "port-order"_L1,
         .where = port.where,
         .about = thingOf(instance),
         .text = u"port %1: \"%2\" publishes the container's port %3 as port %4 of the ship; %5"_s.arg(
             port.name, written, inside, outside,
             order == Order::Wrong ? u"%1 listens on %2"_s.arg(programOf(instance.image), outside)
                                   : u"as with docker run -p it would be the other way round"_s),
         .suggestion = u"write %1, or {exposed: %2, external: %3} if it is meant"_s.arg(swapped, inside, outside),
         .fix = Fix{.title = u"swap the two: %1"_s.arg(swapped),
                    .values = {{pointerTo(instance, {u"ports"_s, port.name}), swapped.toUtf8()}}}});
}

} // namespace

void examinePorts(Examination &examination)
{
    for (const auto &instance : examination.environment().instances)
        for (const auto &port : instance.ports)
            examine(examination, instance, port);
}

} // namespace pilothouse::manifest::lint
