// SPDX-License-Identifier: Apache-2.0
#include "core/engine/system.h"

#include "core/engine/containerjson.h"
#include "core/engine/jsonlines.h"
#include "core/engine/limits.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

namespace {

constexpr qint64 billion = 1'000'000'000;

VersionFacts versionFrom(const QJsonObject &json)
{
    return {.name = json["Platform"_L1].toObject()["Name"_L1].toString(),
            .version = json["Version"_L1].toString(),
            .apiVersion = json["ApiVersion"_L1].toString(),
            .minApiVersion = json["MinAPIVersion"_L1].toString(),
            .operatingSystem = json["Os"_L1].toString(),
            .architecture = json["Arch"_L1].toString()};
}

QDateTime timeFrom(const QJsonObject &json)
{
    return QDateTime::fromString(json["SystemTime"_L1].toString(), Qt::ISODateWithMs);
}

model::EngineFacts factsFrom(const QJsonObject &json)
{
    model::EngineFacts facts;
    facts.version = json["ServerVersion"_L1].toString();
    facts.operatingSystem = json["OperatingSystem"_L1].toString();
    facts.architecture = json["Architecture"_L1].toString();
    facts.cpuCount = json["NCPU"_L1].toInt();
    facts.memoryByteCount = json["MemTotal"_L1].toInteger();
    if (const auto time = timeFrom(json); time.isValid())
        facts.clockSkew = std::chrono::seconds(QDateTime::currentDateTimeUtc().secsTo(time));
    return facts;
}

base::Result<EngineEvent> eventFrom(const QJsonObject &json)
{
    const auto actor = json["Actor"_L1].toObject();
    EngineEvent event;
    event.type = json["Type"_L1].toString();
    event.action = json["Action"_L1].toString();
    event.id = actor["ID"_L1].toString();
    event.attributes = toStringMap(actor["Attributes"_L1]);
    event.nanoseconds = json["timeNano"_L1].toInteger();
    if (event.nanoseconds == 0)
        event.nanoseconds = json["time"_L1].toInteger() * billion;
    event.at = QDateTime::fromMSecsSinceEpoch(event.nanoseconds / 1'000'000, Qt::UTC);
    return event;
}

QString toJsonText(const QMap<QString, QStringList> &filters)
{
    QJsonObject object;
    for (auto it = filters.begin(); it != filters.end(); ++it)
        object.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

base::Reply<void> System::ping()
{
    return m_session.call<void>({.path = "/_ping", .limits = limits::call, .prefix = Call::Prefix::None},
                                [](const http::Response &) { return base::Result<void>(); });
}

base::Reply<VersionFacts> System::version()
{
    return m_session.call<VersionFacts>({.path = "/version", .limits = limits::call, .prefix = Call::Prefix::None},
                                        [session = &m_session](const http::Response &response) {
                                            return toObject(response).and_then(
                                                [session](const QJsonObject &json) -> base::Result<VersionFacts> {
                                                    return session->learn(json).map([&] { return versionFrom(json); });
                                                });
                                        });
}

base::Reply<model::EngineFacts> System::facts()
{
    const auto promise = std::make_shared<base::Promise<model::EngineFacts>>();
    version().then(&m_session, [this, promise](const base::Result<VersionFacts> &version) {
        if (!version)
            return promise->settle(tl::unexpected(version.error()));
        const auto read = [promise, version = *version, session = &m_session](const http::Response &response) {
            return toObject(response).map([&](const QJsonObject &json) {
                auto facts = factsFrom(json);
                facts.name = version.name;
                facts.apiVersion = session->apiVersion();
                return facts;
            });
        };
        m_session.call<model::EngineFacts>({.path = "/info", .limits = limits::call}, read)
            .then(&m_session, [promise](base::Result<model::EngineFacts> facts) { promise->settle(std::move(facts)); });
    });
    return promise->reply();
}

base::Reply<QDateTime> System::clock()
{
    const auto read = [](const http::Response &response) {
        return toObject(response).and_then([](const QJsonObject &json) -> base::Result<QDateTime> {
            const auto time = timeFrom(json);
            if (!time.isValid())
                return base::failure(base::ErrorCode::Protocol, u"the engine does not tell its time"_s);
            return time;
        });
    };
    return m_session.call<QDateTime>({.path = "/info", .limits = limits::call}, read);
}

base::Subscription<EngineEvent> System::events(const EventRequest &request)
{
    Call call{.path = "/events", .limits = limits::stream};
    if (request.sinceNanoseconds > 0) {
        const auto fraction = QString::number(request.sinceNanoseconds % billion).rightJustified(9, u'0');
        call.query.push_back({"since", QString::number(request.sinceNanoseconds / billion) + u'.' + fraction});
    }
    if (!request.filters.isEmpty())
        call.query.push_back({"filters", toJsonText(request.filters)});
    return m_session.stream(call, JsonLines<EngineEvent>(eventFrom));
}

} // namespace pilothouse::engine
