// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include <vector>

namespace pilothouse::http {

/// The header fields of one message, in order; names compare without case (RFC 9110 §5.1).
struct Headers {
    struct Field {
        QByteArray name;
        QByteArray value;
        bool operator==(const Field &) const = default;
    };
    std::vector<Field> fields;

    /// The first value of that name; null if there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] bool contains(QByteArrayView name) const;
    /// Whether a comma-separated field holds `token`, without case: "Connection: keep-alive, Upgrade".
    [[nodiscard]] bool hasToken(QByteArrayView name, QByteArrayView token) const;
    void add(const QByteArray &name, const QByteArray &value);

    bool operator==(const Headers &) const = default;
};

/// A request with its whole body. `Host` and `Content-Length` are added when it is sent.
struct Request {
    QByteArray method = QByteArrayLiteral("GET");
    QByteArray target = QByteArrayLiteral("/"); ///< path and query, percent-encoded
    Headers headers;
    QByteArray body;

    /// Whether sending it twice is the same as once, so that it may be tried again (RFC 9110 §9.2.2).
    [[nodiscard]] bool isIdempotent() const;

    bool operator==(const Request &) const = default;
};

/// A response with its whole body.
struct Response {
    int status = 0;
    QByteArray reason;
    Headers headers;
    QByteArray body;

    bool operator==(const Response &) const = default;
};

/// The request as it goes over the wire. A body, or a method other than GET, HEAD and DELETE, gets a Content-Length.
[[nodiscard]] QByteArray toBytes(const Request &request);

/// A response as it goes over the wire, body and Content-Length included (none for 1xx, 204 and 304).
[[nodiscard]] QByteArray toBytes(const Response &response);

/// Status line and fields only, for a body that follows in pieces (add Transfer-Encoding: chunked) or an upgrade.
[[nodiscard]] QByteArray headToBytes(const Response &response);

/// One chunk of the chunked coding; an empty one ends the body.
[[nodiscard]] QByteArray toChunk(const QByteArray &piece);

/// "OK", "Not Found"…; "Status" for codes without a standard phrase.
[[nodiscard]] QByteArray reasonPhrase(int status);

} // namespace pilothouse::http
