// SPDX-License-Identifier: Apache-2.0
#include "app/cli/portprobe.h"
#include "tests/planning/sample.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::cli;
using namespace pilothouse::sample;

namespace {

model::Environment withPorts(const std::vector<model::PortMapping> &ports)
{
    Builder b(u"p"_s);
    b.ship(u"s"_s, u"127.0.0.1"_s).service(u"a"_s);
    b.instance(u"a1"_s, u"s"_s, [&](model::Instance &i) { i.ports = ports; });
    return b.take();
}

PortStates probed(const model::Environment &environment)
{
    PortProbe probe(environment, {{u"a1"_s}});
    QSignalSpy finished(&probe, &PortProbe::finished);
    probe.start();
    if (finished.isEmpty() && !finished.wait())
        qFatal("the probe does not end");
    return probe.states();
}

} // namespace

class PortProbeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPortIsUpWhereSomebodyListens()
    {
        QTcpServer up;
        QTcpServer gone;
        QVERIFY(up.listen(QHostAddress::LocalHost) && gone.listen(QHostAddress::LocalHost));
        const int closed = gone.serverPort();
        gone.close();
        const auto states = probed(withPorts({port(u"http"_s, 80, up.serverPort()), port(u"admin"_s, 81, closed)}));
        QCOMPARE(states.at({{u"a1"_s}, u"http"_s}), Listening::Yes);
        QCOMPARE(states.at({{u"a1"_s}, u"admin"_s}), Listening::No);
    }

    void aRangeIsUpWhereOneOfItsPortsIs()
    {
        QTcpServer up;
        QVERIFY(up.listen(QHostAddress::LocalHost));
        auto range = port(u"any"_s, 80, up.serverPort());
        range.external.last = range.external.first + 1;
        QCOMPARE(probed(withPorts({range})).at({{u"a1"_s}, u"any"_s}), Listening::Yes);
    }

    void nobodyKnowsOfUdp()
    {
        auto udp = port(u"dns"_s, 53, 53);
        udp.external.protocol = udp.exposed.protocol = model::Protocol::Udp;
        QVERIFY(probed(withPorts({udp})).empty());
    }
};

QTEST_GUILESS_MAIN(PortProbeTest)
#include "portprobe_test.moc"
