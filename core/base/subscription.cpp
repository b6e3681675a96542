// SPDX-License-Identifier: Apache-2.0
#include "core/base/subscription.h"
// SubscriptionSignal's meta object is generated from the header; nothing else is needed here.
