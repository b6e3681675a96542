// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/http/message.h"

#include <memory>
#include <variant>
#include <vector>

namespace pilothouse::http {

/// Start line and header fields of a message. A request has method and target, a response status and reason.
struct MessageHead {
    QByteArray method;
    QByteArray target;
    int status = 0;
    QByteArray reason;
    Headers headers;
    bool keepAlive = true; ///< the connection may be used for another message after this one

    bool operator==(const MessageHead &) const = default;
};

/// A piece of a body, decoded from its chunks. Where it is cut means nothing.
struct BodyPiece {
    QByteArray bytes;
    bool operator==(const BodyPiece &) const = default;
};

/// The message is complete. `keepAlive` as in its head.
struct MessageEnd {
    bool keepAlive = true;
    bool operator==(const MessageEnd &) const = default;
};

/// After the end of a message that changes the protocol: what follows on the stream is not HTTP. `rest` are the bytes
/// of it that were already fed; everything fed later comes back the same way.
struct Upgraded {
    QByteArray rest;
    bool operator==(const Upgraded &) const = default;
};

/// What a parser reads out of the bytes. An Error (Protocol) is the last event ever.
using MessageEvent = std::variant<MessageHead, BodyPiece, MessageEnd, Upgraded, base::Error>;

/// Reads HTTP/1.1 messages of one direction of a connection, one after the other, without any I/O. How the bytes
/// are cut into packets makes no difference.
///
/// `100 Continue` and other interim responses are passed over. Refused: Content-Length together with
/// Transfer-Encoding, and start line plus header fields beyond 64 KiB.
class MessageParser
{
public:
    enum class Direction { Requests, Responses };
    static constexpr qsizetype headLimit = qsizetype(64) * 1024;

    explicit MessageParser(Direction direction);
    ~MessageParser();
    Q_DISABLE_COPY_MOVE(MessageParser)

    /// Says that the next response has no body, whatever its fields say: it answers a HEAD.
    void expectNoBody();

    /// Events for these bytes, in order; possibly none.
    [[nodiscard]] std::vector<MessageEvent> feed(QByteArrayView bytes);

    /// The other side closed: ends a body that lasts until then, else Protocol if a message is incomplete,
    /// else nothing.
    [[nodiscard]] std::vector<MessageEvent> finish();

    /// Bytes of a message have come, and not yet its end.
    [[nodiscard]] bool hasBegun() const;
    /// The message that just ended switches the protocol: Upgraded comes next.
    [[nodiscard]] bool isUpgrading() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pilothouse::http
