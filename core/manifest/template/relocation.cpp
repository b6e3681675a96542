// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/template/relocation.h"

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

/// Moves places one by one. Everything in the model that has a `where` is to be visited.
class Relocation
{
public:
    Relocation(const SourceMap &origins, const QString &file)
        : m_origins(origins)
        , m_file(file)
    {
    }

    void visit(model::SourceLocation &where) const
    {
        if (where.line > 0 && where.file == m_file)
            where = m_origins.at({where.line, where.column});
    }

    template <typename T>
    void visit(std::vector<T> &things) const
    {
        for (T &thing : things)
            visit(thing.where);
    }

    template <typename T>
    void visit(model::Roster<T> &things) const
    {
        for (std::size_t i = 0; i < things.size(); ++i)
            visit(*things.find(things[i].id));
    }

    void visit(model::Ship &ship) const { visit(ship.where); }

    void visit(model::Service &service) const
    {
        visit(service.where);
        visit(service.imageWhere);
        visit(service.variables);
    }

    void visit(model::Instance &instance) const
    {
        visit(instance.where);
        visit(instance.imageWhere);
        visit(instance.ports);
        visit(instance.variables);
        visit(instance.volumes);
        visit(instance.checks);
    }

private:
    const SourceMap &m_origins;
    const QString &m_file;
};

} // namespace

void relocate(model::Diagnostic &diagnostic, const SourceMap &origins, const QString &file)
{
    model::SourceLocation &where = diagnostic.where;
    if (where.line > 0 && where.file == file && !origins.isKnown(where.line))
        diagnostic.text += u" (line %1 of the rendered text)"_s.arg(where.line);
    Relocation(origins, file).visit(where);
}

void relocate(model::Environment &environment, const SourceMap &origins, const QString &file)
{
    const Relocation relocation(origins, file);
    relocation.visit(environment.ships);
    relocation.visit(environment.services);
    relocation.visit(environment.instances);
    relocation.visit(environment.registries);
    relocation.visit(environment.auditors);
}

} // namespace pilothouse::manifest
