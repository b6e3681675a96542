// SPDX-License-Identifier: Apache-2.0
#include "core/engine/session.h"

#include "core/base/thread.h"
#include "core/engine/limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

namespace {

const QVersionNumber oldest(1, 24);
const QVersionNumber newest(1, 47);

} // namespace

Session::Session(std::unique_ptr<transport::Dialer> dialer, EngineOptions options, QObject *parent)
    : QObject(parent)
    , m_dialer(dialer.release())
    , m_options(std::move(options))
    , m_pool(new http::Pool([this] { return m_dialer->dial(); }, this))
    , m_apiVersion(m_options.apiVersion)
{
    m_dialer->setParent(this); // so that they all move to the ship's thread together
}

Session::~Session()
{
    // Conversations first: they use the pool.
    qDeleteAll(findChildren<Conversation *>(Qt::FindDirectChildrenOnly));
}

Conversation *Session::converse(Call call, Conversation::Ears ears, std::stop_token stop)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    if (m_options.timeout.count() > 0 && call.limits == limits::call)
        call.limits = {.answer = m_options.timeout, .idle = m_options.timeout};
    auto *const conversation = new Conversation(*this, std::move(call), std::move(ears), std::move(stop));
    conversation->start();
    return conversation;
}

void Session::giveUp(const base::Error &why)
{
    PILOTHOUSE_ASSERT_THREAD(this);
    m_pool->closeIdle();
    const auto conversations = findChildren<Conversation *>(Qt::FindDirectChildrenOnly);
    for (auto *conversation : conversations)
        conversation->giveUp(why);
}

base::Reply<http::RawStream> Session::hijack(Call call)
{
    const auto promise = std::make_shared<base::Promise<http::RawStream>>();
    auto reply = promise->reply();
    call.headers.add("Connection", "Upgrade");
    call.headers.add("Upgrade", "tcp");
    converse(std::move(call),
             {.onBody = {},
              .onEnd =
                  [promise](const base::Result<http::Response> &response) {
                      if (!response)
                          promise->settle(tl::unexpected(response.error()));
                  },
              .onUpgrade = [promise](http::RawStream stream) { promise->settle(std::move(stream)); }},
             promise->stopToken());
    return reply;
}

void Session::negotiate()
{
    if (std::exchange(m_negotiating, true))
        return;
    const Call version{.path = "/version", .limits = limits::call, .prefix = Call::Prefix::None};
    const auto decide = [this](const base::Result<http::Response> &response) {
        m_negotiating = false;
        const auto learnt = response
            ? toObject(*response).and_then([this](const QJsonObject &json) { return learn(json); })
            : base::Result<void>(tl::unexpected(response.error()));
        if (learnt)
            Q_EMIT negotiated();
        else
            Q_EMIT notNegotiated(learnt.error());
    };
    converse(version, {.onBody = {}, .onEnd = decide, .onUpgrade = {}}, {});
}

base::Result<void> Session::learn(const QJsonObject &version)
{
    if (!m_options.apiVersion.isEmpty())
        return {};
    const auto most = QVersionNumber::fromString(version.value("ApiVersion"_L1).toString());
    const auto least = QVersionNumber::fromString(version.value("MinAPIVersion"_L1).toString());
    if (most.isNull())
        return base::failure(base::ErrorCode::Protocol, u"the engine does not tell its API version"_s);
    if (most < oldest) {
        return base::failure(
            base::ErrorCode::InvalidInput,
            u"the engine speaks API %1; at least %2 is needed"_s.arg(most.toString(), oldest.toString()));
    }
    if (least > newest) {
        return base::failure(
            base::ErrorCode::InvalidInput,
            u"the engine speaks API %1 or newer; %2 is the newest known"_s.arg(least.toString(), newest.toString()));
    }
    m_apiVersion = std::min(most, newest).toString();
    return {};
}

base::Result<QJsonObject> toObject(const http::Response &response)
{
    const auto document = QJsonDocument::fromJson(response.body);
    if (!document.isObject())
        return base::failure(base::ErrorCode::Protocol, u"the engine's answer is not a JSON object"_s);
    return document.object();
}

base::Result<QJsonArray> toArray(const http::Response &response)
{
    const auto document = QJsonDocument::fromJson(response.body);
    if (!document.isArray() && response.body.trimmed() != "null")
        return base::failure(base::ErrorCode::Protocol, u"the engine's answer is not a JSON array"_s);
    return document.array();
}

} // namespace pilothouse::engine
