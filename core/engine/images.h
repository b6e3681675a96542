// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/pulltally.h"
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
