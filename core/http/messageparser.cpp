// SPDX-License-Identifier: Apache-2.0
#include "core/http/messageparser.h"

#include <llhttp.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace pilothouse::http {

struct MessageParser::Private {
    explicit Private(Direction direction);

    llhttp_settings_t settings{};
    llhttp_t parser{};
    std::vector<MessageEvent> events;
    MessageHead head;
    Headers::Field field;
    qsizetype headSize = 0;
    bool inMessage = false;
    bool inBody = false; ///< fields that come now are trailers
    bool noBody = false;
    bool isInterim = false;
    bool upgraded = false;
    bool failed = false;

    void begin();
    int gather(QByteArray &into, const char *bytes, size_t size);
    void endField();
    int endHead();
    void endMessage();
    int refuse(const char *reason);
    void conclude(llhttp_errno_t error, QByteArrayView bytes);
};

namespace {

// llhttp's callbacks are C functions; these bring them back to the object.
template <typename P>
P &self(llhttp_t *parser)
{
    return *static_cast<P *>(parser->data);
}

} // namespace

MessageParser::Private::Private(Direction direction)
{
    using P = Private;
    llhttp_settings_init(&settings);
    settings.on_message_begin = [](llhttp_t *p) { return self<P>(p).begin(), 0; };
    settings.on_method = [](llhttp_t *p, const char *at, size_t n) {
        return self<P>(p).gather(self<P>(p).head.method, at, n);
    };
    settings.on_url = [](llhttp_t *p, const char *at, size_t n) {
        return self<P>(p).gather(self<P>(p).head.target, at, n);
    };
    settings.on_status = [](llhttp_t *p, const char *at, size_t n) {
        return self<P>(p).gather(self<P>(p).head.reason, at, n);
    };
    settings.on_header_field = [](llhttp_t *p, const char *at, size_t n) {
        return self<P>(p).gather(self<P>(p).field.name, at, n);
    };
    settings.on_header_value = [](llhttp_t *p, const char *at, size_t n) {
        return self<P>(p).gather(self<P>(p).field.value, at, n);
    };
    settings.on_header_value_complete = [](llhttp_t *p) { return self<P>(p).endField(), 0; };
    settings.on_headers_complete = [](llhttp_t *p) { return self<P>(p).endHead(); };
    settings.on_body = [](llhttp_t *p, const char *at, size_t n) {
        self<P>(p).events.emplace_back(BodyPiece{QByteArray(at, qsizetype(n))});
        return 0;
    };
    settings.on_message_complete = [](llhttp_t *p) { return self<P>(p).endMessage(), 0; };
    llhttp_init(&parser, direction == Direction::Requests ? HTTP_REQUEST : HTTP_RESPONSE, &settings);
    parser.data = this;
}

void MessageParser::Private::begin()
{
    head = {};
    field = {};
    headSize = 0;
    inMessage = true;
    inBody = false;
    isInterim = false;
}

int MessageParser::Private::gather(QByteArray &into, const char *bytes, size_t size)
{
    headSize += qsizetype(size);
    if (headSize > headLimit)
        return refuse("header fields are too large");
    into.append(bytes, qsizetype(size));
    return 0;
}

void MessageParser::Private::endField()
{
    if (!inBody)
        head.headers.fields.push_back(std::move(field));
    field = {};
}

// 0: a body may follow as the fields say, 1: none follows.
int MessageParser::Private::endHead()
{
    if (head.headers.contains("Content-Length") && head.headers.contains("Transfer-Encoding"))
        return refuse("Content-Length together with Transfer-Encoding");
    inBody = true;
    head.status = parser.status_code;
    head.keepAlive = llhttp_should_keep_alive(&parser) != 0;
    isInterim = head.status >= 100 && head.status < 200 && head.status != 101;
    if (isInterim)
        return 0;
    const bool skipsBody = head.status == 204 || head.status == 304 || noBody;
    if (skipsBody && !head.keepAlive)
        head.keepAlive = !head.headers.hasToken("Connection", "close") && parser.http_minor > 0;
    events.emplace_back(head);
    return skipsBody ? 1 : 0;
}

void MessageParser::Private::endMessage()
{
    inMessage = false;
    if (isInterim)
        return;
    noBody = false;
    events.emplace_back(MessageEnd{head.keepAlive});
}

int MessageParser::Private::refuse(const char *reason)
{
    llhttp_set_error_reason(&parser, reason);
    return HPE_USER;
}

void MessageParser::Private::conclude(llhttp_errno_t error, QByteArrayView bytes)
{
    if (error == HPE_OK)
        return;
    if (error == HPE_PAUSED_UPGRADE) {
        upgraded = true;
        const auto *at = llhttp_get_error_pos(&parser);
        const auto used = at ? at - bytes.data() : bytes.size();
        events.emplace_back(Upgraded{bytes.sliced(used).toByteArray()});
        return;
    }
    failed = true;
    const auto *reason = llhttp_get_error_reason(&parser);
    const auto words = reason && *reason ? QString::fromUtf8(reason) : QString::fromUtf8(llhttp_errno_name(error));
    events.emplace_back(base::Error{base::ErrorCode::Protocol, u"not proper HTTP: "_s + words, {}});
}

MessageParser::MessageParser(Direction direction)
    : d(std::make_unique<Private>(direction))
{
}

MessageParser::~MessageParser() = default;

void MessageParser::expectNoBody()
{
    d->noBody = true;
}

bool MessageParser::hasBegun() const
{
    return d->inMessage;
}

bool MessageParser::isUpgrading() const
{
    return d->upgraded;
}

std::vector<MessageEvent> MessageParser::feed(QByteArrayView bytes)
{
    if (d->failed || bytes.isEmpty())
        return {};
    if (d->upgraded)
        return {Upgraded{bytes.toByteArray()}};
    d->conclude(llhttp_execute(&d->parser, bytes.data(), size_t(bytes.size())), bytes);
    return std::exchange(d->events, {});
}

std::vector<MessageEvent> MessageParser::finish()
{
    if (d->failed || d->upgraded)
        return {};
    const auto error = llhttp_finish(&d->parser);
    if (error == HPE_OK && !d->inMessage)
        return std::exchange(d->events, {});
    d->failed = true;
    d->events.emplace_back(
        base::Error{base::ErrorCode::Protocol, u"not proper HTTP: the connection was closed within a message"_s, {}});
    return std::exchange(d->events, {});
}

} // namespace pilothouse::http
