// SPDX-License-Identifier: Apache-2.0
#include "core/rehearsal/demo.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

constexpr std::array<const char *, 6> ships{"edge-1", "edge-2", "harbour-1", "harbour-2", "data-1", "data-2"};

StockImage pullable(const QString &reference, int megabytes, std::chrono::milliseconds logEvery)
{
    return {.reference = reference, .present = false, .logEvery = logEvery, .byteCount = megabytes * 1'000'000LL};
}

/// What the shop is made of; a ship has only what was put on it.
std::vector<StockImage> images()
{
    using std::chrono::milliseconds;
    return {pullable(u"shop/postgres:15.6"_s, 150, milliseconds(4000)),
            pullable(u"shop/redis:7.2"_s, 45, milliseconds(9000)),
            pullable(u"shop/zookeeper:3.9"_s, 120, milliseconds(7000)),
            pullable(u"shop/kafka:3.6"_s, 190, milliseconds(2500)),
            pullable(u"shop/catalog:4.2.0"_s, 84, milliseconds(700)),
            pullable(u"shop/cart:2.8.1"_s, 38, milliseconds(900)),
            pullable(u"shop/payments:1.14.0"_s, 92, milliseconds(1800)),
            pullable(u"shop/orders:4.2.1"_s, 84, milliseconds(1100)),
            pullable(u"shop/search:8.12"_s, 160, milliseconds(1300)),
            pullable(u"shop/mail:1.3.2"_s, 30, milliseconds(3200)),
            pullable(u"shop/worker:4.2.1"_s, 84, milliseconds(2100)),
            pullable(u"shop/web:2.3"_s, 60, milliseconds(350)),
            pullable(u"shop/web:2.4"_s, 61, milliseconds(350)),
            pullable(u"shop/gateway:1.25"_s, 25, milliseconds(250)),
            pullable(u"shop/metrics:2.51"_s, 110, milliseconds(5000)),
            pullable(u"shop/exporter:1.7"_s, 12, milliseconds(15'000))};
}

model::ContainerSpec altered(model::ContainerSpec spec, const DemoStory::Alteration &alteration)
{
    spec.image = alteration.image;
    const auto it = std::find_if(spec.variables.begin(), spec.variables.end(), [&](const model::VariableSetting &own) {
        return own.name == alteration.variable.name;
    });
    if (it != spec.variables.end())
        it->value = alteration.variable.value;
    // It was made to an older manifest, and says so.
    const QString label = u"io.pilothouse.fingerprint"_s;
    if (spec.labels.contains(label))
        spec.labels[label] = u"00c0ffee00c0ffee"_s;
    return spec;
}

} // namespace

struct Demo::Private {
    Rehearsal rehearsal;
    DemoStory story;
    QString manifestPath;

    void writeManifest()
    {
        QFile bundled(u":/demo/shop.yaml"_s);
        QByteArray text = bundled.open(QIODevice::ReadOnly) ? bundled.readAll() : QByteArray();
        for (const char *ship : ships) {
            const QString path = rehearsal.socketPath({QString::fromLatin1(ship)});
            text.replace('@' + QByteArray(ship) + '@', path.toUtf8());
            manifestPath = QFileInfo(path).absolutePath() + u"/shop.yaml"_s;
        }
        QFile file(manifestPath);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }
};

Demo::Demo(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    for (const char *ship : ships)
        d->rehearsal.addShip({QString::fromLatin1(ship)}, images());
    d->rehearsal.inject(d->story.unreachable, ShipLost{});
    d->writeManifest();
}

Demo::~Demo() = default;

QString Demo::manifestPath() const
{
    return d->manifestPath;
}

Rehearsal &Demo::rehearsal()
{
    return d->rehearsal;
}

const DemoStory &Demo::story() const
{
    return d->story;
}

base::Result<void> Demo::stock(const model::ShipId &ship, const model::InstanceId &instance,
                               const model::ContainerSpec &wanted)
{
    const DemoStory &story = d->story;
    const QString &name = instance.value;
    if (story.notCreated.contains(name))
        return {};
    if (name == story.drifted.instance)
        return d->rehearsal.putContainer(ship, name, altered(wanted, story.drifted));
    if (name == story.failed) {
        d->rehearsal.inject(ship, CrashLoop{.container = name, .exitCode = 1, .after = std::chrono::milliseconds(150)});
        return d->rehearsal.putContainer(ship, name, wanted, Condition::Failed);
    }
    return d->rehearsal.putContainer(ship, name, wanted,
                                     name == story.stopped ? Condition::Stopped : Condition::Running);
}

} // namespace pilothouse::rehearsal
