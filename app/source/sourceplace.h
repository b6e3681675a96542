// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/source/sourcescan.h"

#include <QStringList>

namespace pilothouse::app {

/// Where in a document something is being typed, told by indentation and brackets: it need not parse.
struct SourcePlace {
    bool isCode = false;  ///< not in a comment, a template or a text over lines
    QStringList path;     ///< the keys that lead there; "-" for an item of a list
    bool isValue = false; ///< behind the colon of the last key of the path
    bool isFlow = false;  ///< in brackets
    qsizetype begin = 0;  ///< of the word that is being typed
    QString typed;        ///< as far as it is there
    int column = 0;       ///< of the key it belongs to, or of what may become a key
    /// What else the same brackets hold before it: keys, and values as written.
    std::vector<std::pair<QString, QString>> siblings;

    bool operator==(const SourcePlace &) const = default;
};

[[nodiscard]] SourcePlace placeAt(const SourceLines &lines, SourceScan &scan, qsizetype position);

/// The keys that lead to what a line is about.
[[nodiscard]] QStringList pathOfLine(const SourceLines &lines, SourceScan &scan, int line);

/// The keys right below a path that stand in the same block as a line, with the value behind each, as written.
[[nodiscard]] std::vector<std::pair<QString, QString>> siblingsOf(const SourceLines &lines, SourceScan &scan, int line,
                                                                  int column);

/// The last line of the block that begins at a line: all that is indented deeper below it.
[[nodiscard]] int lastLineOfBlock(const SourceLines &lines, int first);

} // namespace pilothouse::app
