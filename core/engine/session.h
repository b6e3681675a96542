// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/publisher.h"
#include "core/base/reply.h"
#include "core/engine/conversation.h"
#include "core/transport/dialer.h"

namespace pilothouse::engine {

struct EngineOptions {
    QString apiVersion;              ///< "1.18": used as given; empty: negotiated
    std::chrono::seconds timeout{0}; ///< of a call; 0: the table in limits.h
};

/// Typed calls to one engine, without knowing any of them: connections, version, statuses, streams, cancellation.
/// Lives in its ship's I/O thread and is called from there; replies and subscriptions are delivered in any thread.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(std::unique_ptr<transport::Dialer> dialer, EngineOptions options, QObject *parent = nullptr);
    ~Session() override;

    /// One call; read(const http::Response &) → Result<T> makes a value of a response below 400.
    template <typename T, typename Read>
    [[nodiscard]] base::Reply<T> call(const Call &call, Read read)
    {
        const auto promise = std::make_shared<base::Promise<T>>();
        auto reply = promise->reply();
        converse(call,
                 {.onBody = {},
                  .onEnd =
                      [promise, read = std::move(read)](base::Result<http::Response> response) {
                          promise->settle(response ? read(*response)
                                                   : base::Result<T>(tl::unexpected(response.error())));
                      },
                  .onUpgrade = {}},
                 promise->stopToken());
        return reply;
    }

    /// Many values from one response that is read only as fast as they are taken. A Decoder has a type Value and
    /// feed(QByteArrayView), finish() → Result<std::vector<Value>>.
    template <typename Decoder>
    [[nodiscard]] base::Subscription<typename Decoder::Value> stream(const Call &call, Decoder decoder)
    {
        base::Publisher<typename Decoder::Value> publisher;
        auto subscription = publisher.subscription();
        pour(call, std::move(decoder), std::move(publisher));
        return subscription;
    }

    /// The same for a subscription that was handed out before.
    template <typename Decoder>
    void pour(const Call &call, Decoder decoder, base::Publisher<typename Decoder::Value> publisher)
    {
        struct Source {
            base::Publisher<typename Decoder::Value> publisher;
            Decoder decoder;

            base::Result<bool> push(base::Result<std::vector<typename Decoder::Value>> values)
            {
                if (!values)
                    return tl::unexpected(values.error());
                bool room = true;
                for (auto &value : *values)
                    room = publisher.push(std::move(value));
                return room;
            }
            void end(const base::Result<http::Response> &response)
            {
                if (!response)
                    return publisher.end(tl::unexpected(response.error()));
                const auto last = push(decoder.finish());
                publisher.end(last ? base::Result<void>() : tl::unexpected(last.error()));
            }
        };
        const auto source = std::make_shared<Source>(std::move(publisher), std::move(decoder));
        auto *const conversation =
            converse(call,
                     {.onBody = [source](const QByteArray &bytes) { return source->push(source->decoder.feed(bytes)); },
                      .onEnd = [source](const base::Result<http::Response> &response) { source->end(response); },
                      .onUpgrade = {}},
                     source->publisher.stopToken());
        source->publisher.onRoom(conversation, [conversation] { conversation->resume(); });
    }

    /// A call after which the stream is ours: exec and attach. Take the stream in the session's thread.
    [[nodiscard]] base::Reply<http::RawStream> hijack(Call call);

    /// Ends streams that would wait without limit (logs, events, output of execs) with `why`, and closes idle
    /// connections. Calls and pulls go on to limits of their own.
    void giveUp(const base::Error &why);

    /// The version in use; empty until it is negotiated.
    [[nodiscard]] QString apiVersion() const { return m_apiVersion; }
    [[nodiscard]] http::Pool &pool() { return *m_pool; }

    /// Asks the engine for its versions unless that is under way; ends in one of the two signals.
    void negotiate();
    /// What the engine says of its versions (GET /version); decides which one is used.
    base::Result<void> learn(const QJsonObject &version);

Q_SIGNALS:
    void negotiated();
    void notNegotiated(const pilothouse::base::Error &error);

private:
    Conversation *converse(Call call, Conversation::Ears ears, std::stop_token stop);

    transport::Dialer *m_dialer;
    EngineOptions m_options;
    http::Pool *m_pool;
    QString m_apiVersion;
    bool m_negotiating = false;
};

/// The body of a response as a JSON object or array; Protocol if it is none.
[[nodiscard]] base::Result<QJsonObject> toObject(const http::Response &response);
[[nodiscard]] base::Result<QJsonArray> toArray(const http::Response &response);

} // namespace pilothouse::engine
