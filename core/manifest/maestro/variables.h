// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/maestro/envfile.h"
#include "core/manifest/yaml/yamldocument.h"

namespace pilothouse::manifest {

/// Reads `envfile` and `env` of a service or instance in their order (specification §7): files, mappings and lists
/// of both, in one another.
class VariableReader
{
public:
    VariableReader(EnvFiles &files, const Scope &scope)
        : m_files(files)
        , m_scope(scope)
    {
    }

    /// Of a service's or instance's mapping.
    [[nodiscard]] std::vector<model::Variable> readService(const Node &service);
    [[nodiscard]] std::vector<model::Variable> readInstance(const Node &instance);

private:
    void readKey(const Node &mapping, std::string_view key, model::VariableOrigin origin);
    void readSource(const Node &source, model::VariableOrigin origin);
    void readFile(const Node &name, model::VariableOrigin origin);
    void readVariable(const Entry &entry, model::VariableOrigin origin);
    void warnOfSurprise(const Entry &entry, const QString &name);

    EnvFiles &m_files;
    const Scope &m_scope;
    std::vector<model::Variable> m_variables;
};

} // namespace pilothouse::manifest
