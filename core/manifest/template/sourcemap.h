// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/problems.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace pilothouse::manifest {

/// A place in a template, and whether what begins there is copied as it stands or is the value of an expression.
struct TemplatePlace {
    int file = 0; ///< index
    int line = 1;
    int column = 1;
    bool verbatim = false;
};

/// What a rendering with marks tells: in front of everything that comes from one place stands the place's number,
/// between STX and ETX. The first file is the manifest.
struct MarkedText {
    QByteArray text;
    QStringList files;
    std::vector<TemplatePlace> places;
};

/// Where each place of a rendered text comes from.
class SourceMap
{
public:
    /// The map of a text that nothing is known of but its file.
    explicit SourceMap(const QString &file = {});

    /// Compares the marked text with the one rendered without marks. Templates that look at what they rendered may
    /// make them differ; then only the lines before and after the difference are known.
    SourceMap(const MarkedText &marked, const QByteArray &rendered);

    /// Whether the marks changed nothing, so that every place is known.
    [[nodiscard]] bool isComplete() const { return m_firstUnknown > m_lastUnknown; }
    [[nodiscard]] bool isKnown(int line) const { return line < m_firstUnknown || line > m_lastUnknown; }

    /// The source of a place in the rendered text; of an unknown one, the nearest known before it.
    [[nodiscard]] model::SourceLocation at(Mark mark) const;

private:
    struct Segment {
        Mark begin;
        TemplatePlace place;
    };
    struct Stripped;

    static Stripped strip(const MarkedText &marked);
    [[nodiscard]] model::SourceLocation locate(const TemplatePlace &place, int shift) const;

    QStringList m_files;
    std::vector<Segment> m_segments; ///< by position in the rendered text
    int m_firstUnknown = 1;
    int m_lastUnknown = 0;
};

} // namespace pilothouse::manifest
