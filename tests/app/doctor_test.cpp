// SPDX-License-Identifier: Apache-2.0
#include "app/ships/doctor.h"
#include "core/rehearsal/rehearsal.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

/// The doctor of the Ships page, with one ship that works and one that is not there.
class DoctorModelTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    rehearsal::Rehearsal m_rehearsal;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Doctor> m_doctor;

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"fleet.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(u"name: x\nships:\n  up: {ip: h, socket_path: %1}\n  gone: {ip: h, socket_path: /no/such.sock}\n"
                   "services: {}\n"_s.arg(m_rehearsal.addShip({u"up"_s}))
                       .toUtf8());
        file.close();
        m_workspace = std::make_unique<Workspace>();
        m_workspace->openFile(QUrl::fromLocalFile(file.fileName()));
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->isOpen(), 20'000);
    }
    void init()
    {
        m_doctor = std::make_unique<Doctor>();
        m_doctor->setWorkspace(m_workspace.get());
    }
    void cleanup() { m_doctor.reset(); }

    void aShipThatWorksPassesEveryStep()
    {
        const QAbstractItemModelTester tester(m_doctor->steps(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_doctor->examine(u"up"_s);
        QVERIFY(m_doctor->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(m_doctor->isHealthy(), 20'000);
        QCOMPARE(m_doctor->verdict(), u"up works"_s);
        QVERIFY(m_doctor->steps()->rowCount() >= 4); // socket, engine, version, clock
        QVERIFY(m_doctor->advice().isEmpty());
    }

    void theFirstFailingStepIsMarkedWithWhatToDo()
    {
        m_doctor->examine(u"gone"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_doctor->isRunning(), 20'000);
        QVERIFY(!m_doctor->isHealthy());
        QVERIFY2(m_doctor->verdict().contains(u"Socket"_s), qPrintable(m_doctor->verdict()));
        const auto *steps = m_doctor->steps();
        QVERIFY(steps->index(steps->rowCount() - 1, 0).data(DoctorSteps::FirstFailureRole).toBool());
        QVERIFY(m_doctor->advice().contains(u"systemctl status docker"_s));
        QVERIFY(m_doctor->text().contains(u"/no/such.sock"_s) && m_doctor->text().contains(m_doctor->advice()));
    }

    void whoeverIsExaminedLastIsShown()
    {
        m_doctor->examine(u"gone"_s);
        m_doctor->examine(u"up"_s);
        QCOMPARE(m_doctor->ship(), u"up"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_doctor->isHealthy(), 20'000);
        m_doctor->dismiss();
        QCOMPARE(m_doctor->steps()->rowCount(), 0);
        QVERIFY(m_doctor->ship().isEmpty());
    }

    void nobodyWaitsForOneThatIsGivenUp()
    {
        m_doctor->examine(u"up"_s);
        m_doctor.reset();
    }
};

QTEST_GUILESS_MAIN(DoctorModelTest)
#include "doctor_test.moc"
