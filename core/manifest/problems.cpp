// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/problems.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

constexpr std::size_t mostDiagnostics = 10'000;

} // namespace

Problems::Problems(QString file)
    : m_file(std::move(file))
{
}

void Problems::error(Mark mark, QLatin1StringView rule, const QString &text, const QString &suggestion)
{
    record({model::Severity::Error, at(mark), text, suggestion, rule});
}

void Problems::warning(Mark mark, QLatin1StringView rule, const QString &text, const QString &suggestion)
{
    record({model::Severity::Warning, at(mark), text, suggestion, rule});
}

void Problems::add(const model::Diagnostic &diagnostic)
{
    record(diagnostic);
}

void Problems::record(model::Diagnostic diagnostic)
{
    const bool isFirstError = diagnostic.severity == model::Severity::Error && !m_hasErrors;
    if (m_diagnostics.size() >= mostDiagnostics && !isFirstError) {
        ++m_leftOut;
        return;
    }
    m_hasErrors = m_hasErrors || isFirstError;
    m_diagnostics.push_back(std::move(diagnostic));
}

model::SourceLocation Problems::at(Mark mark) const
{
    return {m_file, mark.line, mark.column};
}

std::vector<model::Diagnostic> Problems::take()
{
    const auto key = [](const model::Diagnostic &d) { return std::tie(d.where.file, d.where.line, d.where.column); };
    std::ranges::stable_sort(m_diagnostics, [&](const model::Diagnostic &a, const model::Diagnostic &b) {
        const bool aElsewhere = a.where.file != m_file;
        const bool bElsewhere = b.where.file != m_file;
        return aElsewhere != bElsewhere ? bElsewhere : key(a) < key(b);
    });
    const auto repeated = std::ranges::unique(m_diagnostics);
    m_diagnostics.erase(repeated.begin(), repeated.end());
    if (m_leftOut > 0)
        m_diagnostics.push_back({model::Severity::Warning,
                                 m_diagnostics.back().where,
                                 u"%1 more problems are not listed"_s.arg(m_leftOut),
                                 {},
                                 u"more"_s});
    return std::move(m_diagnostics);
}

void Scope::error(Mark mark, QLatin1StringView rule, const QString &text, const QString &suggestion) const
{
    m_problems.error(mark, rule, prefixed(text), suggestion);
}

void Scope::warning(Mark mark, QLatin1StringView rule, const QString &text, const QString &suggestion) const
{
    m_problems.warning(mark, rule, prefixed(text), suggestion);
}

QString Scope::subject() const
{
    return m_name.isEmpty() ? QString(m_kind) : m_kind + u' ' + m_name;
}

QString Scope::prefixed(const QString &text) const
{
    const QString thing = subject();
    return thing.isEmpty() ? text : thing + u": "_s + text;
}

QString didYouMean(const QString &name)
{
    return name.isEmpty() ? QString() : u"did you mean \"%1\"?"_s.arg(name);
}

} // namespace pilothouse::manifest
