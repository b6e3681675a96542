// SPDX-License-Identifier: Apache-2.0
#include "core/engine/images.h"

#include "core/engine/containerjson.h"
#include "core/engine/jsonlines.h"
#include "core/engine/limits.h"
#include "core/model/familiarname.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

namespace {

base::Result<std::vector<ImageSummary>> summariesFrom(const QJsonArray &array)
{
    std::vector<ImageSummary> summaries;
    for (const auto value : array) {
        const auto json = value.toObject();
        summaries.push_back({.id = json["Id"_L1].toString(),
                             .tags = model::familiarNames(toStrings(json["RepoTags"_L1])),
                             .digests = model::familiarNames(toStrings(json["RepoDigests"_L1])),
                             .byteCount = json["Size"_L1].toInteger()});
    }
    return summaries;
}

// The status was 200 long before a pull can fail, so its errors come as lines of their own. Missing
// credentials and missing images can only be told apart by their words.
base::ErrorCode codeOf(const QString &words)
{
    if (words.contains("unauthorized"_L1, Qt::CaseInsensitive) || words.contains("no basic auth"_L1)
        || words.contains("denied"_L1, Qt::CaseInsensitive)) {
        return base::ErrorCode::Unauthorized;
    }
    return words.contains("not found"_L1, Qt::CaseInsensitive) || words.contains("manifest unknown"_L1)
        ? base::ErrorCode::NotFound
        : base::ErrorCode::Internal;
}

base::Result<PullProgress> progressFrom(const QJsonObject &json)
{
    auto words = json["errorDetail"_L1].toObject()["message"_L1].toString();
    if (words.isEmpty())
        words = json["error"_L1].toString();
    if (!words.isEmpty())
        return base::failure(codeOf(words), words.trimmed());
    const auto detail = json["progressDetail"_L1].toObject();
    return PullProgress{.layer = json["id"_L1].toString(),
                        .status = json["status"_L1].toString(),
                        .current = detail["current"_L1].toInteger(),
                        .total = detail["total"_L1].toInteger()};
}

} // namespace

base::Reply<std::vector<ImageSummary>> Images::list()
{
    return m_session.call<std::vector<ImageSummary>>(
        {.path = "/images/json", .limits = limits::call},
        [](const http::Response &response) { return toArray(response).and_then(summariesFrom); });
}

base::Reply<model::ObservedImage> Images::inspect(const QString &image)
{
    return m_session.call<model::ObservedImage>(
        {.path = "/images/" + toPath(image) + "/json", .limits = limits::call},
        [](const http::Response &response) { return toObject(response).and_then(imageFromJson); });
}

base::Subscription<PullProgress> Images::pull(const model::ImageReference &image, const QByteArray &registryAuth)
{
    // Without a tag the engine would pull every tag there is.
    const auto tag = image.digest.isEmpty() ? image.effectiveTag() : image.digest;
    Call call{.method = "POST",
              .path = "/images/create",
              .query = {{"fromImage", image.repository}, {"tag", tag}},
              .limits = limits::pull};
    if (!registryAuth.isEmpty())
        call.headers.add("X-Registry-Auth", registryAuth);
    return m_session.stream(call, JsonLines<PullProgress>(progressFrom));
}

} // namespace pilothouse::engine
