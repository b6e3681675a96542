// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace pilothouse::base {

/// What kind of thing went wrong: what a caller may decide on. The words are in Error::message.
enum class ErrorCode {
    InvalidInput, ///< the operator's file, option or name is wrong
    NotFound,     ///< no such container, image, ship…
    Conflict,     ///< the engine refuses because of its present state (409)
    Unauthorized, ///< credentials missing or refused
    Unreachable,  ///< no connection, or it broke
    TimedOut,     ///< no answer within the limit
    Cancelled,    ///< somebody asked to stop
    Protocol,     ///< the other side does not speak as it should
    Internal,     ///< our own mistake, or an engine's 500
};

/// A failure as a value. Never carries a secret.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message; ///< one line, in the other side's own words where it gave some
    QString detail;  ///< more lines for "copy details"; may be empty

    /// The same error with `context` set before its message: "ship prod-2: connection refused".
    [[nodiscard]] Error in(const QString &context) const;

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure from a function that returns a Result.
[[nodiscard]] tl::unexpected<Error> failure(ErrorCode code, const QString &message, const QString &detail = {});

/// Stable identifier for machine-readable output: "invalid-input", "unreachable"…
[[nodiscard]] QLatin1StringView toIdentifier(ErrorCode code);

/// Overload set for std::visit.
template <typename... Fs>
struct Match : Fs... {
    using Fs::operator()...;
};
template <typename... Fs>
Match(Fs...) -> Match<Fs...>;

} // namespace pilothouse::base
