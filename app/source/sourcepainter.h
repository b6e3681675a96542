// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/source/sourcecolours.h"
#include "app/source/sourcegeometry.h"
#include "app/source/sourcemarks.h"
#include "app/source/sourcescan.h"

class QPainter;

namespace pilothouse::app {

/// A range of lines.
struct SourceBlock {
    int first = -1; ///< -1: none
    int last = -1;

    /// Lines have come in at a line, or gone.
    void shift(int at, int lineCount);
    bool operator==(const SourceBlock &) const = default;
};

/// What is to be painted of a text.
struct SourcePicture {
    const SourceLines &lines;
    const SourceGeometry &geometry;
    const std::vector<SourceMark> &marks;
    const SourceColours &colours;
    SourceSelection selection;
    SourceBlock thing;     ///< the lines of what is selected elsewhere
    QString found;         ///< every place of it is lit
    QString preedit;       ///< not yet typed, at the caret
    bool focused = false;  ///< the keyboard is here
    bool hasCaret = false; ///< and the caret is seen at this moment
};

/// Paints the visible lines of a text with their numbers and problems. No state.
void paintSource(QPainter &painter, const SourcePicture &picture, SourceScan &scan);

} // namespace pilothouse::app
