// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/diagnostic.h"

#include <vector>

namespace pilothouse::manifest {

/// A place in the manifest: line and column from 1, the column in characters.
struct Mark {
    int line = 1;
    int column = 1;

    bool operator==(const Mark &) const = default;
};

/// Gathers everything that is wrong with one manifest, so that one pass tells it all; of a hopeless one, the first
/// ten thousand things.
class Problems
{
public:
    explicit Problems(QString file);

    void error(Mark mark, QLatin1StringView rule, const QString &text, const QString &suggestion = {});
    void warning(Mark mark, QLatin1StringView rule, const QString &text, const QString &suggestion = {});
    /// A finding in another file, e.g. an env file.
    void add(const model::Diagnostic &diagnostic);

    [[nodiscard]] model::SourceLocation at(Mark mark) const;
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] std::size_t count() const { return m_diagnostics.size(); }

    /// Lets `change` put every finding right, e.g. its place.
    template <typename Change>
    void revise(Change change)
    {
        for (model::Diagnostic &diagnostic : m_diagnostics)
            change(diagnostic);
    }

    /// Everything by position, without repetitions: the manifest first, then other files.
    [[nodiscard]] std::vector<model::Diagnostic> take();

private:
    void record(model::Diagnostic diagnostic);

    QString m_file;
    std::vector<model::Diagnostic> m_diagnostics;
    qint64 m_leftOut = 0;
    bool m_hasErrors = false;
};

/// The problems of one thing: every text begins with what the thing is, e.g. `instance web-1: `.
class Scope
{
public:
    Scope(Problems &problems, QLatin1StringView kind, const QString &name, Mark mark)
        : m_problems(problems)
        , m_kind(kind)
        , m_name(name)
        , m_mark(mark)
    {
    }

    void error(Mark mark, QLatin1StringView rule, const QString &text, const QString &suggestion = {}) const;
    void warning(Mark mark, QLatin1StringView rule, const QString &text, const QString &suggestion = {}) const;

    [[nodiscard]] Problems &problems() const { return m_problems; }
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Where the thing's name is written.
    [[nodiscard]] Mark mark() const { return m_mark; }
    /// "instance web-1"; empty for the manifest as a whole.
    [[nodiscard]] QString subject() const;

private:
    [[nodiscard]] QString prefixed(const QString &text) const;

    Problems &m_problems;
    QLatin1StringView m_kind;
    QString m_name;
    Mark m_mark;
};

/// `did you mean "x"?`, or nothing for an empty name.
[[nodiscard]] QString didYouMean(const QString &name);

} // namespace pilothouse::manifest
