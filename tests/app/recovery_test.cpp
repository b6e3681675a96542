// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

const QByteArray shop = "__maestro: {schema: 2}\nname: shop\nships: {one: {ip: 127.0.0.1, socket_path: /nonexistent}}\n"
                        "services:\n  web: {image: nginx, instances: {web-1: {ship: one}}}\n";

QString unsavedDirectory()
{
    return store::dataDirectory() + u"/unsaved"_s;
}

/// What another program does: opens the file, types, says so once a copy is kept, and goes on until it is killed.
int typeAndWait(const QString &file)
{
    Workspace workspace;
    workspace.openFile(QUrl::fromLocalFile(file));
    const auto typed = [&workspace] { return workspace.editing()->type(0, 0, u"# typed\n"_s); };
    if (!QTest::qWaitFor([&] { return workspace.isOpen(); }) || !typed())
        return 1;
    const QString mine = u"*-%1"_s.arg(QCoreApplication::applicationPid());
    if (!QTest::qWaitFor([&] { return !QDir(unsavedDirectory()).entryList({mine}, QDir::Files).isEmpty(); }))
        return 1;
    std::puts("kept");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

/// What was typed and not saved outlives a program that is killed.
class RecoveryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Workspace> m_workspace;

    [[nodiscard]] QString path() const { return m_home->filePath(u"shop.yaml"_s); }
    [[nodiscard]] static QStringList copies() { return QDir(unsavedDirectory()).entryList(QDir::Files); }
    void write(const QByteArray &text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(text), text.size());
    }
    void open()
    {
        m_workspace = std::make_unique<Workspace>();
        m_workspace->openFile(QUrl::fromLocalFile(path()));
        QTRY_VERIFY(m_workspace->isOpen());
    }
    /// Another program types into the file. It is alive until `process` is killed.
    void typeElsewhere(QProcess &process) const
    {
        process.start(QCoreApplication::applicationFilePath(), {u"--type"_s, path()});
        QVERIFY(process.waitForReadyRead(20'000));
        QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray("kept"));
    }
    void typeElsewhereAndDie() const
    {
        QProcess process;
        typeElsewhere(process);
        process.kill();
        QVERIFY(process.waitForFinished());
    }

private Q_SLOTS:
    void init()
    {
        QDir(unsavedDirectory()).removeRecursively();
        m_home = std::make_unique<QTemporaryDir>();
        write(shop);
    }
    void cleanup()
    {
        if (m_workspace)
            m_workspace->forgetDraft();
        m_workspace.reset();
    }

    void whatAKilledProgramLeftIsOfferedAndRestored()
    {
        typeElsewhereAndDie();
        open();
        auto &recovery = *m_workspace->recovery();
        QTRY_VERIFY(recovery.isOffered());
        QVERIFY(recovery.difference().contains(u"+# typed"_s));
        recovery.restore();
        QVERIFY(!recovery.isOffered());
        QVERIFY(m_workspace->editing()->isModified());
        QCOMPARE(m_workspace->editing()->text(), "# typed\n" + shop);
        m_workspace->editing()->undo();
        QCOMPARE(m_workspace->editing()->text(), shop);
    }

    void whatWasRestoredIsKeptAgainUntilItIsSaved()
    {
        typeElsewhereAndDie();
        open();
        QTRY_VERIFY(m_workspace->recovery()->isOffered());
        m_workspace->recovery()->restore();
        const QString ours = QString::number(QCoreApplication::applicationPid());
        QTRY_VERIFY(copies().size() == 1 && copies().front().endsWith(ours));
        m_workspace->editing()->save();
        QTRY_VERIFY(copies().isEmpty());
    }

    void whatIsDiscardedIsNotOfferedAgain()
    {
        typeElsewhereAndDie();
        open();
        QTRY_VERIFY(m_workspace->recovery()->isOffered());
        m_workspace->recovery()->discard();
        QCOMPARE(copies(), QStringList());
        QCOMPARE(m_workspace->editing()->text(), shop);
    }

    void aProgramThatIsStillThereKeepsItsCopy()
    {
        QProcess process;
        typeElsewhere(process);
        QCOMPARE(store::SwapCopy(path()).left().size(), 0U);
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(store::SwapCopy(path()).left().size(), 1U);
    }

    void whatIsInTheFileAnywayIsNotOffered()
    {
        typeElsewhereAndDie();
        write("# typed\n" + shop);
        open();
        QTRY_COMPARE(copies(), QStringList());
        QVERIFY(!m_workspace->recovery()->isOffered());
    }

    void aFileThatWasChangedSinceIsSaidToBe()
    {
        typeElsewhereAndDie();
        open();
        QTRY_VERIFY(m_workspace->recovery()->isOffered());
        const QString sentence = m_workspace->recovery()->sentence();
        m_workspace.reset();
        write("# changed since\n" + shop);
        open();
        QTRY_VERIFY(m_workspace->recovery()->isOffered());
        QVERIFY(m_workspace->recovery()->sentence() != sentence);
    }

    void takingBackAllThatWasTypedLeavesNoCopy()
    {
        open();
        QVERIFY(m_workspace->editing()->type(0, 0, u"# x\n"_s));
        QTRY_COMPARE(copies().size(), 1);
        m_workspace->editing()->undo();
        QTRY_COMPARE(copies(), QStringList());
    }

    void noOneElseReadsACopy()
    {
        open();
        QVERIFY(m_workspace->editing()->type(0, 0, u"# x\n"_s));
        QTRY_COMPARE(copies().size(), 1);
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QCOMPARE(QFile::permissions(unsavedDirectory() + u'/' + copies().front()) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(unsavedDirectory()) & others, QFile::Permissions());
    }

    void ofACopyThatIsBrokenNothingIsSaid()
    {
        QVERIFY(QDir().mkpath(unsavedDirectory()));
        typeElsewhereAndDie();
        for (const QString &name : copies()) {
            QFile file(unsavedDirectory() + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("{\"fi") > 0);
        }
        open();
        QCOMPARE(store::SwapCopy(path()).left().size(), 0U);
        QVERIFY(!m_workspace->recovery()->isOffered());
    }
};

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--type"_s)
        return typeAndWait(words.value(2));
    // The program that types is given the same home.
    const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
    RecoveryTest test;
    return QTest::qExec(&test, count, arguments);
}

#include "recovery_test.moc"
