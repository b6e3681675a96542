// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/logline.h"

#include <vector>

namespace pilothouse::engine {

/// Bytes of one channel of a container's or exec's output.
struct OutputPiece {
    model::LogLine::Channel channel = model::LogLine::Channel::Output;
    QByteArray bytes;
    bool endsFrame = true; ///< the last piece of what the engine sent at once

    bool operator==(const OutputPiece &) const = default;
};

/// Takes apart the two channels of attach, logs and exec: frames with an 8-byte header (Engine API, "Stream format"),
/// or plain bytes where the container has a terminal. Which of them it is can be told by the first byte: headers
/// begin with 0, 1 or 2, and terminal output hardly ever does.
class Frames
{
public:
    using Value = OutputPiece;

    [[nodiscard]] base::Result<std::vector<OutputPiece>> feed(QByteArrayView bytes);
    /// Protocol when the stream ends within a frame.
    [[nodiscard]] base::Result<std::vector<OutputPiece>> finish();

    [[nodiscard]] bool isFramed() const { return m_format == Format::Framed; }

private:
    enum class Format { Unknown, Framed, Plain };

    base::Result<void> readHeader(QByteArrayView &bytes);

    Format m_format = Format::Unknown;
    QByteArray m_header;
    qint64 m_left = 0;
    model::LogLine::Channel m_channel = model::LogLine::Channel::Output;
};

} // namespace pilothouse::engine
