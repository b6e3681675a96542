// SPDX-License-Identifier: Apache-2.0
#include "core/model/imagereference.h"
#include "core/rehearsal/digest.h"
#include "core/rehearsal/images.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::rehearsal {

namespace {

constexpr qint64 bytesPerTick = 4'000'000;
constexpr std::chrono::milliseconds tick{100};

struct Layer {
    QString id;
    qint64 total = 0;
    qint64 downloaded = 0;
    bool isComplete = false;
};

QJsonObject progressLine(const QString &status, const Layer &layer)
{
    return {{u"status"_s, status}, {u"progressDetail"_s, QJsonObject{}}, {u"id"_s, layer.id}};
}

QJsonObject barLine(const QString &status, const Layer &layer)
{
    const auto filled = qsizetype(50 * layer.downloaded / std::max<qint64>(layer.total, 1));
    const QString bar = QString(filled, u'=') + u'>' + QString(50 - filled, u' ');
    const auto megabytes = [](qint64 bytes) { return QString::number(double(bytes) / 1e6, 'f', 2) + u"MB"_s; };
    return {{u"status"_s, status},
            {u"progressDetail"_s, QJsonObject{{u"current"_s, layer.downloaded}, {u"total"_s, layer.total}}},
            {u"progress"_s, u"[%1]  %2/%3"_s.arg(bar, megabytes(layer.downloaded), megabytes(layer.total))},
            {u"id"_s, layer.id}};
}

} // namespace

/// A pull under way. It goes on when the client goes away only as far as nobody would notice: not at all.
struct Images::Pull {
    QPointer<Exchange> exchange;
    model::ImageReference reference;
    StockImage stock;
    std::vector<Layer> layers;
};

void Images::pull(Exchange *exchange)
{
    const Call &call = exchange->call();
    QString name = call.parameter(u"fromImage"_s);
    const QString tag = call.parameter(u"tag"_s);
    if (!tag.isEmpty())
        name += (tag.startsWith("sha256:"_L1) ? u'@' : u':') + tag;
    const auto reference = model::ImageReference::fromString(name);
    const QString failure = m_failures.value(reference.qualified());
    if (failure.isEmpty() && !m_registry.contains(reference.qualified())) {
        exchange->fail(404,
                       u"pull access denied for %1, repository does not exist or may require 'docker login': denied: "
                       "requested access to the resource is denied"_s.arg(reference.repository));
        return;
    }
    auto pull = std::make_shared<Pull>(Pull{exchange, reference, m_registry.value(reference.qualified()), {}});
    exchange->beginStream("application/json");
    exchange->write(
        QJsonObject{{u"status"_s, u"Pulling from "_s + reference.repository}, {u"id"_s, reference.effectiveTag()}});
    const Image *present = find(reference.qualified());
    const bool isCurrent = failure.isEmpty() && present && present->stock.logLines == pull->stock.logLines
        && present->stock.command == pull->stock.command && present->stock.variables == pull->stock.variables
        && present->stock.byteCount == pull->stock.byteCount;
    if (!isCurrent) {
        for (const int percent : {12, 55, 8, 25}) {
            const auto position = QString::number(pull->layers.size());
            pull->layers.push_back(
                {digest(reference.qualified() + position).left(12), pull->stock.byteCount * percent / 100});
            exchange->write(progressLine(u"Pulling fs layer"_s, pull->layers.back()));
        }
    }
    m_clock.after(tick, exchange, [this, pull] { advance(pull); });
}

void Images::advance(const std::shared_ptr<Pull> &pull)
{
    Exchange &exchange = *pull->exchange;
    const QString failure = m_failures.value(pull->reference.qualified());
    if (!failure.isEmpty()) {
        exchange.write(QJsonObject{{u"errorDetail"_s, QJsonObject{{u"message"_s, failure}}}, {u"error"_s, failure}});
        exchange.endStream();
        return;
    }
    const auto next =
        std::find_if(pull->layers.begin(), pull->layers.end(), [](const Layer &l) { return !l.isComplete; });
    if (next == pull->layers.end()) {
        finishPull(pull);
        return;
    }
    if (next->downloaded < next->total) {
        next->downloaded = std::min(next->total, next->downloaded + bytesPerTick);
        exchange.write(barLine(u"Downloading"_s, *next));
    } else {
        exchange.write(progressLine(u"Download complete"_s, *next));
        exchange.write(barLine(u"Extracting"_s, *next));
        exchange.write(progressLine(u"Pull complete"_s, *next));
        next->isComplete = true;
    }
    if (pull->exchange)
        m_clock.after(tick, pull->exchange, [this, pull] { advance(pull); });
}

void Images::finishPull(const std::shared_ptr<Pull> &pull)
{
    Exchange &exchange = *pull->exchange;
    const QString reference = pull->reference.qualified();
    put(pull->stock);
    publish(u"pull"_s, reference, reference.section(u':', 0, -2));
    exchange.write(QJsonObject{{u"status"_s, u"Digest: sha256:"_s + digest(u"manifest"_s + m_tags.value(reference))}});
    exchange.write(QJsonObject{{u"status"_s,
                                pull->layers.empty() ? u"Status: Image is up to date for "_s + reference
                                                     : u"Status: Downloaded newer image for "_s + reference}});
    exchange.endStream();
}

} // namespace pilothouse::rehearsal
