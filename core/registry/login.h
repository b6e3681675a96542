// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/reply.h"
#include "core/model/environment.h"
#include "core/registry/credentials.h"

#include <QObject>

namespace pilothouse::registry {

/// Finds what is to be sent with the pull of an image: the login of the manifest's entry for it; else what the
/// operator's own Docker configuration has for its host, its credential helper asked first. Never fails: an image may
/// well be free to all. What is under way ends with `parent`, in whose thread this is called.
[[nodiscard]] base::Reply<Login> findLogin(const model::ImageReference &image,
                                           const std::vector<model::Registry> &registries, QObject *parent);

} // namespace pilothouse::registry
