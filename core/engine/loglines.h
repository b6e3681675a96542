// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/frames.h"

#include <array>

namespace pilothouse::engine {

/// Whether the engine was asked to put the time before each line.
enum class Timestamps { Without, With };

/// Container output as lines: the channels' pieces joined until their line ends, times taken off. Bytes stay
/// as they are, whatever their encoding. A Session decoder.
///
/// The engine cuts lines at 16 KiB and puts the time before every part (moby, daemon/logger/copier.go), so
/// a frame that does not begin a line has its time taken off as well.
class LogLines
{
public:
    using Value = model::LogLine;

    /// A line beyond this is handed over in parts.
    static constexpr qsizetype lineLimit = qsizetype(1024) * 1024;

    explicit LogLines(Timestamps timestamps)
        : m_timestamps(timestamps)
    {
    }

    [[nodiscard]] base::Result<std::vector<model::LogLine>> feed(QByteArrayView bytes);
    [[nodiscard]] base::Result<std::vector<model::LogLine>> finish();

private:
    struct Open {
        model::LogLine line;
        QByteArray stamp; ///< what has come of the time before the next bytes
        bool inStamp = false;
        bool isBegun = false; ///< there is something of a line
    };

    void take(const OutputPiece &piece, std::vector<model::LogLine> &lines);
    void takeText(Open &open, QByteArrayView text);
    void close(Open &open, std::vector<model::LogLine> &lines);

    Timestamps m_timestamps;
    Frames m_frames;
    std::array<Open, 2> m_open;
    bool m_frameBegins = true;
};

} // namespace pilothouse::engine
