// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rehearsal/rehearsal.h"

namespace pilothouse::rehearsal {

/// The demo fleet: six simulated ships that run most of a shop of about 40 instances, with one part drifted, one
/// failing and one ship unreachable. Writes a manifest that names the ships' sockets into the private directory.
class Demo : public QObject
{
    Q_OBJECT
public:
    explicit Demo(QObject *parent = nullptr);
    ~Demo() override;

    /// The manifest to open: the bundled one (:/demo/shop.yaml) with the socket paths filled in.
    [[nodiscard]] QString manifestPath() const;
    [[nodiscard]] Rehearsal &rehearsal();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pilothouse::rehearsal
