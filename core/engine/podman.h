// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/http/message.h"
#include "core/model/observed.h"

#include <QJsonObject>

#include <optional>

/// What podman's compatible API says otherwise than Docker's, taken back to Docker's words. The table of what differs
/// is in tests/contract/README.md. Pure.
namespace pilothouse::engine::podman {

/// Whether it is podman that answers: it signs every response.
[[nodiscard]] bool hasSigned(const http::Response &response);

/// Podman's refusals have status 500 and a `cause`; of those that Docker tells by 409, it is Conflict.
[[nodiscard]] std::optional<base::ErrorCode> codeOf(const QJsonObject &error);

[[nodiscard]] model::ObservedContainer inDockersWords(model::ObservedContainer container);

} // namespace pilothouse::engine::podman
