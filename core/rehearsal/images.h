// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/events.h"
#include "core/rehearsal/rehearsal.h"

#include <QHash>

namespace pilothouse::rehearsal {

/// An image a ship has.
struct Image {
    QString id;         ///< "sha256:…"
    QJsonObject config; ///< Config of its inspection
    QStringList tags;   ///< qualified references
    qint64 created = 0;
    StockImage stock;
};

/// The images of one ship and the registry it pulls from: GET, POST and DELETE under /images.
class Images : public QObject
{
    Q_OBJECT
public:
    Images(Clock &clock, Events &events, QObject *parent);

    /// Adds to what the ship has, or (not present) can pull. The newest of a reference is the one that is pulled.
    void add(const StockImage &stock);
    /// Makes the reference present as a pull would; one nobody has heard of becomes some image.
    void provide(const QString &reference);
    void failPulls(const PullFailure &failure);
    void heal() { m_failures.clear(); }

    /// By reference, id or the beginning of one; null if it is not here.
    [[nodiscard]] const Image *find(const QString &nameOrId) const;
    [[nodiscard]] int count() const { return int(m_images.size()); }
    /// Says which container, running or not, was made from an image; empty if none.
    void setUserOf(std::function<QString(const QString &imageId)> userOf) { m_userOf = std::move(userOf); }

    void serve(Exchange *exchange);

private:
    struct Pull;

    void list(Exchange *exchange) const;
    void inspect(Exchange *exchange, const QString &name) const;
    void tag(Exchange *exchange, const QString &name);
    void remove(Exchange *exchange, const QString &name);
    void pull(Exchange *exchange);
    void advance(const std::shared_ptr<Pull> &pull);
    void finishPull(const std::shared_ptr<Pull> &pull);
    /// Moves the reference to this image, which is added if it is not here.
    void put(const StockImage &stock);
    void untag(const QString &reference);
    void publish(const QString &action, const QString &id, const QString &name);

    Clock &m_clock;
    Events &m_events;
    std::map<QString, Image> m_images; ///< by id
    QHash<QString, QString> m_tags;    ///< qualified reference → id
    QHash<QString, StockImage> m_registry;
    QHash<QString, QString> m_failures; ///< qualified reference → message
    std::function<QString(const QString &)> m_userOf;
};

} // namespace pilothouse::rehearsal
