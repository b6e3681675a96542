// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/images.h"
#include "core/model/environment.h"
#include "core/registry/login.h"

#include <QObject>

namespace pilothouse::fleet {

/// The registries of an environment and the logins for them, as its ships' pulls use them.
using Registries = registry::LoginSources;

/// One pull on its way: finds the login, pulls, and tries again as the registry's entry says. Lives in the ship's I/O
/// thread.
class ImagePull : public QObject
{
    Q_OBJECT
public:
    /// Between two attempts, as MaestroNG waits.
    static constexpr std::chrono::seconds pause{1};

    ImagePull(engine::Images &images, const model::ImageReference &image, Registries registries, QObject *parent);

    void start();
    void giveUp();

Q_SIGNALS:
    /// Only when there is something new to say.
    void progressed(double fraction, const QString &text);
    void finished(const pilothouse::base::Result<QString> &note);

private:
    void attempt();
    void take(const std::vector<engine::PullProgress> &words);
    void conclude(const base::Result<void> &result);
    [[nodiscard]] bool isWorthAnother(const base::Error &error) const;
    void say(double fraction, const QString &text);
    void end(const base::Result<QString> &note);

    engine::Images &m_images;
    model::ImageReference m_image;
    Registries m_registries;
    const model::Registry *m_entry = nullptr; ///< within m_registries; null: none
    registry::Login m_login;
    base::Subscription<engine::PullProgress> m_words;
    engine::PullTally m_tally;
    std::unique_ptr<QObject> m_scope; ///< receiver of the attempt under way
    QString m_said;
    int m_attempts = 0;
    bool m_ended = false;
};

} // namespace pilothouse::fleet
