// SPDX-License-Identifier: Apache-2.0
#include "core/engine/jsonlines.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

base::Result<QJsonObject> toJsonObject(QByteArrayView line)
{
    const auto document = QJsonDocument::fromJson(line.toByteArray());
    if (!document.isObject())
        return base::failure(base::ErrorCode::Protocol, u"the engine's stream is not made of JSON objects"_s);
    return document.object();
}

} // namespace pilothouse::engine
