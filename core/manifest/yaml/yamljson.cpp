// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/yaml/yamljson.h"

#include "core/manifest/maestro/values.h"
#include "core/manifest/yaml/yamlscalar.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace pilothouse::manifest {

namespace {

QJsonValue toJson(const Scalar &scalar)
{
    switch (scalar.type) {
    case Scalar::Type::Null:
        return QJsonValue::Null;
    case Scalar::Type::Boolean:
        return scalar.boolean;
    case Scalar::Type::Integer:
        return scalar.integer ? QJsonValue(*scalar.integer) : QJsonValue(scalar.text);
    case Scalar::Type::Float:
        return std::isfinite(scalar.number) ? QJsonValue(scalar.number) : QJsonValue(scalar.text);
    case Scalar::Type::Timestamp:
    case Scalar::Type::Text:
        break;
    }
    return scalar.text;
}

} // namespace

QJsonValue toJson(const Node &node)
{
    switch (node.kind) {
    case NodeKind::Scalar:
        return toJson(scalarOf(node));
    case NodeKind::Sequence: {
        QJsonArray array;
        for (const Node *item : node.items)
            array.append(toJson(*item));
        return array;
    }
    case NodeKind::Mapping:
        break;
    }
    QJsonObject object;
    for (const Entry &entry : node.entries)
        object.insert(nameOf(*entry.key), toJson(*entry.value));
    return object;
}

} // namespace pilothouse::manifest
