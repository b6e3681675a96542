// SPDX-License-Identifier: Apache-2.0
#include "core/engine/containers.h"

#include "core/engine/containerjson.h"
#include "core/engine/limits.h"
#include "core/engine/loglines.h"
#include "core/engine/podman.h"
#include "core/engine/usage.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

namespace {

QByteArray pathOf(const QString &container, const QByteArray &action)
{
    return "/containers/" + toPath(container) + action;
}

base::Result<void> nothing(const http::Response &)
{
    return {};
}

base::Result<Effect> effect(const http::Response &response)
{
    return response.status == 304 ? Effect::AlreadySo : Effect::Done;
}

// Links add names like "/other/alias".
QString ownName(const QStringList &names)
{
    for (const auto &name : names) {
        if (name.count(u'/') == 1 && name.startsWith(u'/'))
            return name.mid(1);
    }
    return names.value(0);
}

base::Result<ContainerSummary> summaryFrom(const QJsonObject &json)
{
    const auto state = containerStateFrom(json["State"_L1].toString());
    if (!state)
        return base::failure(base::ErrorCode::Protocol, u"the engine's list has a container without a state"_s);
    return ContainerSummary{.id = json["Id"_L1].toString(),
                            .name = {ownName(toStrings(json["Names"_L1]))},
                            .image = json["Image"_L1].toString(),
                            .imageId = json["ImageID"_L1].toString(),
                            .state = *state,
                            .status = json["Status"_L1].toString(),
                            .labels = toStringMap(json["Labels"_L1])};
}

base::Result<std::vector<ContainerSummary>> summariesFrom(const QJsonArray &array)
{
    std::vector<ContainerSummary> summaries;
    for (const auto value : array) {
        auto summary = summaryFrom(value.toObject());
        if (!summary)
            return tl::unexpected(summary.error());
        summaries.push_back(std::move(*summary));
    }
    return summaries;
}

QString seconds(std::chrono::seconds duration)
{
    return QString::number(duration.count());
}

} // namespace

base::Reply<std::vector<ContainerSummary>> Containers::list(Listing listing, const QStringList &labels)
{
    Call call{.path = "/containers/json", .limits = limits::call};
    call.query.push_back({"all", listing == Listing::All ? u"1"_s : u"0"_s});
    if (!labels.isEmpty()) {
        const QJsonObject filters{{u"label"_s, QJsonArray::fromStringList(labels)}};
        call.query.push_back({"filters", QString::fromUtf8(QJsonDocument(filters).toJson(QJsonDocument::Compact))});
    }
    return m_session.call<std::vector<ContainerSummary>>(
        call, [](const http::Response &response) { return toArray(response).and_then(summariesFrom); });
}

base::Reply<model::ObservedContainer> Containers::inspect(const QString &container)
{
    return m_session.call<model::ObservedContainer>(
        {.path = pathOf(container, "/json"), .limits = limits::call}, [](const http::Response &response) {
            const auto read = toObject(response).and_then(containerFromJson);
            return podman::hasSigned(response) ? read.map(podman::inDockersWords) : read;
        });
}

base::Reply<QJsonObject> Containers::inspectJson(const QString &container)
{
    return m_session.call<QJsonObject>({.path = pathOf(container, "/json"), .limits = limits::call}, toObject);
}

base::Reply<CreatedContainer> Containers::create(const QString &name, const model::ContainerSpec &spec)
{
    return m_session.call<CreatedContainer>(
        {.method = "POST",
         .path = "/containers/create",
         .query = {{"name", name}},
         .body = toCreateBody(spec),
         .limits = limits::call},
        [](const http::Response &response) {
            return toObject(response).map([](const QJsonObject &json) {
                return CreatedContainer{json["Id"_L1].toString(), toStrings(json["Warnings"_L1])};
            });
        });
}

base::Reply<Effect> Containers::start(const QString &container)
{
    return m_session.call<Effect>({.method = "POST", .path = pathOf(container, "/start"), .limits = limits::call},
                                  effect);
}

base::Reply<Effect> Containers::stop(const QString &container, std::chrono::seconds grace)
{
    return m_session.call<Effect>({.method = "POST",
                                   .path = pathOf(container, "/stop"),
                                   .query = {{"t", seconds(grace)}},
                                   .limits = limits::stop(grace)},
                                  effect);
}

base::Reply<void> Containers::restart(const QString &container, std::chrono::seconds grace)
{
    return m_session.call<void>({.method = "POST",
                                 .path = pathOf(container, "/restart"),
                                 .query = {{"t", seconds(grace)}},
                                 .limits = limits::stop(grace)},
                                nothing);
}

base::Reply<void> Containers::kill(const QString &container, const QString &signal)
{
    return m_session.call<void>(
        {.method = "POST", .path = pathOf(container, "/kill"), .query = {{"signal", signal}}, .limits = limits::call},
        nothing);
}

base::Reply<void> Containers::remove(const QString &container, Removal removal)
{
    Call call{.method = "DELETE", .path = pathOf(container, {}), .query = {{"v", u"1"_s}}, .limits = limits::call};
    if (removal == Removal::Force)
        call.query.push_back({"force", u"1"_s});
    return m_session.call<void>(call, nothing);
}

base::Subscription<model::LogLine> Containers::logs(const QString &container, const LogOptions &options)
{
    base::Publisher<model::LogLine> publisher;
    auto subscription = publisher.subscription();
    pourLogs(container, options, std::move(publisher));
    return subscription;
}

void Containers::pourLogs(const QString &container, const LogOptions &options,
                          base::Publisher<model::LogLine> publisher)
{
    Call call{.path = pathOf(container, "/logs"), .limits = limits::stream};
    call.query = {{"stdout", u"1"_s},
                  {"stderr", u"1"_s},
                  {"follow", options.follow ? u"1"_s : u"0"_s},
                  {"timestamps", options.timestamps ? u"1"_s : u"0"_s},
                  {"tail", options.tail < 0 ? u"all"_s : QString::number(options.tail)}};
    if (options.since.isValid())
        call.query.push_back({"since", QString::number(double(options.since.toMSecsSinceEpoch()) / 1000, 'f', 3)});
    const auto timestamps = options.timestamps ? Timestamps::With : Timestamps::Without;
    m_session.pour(call, LogLines(timestamps), std::move(publisher));
}

base::Subscription<ContainerUsage> Containers::stats(const QString &container)
{
    return m_session.stream(
        {.path = pathOf(container, "/stats"), .query = {{"stream", u"1"_s}}, .limits = limits::stream},
        JsonLines<ContainerUsage>(usageFromJson));
}

} // namespace pilothouse::engine
