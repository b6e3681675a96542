// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"

namespace pilothouse::registry {

/// The host an engine asks for an image: the reference's first part where that is a host ("registry.example:5000"),
/// else "docker.io".
[[nodiscard]] QString hostOf(const model::ImageReference &image);

/// The network location of a registry's URL, in lower case: "registry.example:5000" of
/// "https://registry.example:5000/v1/" and of "registry.example:5000" alike; "docker.io" for all of Docker Hub's names.
[[nodiscard]] QString locationOf(const QString &url);

/// The entry of a manifest's registries that an image belongs to, or null. As MaestroNG chooses: with R the first part
/// of the repository, the entry named R, else the first whose location is R, or is R but for its port. Beyond it, an
/// image that comes from Docker Hub belongs to the first entry whose location is Docker Hub.
[[nodiscard]] const model::Registry *entryFor(const model::ImageReference &image,
                                              const std::vector<model::Registry> &registries);

/// Whether an entry's login is meant for this host, so that it is not sent to another one: the engine sends what it is
/// given to whatever host the image's name says.
[[nodiscard]] bool isMeantFor(const model::Registry &entry, const QString &host);

} // namespace pilothouse::registry
