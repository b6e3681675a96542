// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/observed.h"
#include "core/planning/plan.h"

namespace pilothouse::planning {

/// One comparison of what a container is to be with what it is, as the engine fills and normalises it. What the
/// image brings is only held against a container when the image is known.
class Comparison
{
public:
    struct Sides {
        const model::ContainerSpec &desired;
        const model::ObservedContainer &observed;
        const model::ObservedImage *desiredImage = nullptr; ///< what the desired reference names now
        const model::ObservedImage *usedImage = nullptr;    ///< what the container was made from
        const model::ObservedShip *ship = nullptr;          ///< to resolve references to other containers
    };

    explicit Comparison(const Sides &sides)
        : m(sides)
    {
    }

    /// Every field that differs, in a fixed order.
    [[nodiscard]] std::vector<Change> changes();

private:
    void compareImage();
    void compareProcess();
    void compareVariables();
    void compareLabels();
    void comparePorts();
    void compareStorage();
    void compareNetwork();
    void compareResources();
    void compareRights();
    void compareRestartAndLog();
    void compareWhatIsNoLongerSaid();

    void note(const QString &field, const QString &observed, const QString &desired);
    void compareText(const QString &field, const QString &observed, const QString &desired);
    void compareSets(const QString &field, QStringList observed, QStringList desired);
    void compareVariable(const QString &name, const std::optional<QString> &observed,
                         const std::optional<QString> &desired);
    [[nodiscard]] bool isStampedEqual() const;
    [[nodiscard]] bool isStampedFor(const model::ContainerSpec &spec) const;
    [[nodiscard]] QString namedContainer(const QString &reference) const;
    [[nodiscard]] const model::ContainerSpec *defaults() const
    {
        return m.usedImage ? &m.usedImage->defaults : nullptr;
    }

    Sides m;
    std::vector<Change> m_changes;
};

} // namespace pilothouse::planning
