// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/http/exchange.h"

#include <QJsonObject>

#include <functional>
#include <optional>
#include <stop_token>

namespace pilothouse::engine {

class Session;

/// A call of the Engine API before it knows the version it is made with.
struct Call {
    enum class Prefix { Version, None };
    struct Parameter {
        QByteArray name;
        QString value;
    };

    QByteArray method = QByteArrayLiteral("GET");
    QByteArray path; ///< "/containers/json", percent-encoded
    std::vector<Parameter> query = {};
    std::optional<QJsonObject> body = {};
    http::Headers headers = {};
    http::Limits limits = {};
    Prefix prefix = Prefix::Version;

    /// The request, with "/v1.41" before the path if a version is given and wanted.
    [[nodiscard]] http::Request toRequest(const QString &apiVersion) const;
};

/// A part of a path: "local/busybox:1" stays readable, anything strange is percent-encoded.
[[nodiscard]] QByteArray toPath(const QString &name);

/// One call on its way: waits for the version, exchanges, turns statuses from 400 on into errors, then goes.
/// Lives in the session's thread, as a child of the session; a stop request from any thread ends it.
class Conversation : public QObject
{
    Q_OBJECT
public:
    /// Takes a piece of a body that is streamed; returns false to be asked to wait for `resume`.
    using OnBody = std::function<base::Result<bool>(const QByteArray &)>;
    /// Once: the response (with its body unless that was streamed), or what went wrong.
    using OnEnd = std::function<void(base::Result<http::Response>)>;
    /// Instead of OnEnd, when the engine has switched protocols.
    using OnUpgrade = std::function<void(http::RawStream)>;

    struct Ears {
        OnBody onBody;
        OnEnd onEnd;
        OnUpgrade onUpgrade;
    };

    /// A body beyond this that is not streamed is refused.
    static constexpr qsizetype bodyLimit = qsizetype(64) * 1024 * 1024;

    Conversation(Session &session, Call call, Ears ears, std::stop_token stop);
    ~Conversation() override;

    void start();
    void resume();
    /// Ends it with `why` if it would wait for more without limit.
    void giveUp(const base::Error &why);

private:
    void begin(const QString &apiVersion);
    void take(const QByteArray &bytes);
    void complete();
    void end(base::Result<http::Response> result);

    Session &m_session;
    Call m_call;
    Ears m_ears;
    http::Response m_response;
    std::unique_ptr<http::Exchange> m_exchange;
    bool m_ended = false;
    std::stop_callback<std::function<void()>> m_onStop; // last: it may fire while this is built
};

} // namespace pilothouse::engine
