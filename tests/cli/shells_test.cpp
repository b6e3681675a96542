// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The installed completions, in the shells they are for, with the built pilotctl.
class ShellsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_directory.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    /// What a shell prints for a script of tests/cli, `line` being what has been typed. Both streams.
    QString complete(const QString &shell, const QStringList &options, const QString &script, const QString &line)
    {
        QProcess process;
        auto variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"PATH"_s, QStringLiteral(PILOTHOUSE_BIN_DIR ":") + variables.value(u"PATH"_s));
        variables.insert(u"COMPLETIONS"_s, QStringLiteral(PILOTHOUSE_SOURCE_DIR "/packaging/completions"));
        variables.insert(u"TYPED"_s, line);
        variables.insert(u"TERM"_s, u"dumb"_s);
        variables.insert(u"HOME"_s, m_directory.path());
        process.setProcessEnvironment(variables);
        process.setWorkingDirectory(m_directory.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(shell, options + QStringList{QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/cli/") + script});
        if (!process.waitForFinished(30'000))
            return u"no end: "_s + QString::fromUtf8(process.readAll());
        return QString::fromUtf8(process.readAll());
    }

    static bool isMissing(const QString &shell) { return QStandardPaths::findExecutable(shell).isEmpty(); }

    static void addLines()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("command") << u"pilotctl dep"_s << QStringList{u"deptree"_s};
        QTest::newRow("option") << u"pilotctl restart --step"_s << QStringList{u"--step-delay"_s};
        QTest::newRow("thing") << u"pilotctl -f fleet.yaml start web-"_s << (QStringList{u"web-1"_s, u"web-2"_s});
        QTest::newRow("ship") << u"pilotctl -f fleet.yaml status -S "_s << (QStringList{u"east"_s, u"west"_s});
        QTest::newRow("value") << u"pilotctl --format j"_s << QStringList{u"json"_s};
        QTest::newRow("file") << u"pilotctl -f fle"_s << QStringList{u"fleet.yaml"_s};
        QTest::newRow("broken manifest") << u"pilotctl -f broken.yaml start w"_s << QStringList();
    }

    void check(const QString &shell, const QStringList &options, const QString &script)
    {
        QFETCH(QString, line);
        QFETCH(QStringList, expected);
        if (isMissing(shell))
            QSKIP(qPrintable(shell + u" is not installed"_s));
        auto words = complete(shell, options, script, line).split(u'\n', Qt::SkipEmptyParts);
        words.sort();
        QCOMPARE(words, expected);
    }

private Q_SLOTS:
    void initTestCase()
    {
        write(u"fleet.yaml"_s,
              "__maestro: {schema: 2}\nname: c\nships: {east: {ip: 127.0.0.1}, west: {ip: 127.0.0.2}}\nservices:\n"
              "  web: {image: 'a:1', instances: {web-1: {ship: east}, web-2: {ship: west}}}\n");
        write(u"broken.yaml"_s, "name: [\n  {{ nothing\n");
    }

    void bash_data() { addLines(); }
    void bash() { check(u"bash"_s, {u"--norc"_s}, u"complete.bash"_s); }

    void zsh_data() { addLines(); }
    void zsh() { check(u"zsh"_s, {u"-f"_s}, u"complete.zsh"_s); }

    void fish_data() { addLines(); }
    void fish() { check(u"fish"_s, {u"--no-config"_s}, u"complete.fish"_s); }
};

QTEST_GUILESS_MAIN(ShellsTest)
#include "shells_test.moc"
