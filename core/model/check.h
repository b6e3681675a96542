// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/diagnostic.h"

#include <QList>
#include <QPair>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace pilothouse::model {

/// The moments of a container's life at which checks are made (specification §12).
enum class LifecycleState { PreStart, Running, PreStop, Stopped };

/// Attempts of a check that does not say how many.
inline constexpr int usualAttempts = 180;

/// Passes once a connection is accepted.
struct TcpCheck {
    QString portName;
    QString host; ///< the ship's address
    int port = 0; ///< on the ship
    int attempts = usualAttempts;

    bool operator==(const TcpCheck &) const = default;
};

/// What goes with a request: the arguments of python-requests that a check may use.
struct HttpRequestOptions {
    using Pairs = std::vector<std::pair<QString, QString>>;
    enum class Redirects { Follow, Leave };
    enum class Certificates { Verified, Unverified };

    Pairs parameters; ///< of the query
    Pairs headers;
    Pairs cookies;
    std::optional<std::pair<QString, QString>> credentials; ///< basic authentication: user and password
    QByteArray body;
    QByteArray bodyType; ///< Content-Type; empty: none
    Redirects redirects = Redirects::Follow;
    Certificates certificates = Certificates::Verified;
    QString authorities;       ///< a file, or a directory of them, to trust in place of the system's; may be empty
    QString clientCertificate; ///< a file; may be empty
    QString clientKey;         ///< a file; empty: in the certificate's
    std::chrono::milliseconds timeout{0}; ///< of one request without a word from the server; 0: none

    bool operator==(const HttpRequestOptions &) const = default;
};

/// Passes once the answer is 200 or, with a pattern, once the pattern is found in its body.
struct HttpCheck {
    QString portName; ///< or its number
    QString host;     ///< the ship's address unless the check names another
    int port = 0;
    QString path = QStringLiteral("/"); ///< with a query, perhaps
    QString scheme = QStringLiteral("http");
    QString method = QStringLiteral("GET");
    std::optional<QString> pattern; ///< a regular expression; a dot is any character
    std::chrono::seconds maximumWait{300};
    HttpRequestOptions options;

    bool operator==(const HttpCheck &) const = default;
};

/// Passes once a program on the operator's computer ends with 0.
struct ExecCheck {
    enum class VariablesBy {
        Environment, ///< the container's variables on top of our own
        Input,       ///< as one JSON object on standard input
    };
    QStringList command;
    int attempts = usualAttempts;
    VariablesBy variablesBy = VariablesBy::Environment;

    bool operator==(const ExecCheck &) const = default;
};

/// Passes once a program in the container ends with 0.
struct RexecCheck {
    QStringList command;
    int attempts = usualAttempts;

    bool operator==(const RexecCheck &) const = default;
};

/// Passes after a while.
struct SleepCheck {
    std::chrono::seconds duration{0};

    bool operator==(const SleepCheck &) const = default;
};

/// A lifecycle check of one instance: what must be so before its life goes on.
struct Check {
    /// Whose list it stands in.
    enum class Level { Instance, Service };

    LifecycleState state = LifecycleState::Running;
    std::variant<TcpCheck, HttpCheck, ExecCheck, RexecCheck, SleepCheck> what;
    SourceLocation where;
    Level level = Level::Instance;
    int position = 0; ///< in the list of that state and level, as written

    bool operator==(const Check &) const = default;
};

/// "pre-start", "running", "pre-stop", "stopped": as manifests write them.
[[nodiscard]] QLatin1StringView toIdentifier(LifecycleState state);
/// "tcp", "http", "exec", "rexec", "sleep".
[[nodiscard]] QLatin1StringView typeOf(const Check &check);

/// What is done, in a few words: `tcp 10.0.0.5:8080`, `GET http://web/health`, `exec check.sh 'a b'`, `sleep 5 s`.
/// What looks like a secret is masked.
[[nodiscard]] QString toCall(const Check &check);

/// The same as a sentence with what it takes to pass: `tcp 10.0.0.5:8080 (port http) accepts a connection within 180
/// attempts`.
[[nodiscard]] QString toText(const Check &check);

} // namespace pilothouse::model
