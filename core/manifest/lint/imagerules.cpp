// SPDX-License-Identifier: Apache-2.0
//
// unpinned-image, image-architecture
#include "core/manifest/lint/examination.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest::lint {

namespace {

bool isPinned(const model::ImageReference &image)
{
    const bool moves = image.tag.isEmpty() || image.tag == "latest"_L1;
    return !moves || !image.digest.isEmpty() || image.mayBeId() || image.repository.isEmpty();
}

/// Instances whose image is written at one place.
struct Users {
    const model::Service *service = nullptr;
    std::vector<const model::Instance *> instances;

    [[nodiscard]] const model::Instance &first() const { return *instances.front(); }
    [[nodiscard]] bool isOfService() const { return first().imageWhere == service->imageWhere; }
};

/// The one digest that all their ships have for the name.
std::optional<QString> digestOf(const Examination &examination, const Users &users)
{
    std::set<QString> digests;
    for (const auto *instance : users.instances) {
        const auto *ship = examination.shipOf(*instance);
        const auto *image = ship ? ship->image(instance->image.qualified()) : nullptr;
        const QString beginning = instance->image.repository + u'@';
        const auto own = image ? image->digests.filter(beginning) : QStringList();
        if (own.size() != 1 || !own.front().startsWith(beginning))
            return std::nullopt;
        digests.insert(own.front());
    }
    return digests.size() == 1 ? std::optional(*digests.begin()) : std::nullopt;
}

void examine(Examination &examination, const Users &users)
{
    const auto &image = users.first().image;
    Remark remark{.rule = "unpinned-image"_L1,
                  .where = users.first().imageWhere,
                  .about = users.isOfService() ? thingOf(*users.service) : thingOf(users.first()),
                  .text =
                      u"the image %1 is whatever %2 names when it is pulled"_s.arg(image.toString(), image.qualified()),
                  .suggestion = u"write the version that is meant, or a digest"_s};
    if (const auto digest = digestOf(examination, users)) {
        const QString pointer =
            users.isOfService() ? pointerTo(users.service->id, {u"image"_s}) : pointerTo(users.first(), {u"image"_s});
        remark.fix = Fix{.title = u"pin to %1, which the ships have"_s.arg(*digest),
                         .values = {{pointer, edit::yamlScalar(*digest)}}};
    }
    examination.add(std::move(remark));
}

/// As images name it: what /info calls x86_64 is amd64 there.
QString architecture(const QString &name)
{
    if (name == "x86_64"_L1)
        return u"amd64"_s;
    if (name == "aarch64"_L1)
        return u"arm64"_s;
    if (name == "i386"_L1 || name == "i686"_L1)
        return u"386"_s;
    return name.startsWith("armv"_L1) ? u"arm"_s : name;
}

bool runs(const QString &onShip, const QString &image)
{
    return onShip == image || (onShip == "amd64"_L1 && image == "386"_L1)
        || (onShip == "arm64"_L1 && image == "arm"_L1);
}

void examineArchitecture(Examination &examination, const model::Instance &instance)
{
    const auto *ship = examination.shipOf(instance);
    const auto *image = ship ? ship->image(instance.image.qualified()) : nullptr;
    if (!image || image->architecture.isEmpty() || ship->engine.architecture.isEmpty())
        return;
    const QString has = architecture(ship->engine.architecture);
    const QString wants = architecture(image->architecture);
    if (!runs(has, wants))
        examination.add({.rule = "image-architecture"_L1,
                         .where = instance.where,
                         .about = thingOf(instance),
                         .text = u"the image %1 on ship %2 is for %3, and the ship is %4"_s.arg(
                             instance.image.toString(), instance.ship.value, wants, has),
                         .suggestion = u"it runs in an emulator, or not at all"_s});
}

} // namespace

void examineImages(Examination &examination)
{
    std::vector<Users> unpinned;
    QHash<QString, std::size_t> byPlace;
    for (const auto &instance : examination.environment().instances) {
        examineArchitecture(examination, instance);
        const auto *service = examination.environment().services.find(instance.service);
        if (!service || isPinned(instance.image))
            continue;
        const auto &where = instance.imageWhere;
        const QString place = u"%1:%2 %3"_s.arg(where.line).arg(where.column).arg(where.file);
        if (!byPlace.contains(place)) {
            byPlace.insert(place, unpinned.size());
            unpinned.push_back({service, {}});
        }
        unpinned[byPlace.value(place)].instances.push_back(&instance);
    }
    for (const auto &users : unpinned)
        examine(examination, users);
}

} // namespace pilothouse::manifest::lint
