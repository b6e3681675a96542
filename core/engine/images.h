// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/session.h"
#include "core/model/imagereference.h"
#include "core/model/observed.h"

namespace pilothouse::engine {

/// An image as GET /images/json lists it.
struct ImageSummary {
    QString id;
    QStringList tags;
    QStringList digests;
    qint64 byteCount = 0;

    bool operator==(const ImageSummary &) const = default;
};

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

private:
    struct Layer {
        double size = 0;
        double downloaded = 0; ///< 0..1
        double unpacked = 0;
    };
    QHash<QString, Layer> m_layers;
};

/// Engine API, section "Images". Thread as Session.
class Images
{
public:
    explicit Images(Session &session)
        : m_session(session)
    {
    }

    [[nodiscard]] base::Reply<std::vector<ImageSummary>> list();
    /// By reference, id or digest.
    [[nodiscard]] base::Reply<model::ObservedImage> inspect(const QString &image);
    /// Ends with success when the image is there. An error that the engine reports within its stream is the end's.
    /// `registryAuth` is the value of X-Registry-Auth (base64url JSON); empty: none.
    [[nodiscard]] base::Subscription<PullProgress> pull(const model::ImageReference &image,
                                                        const QByteArray &registryAuth = {});

private:
    Session &m_session;
};

} // namespace pilothouse::engine
