// SPDX-License-Identifier: Apache-2.0
#include "core/store/textfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace pilothouse;
using namespace pilothouse::store;
using namespace Qt::StringLiterals;

class TextFileTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

    [[nodiscard]] QString path(const QString &name) const { return m_home->filePath(name); }

    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void theTextIsReplacedAndNothingElseIsLeft()
    {
        write(u"a"_s, "old");
        QVERIFY(replaceText(path(u"a"_s), "old", "new\n"));
        QCOMPARE(read(u"a"_s), "new\n");
        QCOMPARE(QDir(m_home->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
    }

    void permissionsStay()
    {
        write(u"a"_s, "old");
        QVERIFY(::chmod(QFile::encodeName(path(u"a"_s)).constData(), 0640) == 0);
        QVERIFY(replaceText(path(u"a"_s), "old", "new"));
        struct stat status {
        };
        QVERIFY(::stat(QFile::encodeName(path(u"a"_s)).constData(), &status) == 0);
        QCOMPARE(status.st_mode & 07777U, 0640U);
    }

    void theOwnerStays()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a file away");
        write(u"a"_s, "old");
        QVERIFY(::chown(QFile::encodeName(path(u"a"_s)).constData(), 12345, 23456) == 0);
        QVERIFY(replaceText(path(u"a"_s), "old", "new"));
        QCOMPARE(QFileInfo(path(u"a"_s)).ownerId(), 12345U);
        QCOMPARE(QFileInfo(path(u"a"_s)).groupId(), 23456U);
    }

    void aSymbolicLinkStaysAndItsTargetIsReplaced()
    {
        QVERIFY(QDir(m_home->path()).mkdir(u"there"_s));
        write(u"there/a"_s, "old");
        QVERIFY(QFile::link(u"there/a"_s, path(u"link"_s)));
        QVERIFY(replaceText(path(u"link"_s), "old", "new"));
        QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
        QCOMPARE(read(u"there/a"_s), "new");
    }

    void aFileThatHasChangedMeanwhileIsLeftAlone()
    {
        write(u"a"_s, "theirs");
        const auto replaced = replaceText(path(u"a"_s), "old", "ours");
        QVERIFY(!replaced);
        QCOMPARE(replaced.error().code, base::ErrorCode::Conflict);
        QCOMPARE(read(u"a"_s), "theirs");
        QCOMPARE(QDir(m_home->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
    }

    void aFileThatIsGoneIsNotMadeAgain()
    {
        QCOMPARE(replaceText(path(u"a"_s), {}, "new").error().code, base::ErrorCode::NotFound);
        QVERIFY(!QFileInfo::exists(path(u"a"_s)));
    }

    /// Whenever the process is killed, the file has one of the texts, as a whole.
    void aKilledProcessLeavesOneTextOrTheOther()
    {
        const QByteArray one(300'000, 'a');
        const QByteArray other(300'000, 'b');
        write(u"a"_s, one);
        for (int round = 0; round < 20; ++round) {
            const pid_t child = ::fork();
            if (child == 0) {
                for (;;) {
                    static_cast<void>(replaceText(path(u"a"_s), one, other));
                    static_cast<void>(replaceText(path(u"a"_s), other, one));
                }
            }
            ::usleep(useconds_t(500 + 731 * round));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            const QByteArray text = read(u"a"_s);
            QVERIFY(text == one || text == other);
            write(u"a"_s, one);
        }
    }
};

QTEST_GUILESS_MAIN(TextFileTest)
#include "textfile_test.moc"
