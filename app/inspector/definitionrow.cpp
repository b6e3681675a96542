// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/definitionrow.h"

namespace pilothouse::app {

using manifest::KeyDescription;
using manifest::NodeKind;
using manifest::ValueKind;

bool holdsList(ValueKind kind)
{
    return kind == ValueKind::TextList || kind == ValueKind::ServiceNames || kind == ValueKind::InstanceNames
        || kind == ValueKind::Files;
}

bool holdsNames(ValueKind kind)
{
    switch (kind) {
    case ValueKind::TextMap:
    case ValueKind::Variables:
    case ValueKind::Ports:
    case ValueKind::Volumes:
    case ValueKind::Ulimits:
    case ValueKind::Hosts:
    case ValueKind::Links:
    case ValueKind::Checks:
    case ValueKind::Things:
        return true;
    default:
        return false;
    }
}

QString DefinitionRow::field() const
{
    return manifest::toString(place) + (takesItem() ? QStringLiteral("/-") : QString());
}

bool DefinitionRow::isRemovable() const
{
    return source == Source::Own && kind != Kind::Offer
        && (description->need != KeyDescription::Need::Required || !removes.isEmpty());
}

bool DefinitionRow::isEditable() const
{
    const bool isThing = kind == Kind::Item && description->kind == ValueKind::Things;
    const bool isGiven = kind == Kind::Group && source != Source::Own;
    return source != Source::Added && !isThing && !isGiven;
}

bool DefinitionRow::takesItem() const
{
    const bool holds = holdsList(description->kind) || holdsNames(description->kind);
    return kind == Kind::Group || (kind == Kind::Offer && holds && !isDeep);
}

bool DefinitionRow::takesName() const
{
    return takesItem() && holdsNames(description->kind) && written != NodeKind::Sequence;
}

} // namespace pilothouse::app
