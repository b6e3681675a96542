// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/yaml/yamldocument.h"
#include "core/model/environment.h"

namespace pilothouse::manifest {

/// Reads `restart` in all its forms; what MaestroNG drops without a word is a warning.
[[nodiscard]] model::RestartPolicy readRestart(const Node &instance, const Scope &scope);

/// Reads `log_driver` and `log_opt`.
[[nodiscard]] std::optional<model::LogConfiguration> readLog(const Node &instance, const Scope &scope);

/// Reads `ulimits`.
[[nodiscard]] std::vector<model::Ulimit> readUlimits(const Node &instance, const Scope &scope);

/// Reads `labels`: a mapping, or a list of labels without value.
[[nodiscard]] QMap<QString, QString> readLabels(const Node &instance, const Scope &scope);

/// Reads `cap_add` or `cap_drop` and warns of a capability Linux does not have.
[[nodiscard]] QStringList readCapabilities(const Node &instance, std::string_view key, const Scope &scope);

/// Reads `command`, or `cmd` as it was called once.
[[nodiscard]] std::optional<QStringList> readCommand(const Node &instance, const Scope &scope);

/// Reads `extra_hosts`; a ship's name stands for its address.
[[nodiscard]] std::vector<model::ExtraHost> readExtraHosts(const Node &instance, const Scope &scope,
                                                           const model::Roster<model::Ship> &ships);

} // namespace pilothouse::manifest
