// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/observed.h"

#include <QJsonObject>

/// Containers and images as the Engine API writes them, and as values. Pure.
namespace pilothouse::engine {

/// The body of POST /containers/create. What the spec does not say is left out.
[[nodiscard]] QJsonObject toCreateBody(const model::ContainerSpec &spec);

/// `Config` of a container or an image: what a ContainerSpec says outside of HostConfig.
[[nodiscard]] model::ContainerSpec specFromConfig(const QJsonObject &config);

/// GET /containers/{name}/json. Protocol when id, name or state are not what they should be.
[[nodiscard]] base::Result<model::ObservedContainer> containerFromJson(const QJsonObject &json);

/// GET /images/{name}/json.
[[nodiscard]] base::Result<model::ObservedImage> imageFromJson(const QJsonObject &json);

/// "running", "exited"… as a state; nothing for an unknown word.
[[nodiscard]] std::optional<model::ContainerState> containerStateFrom(const QString &word);

/// A JSON array of strings; null counts as empty.
[[nodiscard]] QStringList toStrings(const QJsonValue &value);
/// A JSON object of strings.
[[nodiscard]] QMap<QString, QString> toStringMap(const QJsonValue &value);
[[nodiscard]] QJsonObject toJson(const QMap<QString, QString> &map);

} // namespace pilothouse::engine
