// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/containers.h"

namespace pilothouse::rehearsal {

/// GET /containers/{id}/stats: one reading, or one a second. Readings are functions of time: nothing is kept for them.
void serveStatistics(Exchange *exchange, Containers &containers, const Container &container);

} // namespace pilothouse::rehearsal
