// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/pilotctl.h"
#include "tests/support/dockerd.h"

#include <QTcpServer>
#include <QTest>

using namespace pilothouse::test;
using namespace Qt::StringLiterals;

/// pilotctl with auditors, on a real engine.
class AuditTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Dockerd> m_ship;
    Pilotctl m_pilotctl;
    QTemporaryDir m_directory;

    void write(const QString &auditors, const QString &image = u"local/busybox:1"_s)
    {
        m_pilotctl.write(u"__maestro: {schema: 2}\nname: audited\nships:\n"
                         "  east: {ip: 127.0.0.1, socket_path: %1}\naudit:\n%2services:\n  a:\n    image: %3\n"
                         "    instances:\n      a-1: &i {ship: east, command: sleep 3600, stop_timeout: 1}\n"
                         "      a-2: *i\n"_s.arg(m_ship->socketPath(), auditors, image));
    }
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] QStringList lines(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                              : QStringList();
    }
    /// Of a log: sorted, since containers start side by side, and without time.
    [[nodiscard]] QStringList told(const QString &name) const
    {
        QStringList all;
        for (const QString &line : lines(name))
            all += line.mid(24);
        all.sort();
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto why = Dockerd::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"SKIPPED-ENTIRELY "_s + why));
        qputenv("LOGNAME", "ann");
        m_ship = std::make_unique<Dockerd>();
        QVERIFY2(m_ship->start(), qPrintable(m_ship->problem()));
    }

    void cleanup()
    {
        if (m_ship)
            m_ship->docker({u"rm"_s, u"-f"_s, u"a-1"_s, u"a-2"_s});
    }

    void theLogOfStartAndStopIsMaestros()
    {
        write(u"  - {type: log, file: %1, level: debug}\n"_s.arg(path(u"a.log"_s)));
        const auto started = m_pilotctl.run({u"start"_s});
        QVERIFY2(started.exitCode == 0, qPrintable(started.text));
        QCOMPARE(told(u"a.log"_s),
                 (QStringList{u"DEBUG: Start of a-1 succeeded."_s, u"DEBUG: Start of a-2 succeeded."_s,
                              u"DEBUG: ann is starting a-1."_s, u"DEBUG: ann is starting a-2."_s,
                              u"INFO: Start of a-1, a-2 succeeded."_s, u"INFO: ann is starting a-1, a-2."_s}));
        QFile::remove(path(u"a.log"_s));
        QCOMPARE(m_pilotctl.run({u"stop"_s, u"--all"_s}).exitCode, 0);
        const auto stopped = told(u"a.log"_s);
        QVERIFY2(stopped.contains(u"INFO: ann is stopping a-1, a-2."_s)
                     || stopped.contains(u"INFO: ann is stopping a-2, a-1."_s),
                 qPrintable(stopped.join(u'\n')));
    }

    void aFailureIsInTheLog()
    {
        write(u"  - {type: log, file: %1}\n"_s.arg(path(u"failed.log"_s)), u"local/nosuch:1"_s);
        QCOMPARE(m_pilotctl.run({u"start"_s, u"a-1"_s}).exitCode, 1);
        QVERIFY2(told(u"failed.log"_s).value(0).startsWith(u"ERROR: Failed to start a-1! (message: "_s),
                 qPrintable(told(u"failed.log"_s).join(u'\n')));
    }

    void aScriptIsRunWithMaestrosWords()
    {
        QFile script(path(u"told.sh"_s));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\n{ echo \"args: $*\"; cat; } >> \"$0.out\"\n");
        script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        script.close();
        write(u"  - {type: exec, script: %1, args: \"{action} {what} done\"}\n"_s.arg(script.fileName()));
        const auto started = m_pilotctl.run({u"start"_s});
        QVERIFY2(started.exitCode == 0, qPrintable(started.text));
        QCOMPARE(
            lines(u"told.sh.out"_s),
            (QStringList{u"args: start [a-1 (on east), a-2 (on east)] done"_s,
                         uR"({"a-1":{"service":"a","ship":"127.0.0.1"},"a-2":{"service":"a","ship":"127.0.0.1"}})"_s}));
    }

    void auditorsWhoCannotBeToldFailNothing()
    {
        QTcpServer silent; // takes connections and says nothing
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        write(u"  - {type: http, endpoint: \"http://127.0.0.1:%1/\", timeout: 600}\n"
              "  - {type: http, endpoint: \"http://127.0.0.1:1/\", ignore_errors: true}\n"
              "  - {type: log, file: /no/such/directory/a.log}\n"_s.arg(silent.serverPort()));
        const auto started = m_pilotctl.run({u"start"_s});
        QVERIFY2(started.exitCode == 0, qPrintable(started.text));
        QCOMPARE(started.text.count(u"was not told"_s), 2);
        QVERIFY2(started.text.contains(u"warning: the auditor http 127.0.0.1 was not told: no answer until the end"_s),
                 qPrintable(started.text));
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "audit_test.moc"
