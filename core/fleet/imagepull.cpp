// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/imagepull.h"

#include "core/registry/entry.h"
#include "core/registry/pullfailure.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::fleet {

using base::ErrorCode;
using base::Result;

ImagePull::ImagePull(engine::Images &images, const model::ImageReference &image, Registries registries, QObject *parent)
    : QObject(parent)
    , m_images(images)
    , m_image(image)
    , m_registries(std::move(registries))
    , m_entry(m_registries.entries ? registry::entryFor(image, *m_registries.entries) : nullptr)
{
}

void ImagePull::start()
{
    if (m_image.isId())
        return end(base::failure(ErrorCode::NotFound,
                                 u"image %1 is not on the ship, and an id cannot be pulled"_s.arg(m_image.toString())));
    registry::findLogin(m_image, m_registries, this).then(this, [this](const Result<registry::Login> &login) {
        m_login = login.value_or(registry::Login{});
        attempt();
    });
}

void ImagePull::giveUp()
{
    m_words.cancel();
    end(base::failure(ErrorCode::Cancelled, u"given up"_s));
}

void ImagePull::attempt()
{
    if (m_ended)
        return;
    ++m_attempts;
    m_tally = {};
    m_scope = std::make_unique<QObject>();
    const auto header = m_login.credentials ? m_login.credentials->toHeader() : base::Secret();
    m_words = m_images.pull(m_image, header.reveal().toLatin1());
    m_words.each(
        m_scope.get(), [this](const std::vector<engine::PullProgress> &words) { take(words); },
        [this](const Result<void> &result) { conclude(result); });
}

void ImagePull::take(const std::vector<engine::PullProgress> &words)
{
    for (const auto &word : words)
        m_tally.add(word);
    const QString text = m_tally.text();
    say(m_tally.fraction(), text.isEmpty() ? words.back().status : text);
}

void ImagePull::conclude(const Result<void> &result)
{
    if (result)
        return end(m_attempts > 1 ? u"at the %1. attempt"_s.arg(m_attempts) : QString());
    const auto error = registry::explain(result.error(), m_image, m_login);
    if (isWorthAnother(result.error())) {
        say(-1, u"trying again, %1 of %2: %3"_s.arg(m_attempts + 1).arg(m_entry->retryAttempts).arg(error.message));
        QTimer::singleShot(pause, this, &ImagePull::attempt);
        return;
    }
    end(tl::unexpected(
        m_attempts > 1
            ? base::Error{error.code, u"%1 (tried %2 times)"_s.arg(error.message).arg(m_attempts), error.detail}
            : error));
}

bool ImagePull::isWorthAnother(const base::Error &error) const
{
    if (!m_entry || m_attempts >= m_entry->retryAttempts)
        return false;
    const auto &when = m_entry->retryWhen;
    return std::ranges::any_of(registry::statusesOf(error),
                               [&](int status) { return std::ranges::find(when, status) != when.end(); });
}

void ImagePull::say(double fraction, const QString &text)
{
    const QString said = QString::number(int(fraction * 100)) + text;
    if (m_ended || said == std::exchange(m_said, said))
        return;
    Q_EMIT progressed(fraction, text);
}

void ImagePull::end(const Result<QString> &note)
{
    if (std::exchange(m_ended, true))
        return;
    Q_EMIT finished(note);
    deleteLater();
}

} // namespace pilothouse::fleet
