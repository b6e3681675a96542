// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/imagereference.h"
#include "core/registry/credentials.h"

#include <vector>

namespace pilothouse::registry {

/// Why a registry did not give an image.
enum class PullTrouble {
    Denied,           ///< credentials missing, wrong, or without the right
    NotFound,         ///< no such repository, tag or digest
    Unreachable,      ///< no connection from the ship to the registry
    UnknownAuthority, ///< its certificate is signed by nobody the engine trusts
    Expired,          ///< its certificate is too old, or too young
    Tls,              ///< any other trouble with TLS
    RateLimited,      ///< too many pulls
    NoSpace,          ///< the ship's disk is full
    Other,
};

/// Told by the engine's words: dockerd gives most of these the status 500, or none as they come within a stream.
[[nodiscard]] PullTrouble pullTroubleOf(const QString &words);

/// The HTTP statuses that a failed pull can be said to have had: the engine's own, and the registry's where the words
/// tell it. None when it was not the engine that failed it (the ship was lost, it was cancelled).
[[nodiscard]] std::vector<int> statusesOf(const base::Error &error);

/// The failure in words that tell what to do: which registry, as whom, with a login from where. Never a secret.
[[nodiscard]] base::Error explain(const base::Error &error, const model::ImageReference &image, const Login &login);

} // namespace pilothouse::registry
