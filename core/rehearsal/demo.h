// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/rehearsal.h"

namespace pilothouse::rehearsal {

/// In what the demo fleet differs from its manifest, so that there is something to see.
struct DemoStory {
    struct Alteration {
        QString instance;
        QString image; ///< what it runs in place of the manifest's
        model::VariableSetting variable;
    };
    /// An older release with a feature still off.
    Alteration drifted{QStringLiteral("web-3"),
                       QStringLiteral("shop/web:2.3"),
                       {QStringLiteral("EXPRESS_CHECKOUT"), QStringLiteral("off")}};
    QString failed = QStringLiteral("orders-2"); ///< exited, and will again whenever it is started
    QStringList notCreated{QStringLiteral("orders-3"),
                           QStringLiteral("search-2")}; ///< the image of search is not on that ship yet
    QString stopped = QStringLiteral("worker-4");
    model::ShipId unreachable{QStringLiteral("edge-2")};
};

/// The demo fleet: six simulated ships that run most of a shop of about 40 instances, with one part drifted, one
/// failing and one ship unreachable. Writes a manifest that names the ships' sockets into the private directory.
///
/// The ships begin empty, since what a manifest wants is worked out above this module: whoever opens the demo loads
/// `manifestPath()` and calls `stock` with every instance and the container it is to be.
class Demo : public QObject
{
    Q_OBJECT
public:
    explicit Demo(QObject *parent = nullptr);
    ~Demo() override;

    /// The manifest to open: the bundled one (:/demo/shop.yaml) with the socket paths filled in.
    [[nodiscard]] QString manifestPath() const;
    [[nodiscard]] Rehearsal &rehearsal();
    [[nodiscard]] const DemoStory &story() const;

    /// Puts an instance where the manifest wants it: as wanted, or as the story has it (altered, stopped, failed, not
    /// at all). Fails with the engine's words.
    base::Result<void> stock(const model::ShipId &ship, const model::InstanceId &instance,
                             const model::ContainerSpec &wanted);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pilothouse::rehearsal
