// SPDX-License-Identifier: Apache-2.0
#include "core/store/textfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pilothouse::store {

using base::ErrorCode;

namespace {

tl::unexpected<base::Error> systemFailure(const QString &path)
{
    return base::failure(ErrorCode::Internal, u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(errno))));
}

/// A new file beside another, which is gone again unless it took its place.
class Successor
{
public:
    explicit Successor(const QByteArray &target)
        : m_target(target)
        , m_path(target + ".XXXXXX")
        , m_descriptor(::mkostemp(m_path.data(), O_CLOEXEC))
    {
    }
    ~Successor()
    {
        const int error = errno;
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        if (m_descriptor >= 0 && !m_inPlace)
            ::unlink(m_path.constData());
        errno = error;
    }
    Q_DISABLE_COPY_MOVE(Successor)

    /// False with errno set. The owner goes first: giving a file away takes its special permissions.
    bool take(const QByteArray &text, const struct stat &former)
    {
        if (m_descriptor < 0 || !write(text))
            return false;
        if (::fchown(m_descriptor, former.st_uid, former.st_gid) != 0)
            static_cast<void>(::fchown(m_descriptor, uid_t(-1), former.st_gid) == 0);
        return ::fchmod(m_descriptor, former.st_mode & 07777) == 0 && ::fsync(m_descriptor) == 0;
    }

    bool replace()
    {
        m_inPlace = std::rename(m_path.constData(), m_target.constData()) == 0;
        return m_inPlace;
    }

private:
    [[nodiscard]] bool write(const QByteArray &text) const
    {
        for (qsizetype at = 0; at < text.size();) {
            const ssize_t written = ::write(m_descriptor, text.constData() + at, std::size_t(text.size() - at));
            if (written < 0 && errno != EINTR)
                return false;
            at += written > 0 ? written : 0;
        }
        return true;
    }

    QByteArray m_target;
    QByteArray m_path;
    int m_descriptor;
    bool m_inPlace = false;
};

/// So that the new name is on the disk as well. Some file systems cannot, and need not.
void flushDirectory(const QString &path)
{
    const int directory = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0)
        return;
    ::fsync(directory);
    ::close(directory);
}

} // namespace

base::Result<void> replaceText(const QString &path, const QByteArray &former, const QByteArray &text)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    if (target.isEmpty())
        return base::failure(ErrorCode::NotFound, path + u": there is no such file"_s);
    QFile file(target);
    struct stat status {
    };
    if (!file.open(QIODevice::ReadOnly) || ::fstat(file.handle(), &status) != 0)
        return base::failure(ErrorCode::Internal, u"%1: %2"_s.arg(path, file.errorString()));
    if (!S_ISREG(status.st_mode))
        return base::failure(ErrorCode::InvalidInput, path + u": only a regular file can be edited"_s);
    if (::access(QFile::encodeName(target).constData(), W_OK) != 0)
        return systemFailure(path);
    Successor successor(QFile::encodeName(target));
    if (!successor.take(text, status))
        return systemFailure(path);
    if (file.readAll() != former)
        return base::failure(ErrorCode::Conflict, path + u": the file has changed meanwhile"_s);
    if (!successor.replace())
        return systemFailure(path);
    flushDirectory(QFileInfo(target).absolutePath());
    return {};
}

base::Result<void> createText(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return base::failure(ErrorCode::Internal, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace pilothouse::store
