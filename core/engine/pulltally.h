// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

namespace pilothouse::engine {

/// One word of progress of a pull, mostly about one layer.
struct PullProgress {
    QString layer;      ///< short id; empty when it is about the whole
    QString status;     ///< "Downloading", "Pull complete", in the engine's words
    qint64 current = 0; ///< bytes; total 0 when unknown
    qint64 total = 0;

    bool operator==(const PullProgress &) const = default;
};

/// How far a pull is, from what was heard of its layers: downloading and unpacking count half each.
class PullTally
{
public:
    void add(const PullProgress &progress);
    /// 0..1; negative until a layer's size is known.
    [[nodiscard]] double fraction() const;
    /// "3 of 7 layers, 12.4 of 80 MB": layers that are there, bytes downloaded of those known to be needed. Empty
    /// until a layer was heard of.
    [[nodiscard]] QString text() const;

private:
    struct Layer {
        double size = 0;
        double downloaded = 0; ///< 0..1
        double unpacked = 0;
    };
    QHash<QString, Layer> m_layers;
};

} // namespace pilothouse::engine
