// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"

namespace pilothouse::base {

Error Error::in(const QString &context) const
{
    return {code, context + QLatin1StringView(": ") + message, detail};
}

tl::unexpected<Error> failure(ErrorCode code, const QString &message, const QString &detail)
{
    return tl::unexpected(Error{code, message, detail});
}

QLatin1StringView toIdentifier(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return QLatin1StringView("invalid-input");
    case ErrorCode::NotFound:
        return QLatin1StringView("not-found");
    case ErrorCode::Conflict:
        return QLatin1StringView("conflict");
    case ErrorCode::Unauthorized:
        return QLatin1StringView("unauthorized");
    case ErrorCode::Unreachable:
        return QLatin1StringView("unreachable");
    case ErrorCode::TimedOut:
        return QLatin1StringView("timed-out");
    case ErrorCode::Cancelled:
        return QLatin1StringView("cancelled");
    case ErrorCode::Protocol:
        return QLatin1StringView("protocol");
    case ErrorCode::Internal:
        return QLatin1StringView("internal");
    }
    Q_UNREACHABLE();
}

} // namespace pilothouse::base
