// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace pilothouse::transport {

/// Owns an open file descriptor.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int number)
        : m_number(number)
    {
    }
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~FileDescriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    /// Gives it up without closing it.
    [[nodiscard]] int release() { return std::exchange(m_number, -1); }
    void setNonBlocking() const { ::fcntl(m_number, F_SETFL, ::fcntl(m_number, F_GETFL) | O_NONBLOCK); }

private:
    int m_number = -1;
};

} // namespace pilothouse::transport
