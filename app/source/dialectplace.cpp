// SPDX-License-Identifier: Apache-2.0
#include "app/source/dialectplace.h"

namespace pilothouse::app {

using manifest::KeyPlace;
using manifest::ValueKind;

DialectPlace dialectPlaceOf(const QStringList &path)
{
    DialectPlace meaning{.place = KeyPlace::Manifest};
    for (const QString &token : path) {
        if (meaning.place) {
            meaning.key = manifest::keyOf(*meaning.place, token.toStdString());
            meaning.place.reset();
            meaning.below = 0;
            meaning.names.clear();
            if (!meaning.key)
                return {};
            if (meaning.key->kind == ValueKind::Keys)
                meaning.place = meaning.key->inner;
            continue;
        }
        meaning.names += token;
        ++meaning.below;
        const bool isItem = meaning.key->kind == ValueKind::Checks;
        if (meaning.key->inner && meaning.below == 1 && !isItem)
            meaning.place = meaning.key->inner; // of each thing, port, volume
    }
    return meaning;
}

bool isNested(ValueKind kind)
{
    using enum ValueKind;
    switch (kind) {
    case TextList:
    case ServiceNames:
    case InstanceNames:
    case Files:
    case Text:
    case Path:
    case Number:
    case Seconds:
    case ByteCount:
    case Truth:
    case Choice:
    case Suggestion:
    case Image:
    case ShipName:
    case Command:
    case Any:
        return false;
    case TextMap:
    case Variables:
    case Ports:
    case Volumes:
    case Ulimits:
    case Hosts:
    case Links:
    case Checks:
    case Keys:
    case Things:
        return true;
    }
    return false;
}

} // namespace pilothouse::app
