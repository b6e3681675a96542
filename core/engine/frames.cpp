// SPDX-License-Identifier: Apache-2.0
#include "core/engine/frames.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace pilothouse::engine {

namespace {

constexpr qsizetype headerSize = 8;

} // namespace

base::Result<std::vector<OutputPiece>> Frames::feed(QByteArrayView bytes)
{
    std::vector<OutputPiece> pieces;
    if (m_format == Format::Unknown && !bytes.isEmpty())
        m_format = quint8(bytes[0]) <= 2 ? Format::Framed : Format::Plain;
    while (!bytes.isEmpty()) {
        if (m_format == Format::Plain) {
            pieces.push_back({model::LogLine::Channel::Output, bytes.toByteArray(), true});
            break;
        }
        if (m_left == 0) {
            if (const auto read = readHeader(bytes); !read)
                return tl::unexpected(read.error());
            continue;
        }
        const auto size = qsizetype(std::min<qint64>(m_left, bytes.size()));
        m_left -= size;
        pieces.push_back({m_channel, bytes.first(size).toByteArray(), m_left == 0});
        bytes = bytes.sliced(size);
    }
    return pieces;
}

base::Result<void> Frames::readHeader(QByteArrayView &bytes)
{
    const auto size = std::min(headerSize - m_header.size(), bytes.size());
    m_header.append(bytes.first(size));
    bytes = bytes.sliced(size);
    if (m_header.size() < headerSize)
        return {};
    if (quint8(m_header[0]) > 3 || m_header[1] || m_header[2] || m_header[3])
        return base::failure(base::ErrorCode::Protocol, u"not a frame of container output"_s);
    m_channel = m_header[0] == 2 ? model::LogLine::Channel::Error : model::LogLine::Channel::Output;
    m_left = qFromBigEndian<quint32>(m_header.constData() + 4);
    m_header.clear();
    return {};
}

base::Result<std::vector<OutputPiece>> Frames::finish()
{
    if (m_left > 0 || !m_header.isEmpty())
        return base::failure(base::ErrorCode::Protocol, u"the output ended within a frame"_s);
    return std::vector<OutputPiece>();
}

} // namespace pilothouse::engine
