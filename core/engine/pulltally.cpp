// SPDX-License-Identifier: Apache-2.0
#include "core/engine/pulltally.h"

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

namespace {

/// "12.4", "80", "250": no more than tells something.
QString megabytes(double bytes)
{
    QString text = QString::number(bytes / 1e6, 'f', bytes < 99.5e6 ? 1 : 0);
    if (text.endsWith(".0"_L1))
        text.chop(2);
    return text;
}

} // namespace

void PullTally::add(const PullProgress &progress)
{
    const bool downloading = progress.status == "Downloading"_L1;
    const bool unpacking = progress.status == "Extracting"_L1;
    const bool downloaded = progress.status == "Download complete"_L1 || progress.status == "Verifying Checksum"_L1;
    const bool ready = progress.status == "Pull complete"_L1 || progress.status == "Already exists"_L1;
    if (progress.layer.isEmpty()
        || !(downloading || unpacking || downloaded || ready || progress.status == "Pulling fs layer"_L1))
        return;
    auto &layer = m_layers[progress.layer];
    const auto part = progress.total > 0 ? double(progress.current) / double(progress.total) : 0;
    if (downloading && progress.total > 0)
        layer.size = double(progress.total);
    layer.downloaded = downloading ? part : (downloaded || unpacking || ready) ? 1 : layer.downloaded;
    layer.unpacked = unpacking ? part : ready ? 1 : layer.unpacked;
}

double PullTally::fraction() const
{
    double done = 0;
    double size = 0;
    for (const auto &layer : m_layers) {
        size += layer.size;
        done += layer.size * (layer.downloaded + layer.unpacked) / 2;
    }
    return size > 0 ? done / size : -1;
}

QString PullTally::text() const
{
    if (m_layers.isEmpty())
        return {};
    int ready = 0;
    double downloaded = 0;
    double size = 0;
    for (const auto &layer : m_layers) {
        ready += layer.unpacked >= 1 ? 1 : 0;
        size += layer.size;
        downloaded += layer.size * layer.downloaded;
    }
    const QString layers = u"%1 of %2 layers"_s.arg(ready).arg(m_layers.size());
    return size > 0 ? layers + u", %1 of %2 MB"_s.arg(megabytes(downloaded), megabytes(size)) : layers;
}

} // namespace pilothouse::engine
