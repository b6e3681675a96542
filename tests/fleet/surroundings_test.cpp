// SPDX-License-Identifier: Apache-2.0
#include "core/fleet/nap.h"
#include "core/fleet/networknews.h"
#include "core/fleet/surroundings.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <linux/rtnetlink.h>
#include <sched.h>
#include <sys/socket.h>

using namespace pilothouse::fleet;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename T>
QByteArray bytesOf(const T &value)
{
    return {reinterpret_cast<const char *>(&value), sizeof value};
}

QByteArray message(unsigned short type, const QByteArray &body)
{
    nlmsghdr head{};
    head.nlmsg_len = unsigned(NLMSG_HDRLEN + body.size());
    head.nlmsg_type = type;
    return bytesOf(head) + body;
}

QByteArray address(unsigned short type, unsigned char scope, char last)
{
    ifaddrmsg body{};
    body.ifa_family = AF_INET;
    body.ifa_scope = scope;
    body.ifa_index = 2;
    rtattr head{};
    head.rta_len = sizeof head + 4;
    head.rta_type = IFA_ADDRESS;
    return message(type, bytesOf(body) + bytesOf(head) + QByteArray("\x0a\0\0", 3) + last);
}

QByteArray route(unsigned short type, unsigned char prefixLength)
{
    rtmsg body{};
    body.rtm_family = AF_INET;
    body.rtm_dst_len = prefixLength;
    body.rtm_table = RT_TABLE_MAIN;
    body.rtm_type = RTN_UNICAST;
    return message(type, bytesOf(body));
}

} // namespace

class SurroundingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSleepIsSeenByTheClocksGoingApart()
    {
        Nap nap;
        QVERIFY(!nap.hasEnded({.awake = 100s, .ever = 500s}));
        QVERIFY(!nap.hasEnded({.awake = 102s, .ever = 502s}));
        QVERIFY(nap.hasEnded({.awake = 104s, .ever = 900s}));
        QVERIFY(!nap.hasEnded({.awake = 106s, .ever = 902s}));
    }

    void aStopOfThisProgramIsSeenByALateLook()
    {
        Nap nap;
        QVERIFY(!nap.hasEnded({.awake = 100s, .ever = 100s}));
        QVERIFY(!nap.hasEnded({.awake = 105s, .ever = 105s})); // only busy
        QVERIFY(nap.hasEnded({.awake = 130s, .ever = 130s}));
    }

    void theClocksOfThisComputerGoOn()
    {
        const auto before = Nap::Clocks::now();
        QTRY_VERIFY(Nap::Clocks::now().awake > before.awake && Nap::Clocks::now().ever > before.ever);
        QVERIFY(before.ever >= before.awake);
    }

    void aNewAddressIsNewsOnce()
    {
        NetworkNews news;
        QVERIFY(news.take(address(RTM_NEWADDR, RT_SCOPE_UNIVERSE, 1)));
        QVERIFY(!news.take(address(RTM_NEWADDR, RT_SCOPE_UNIVERSE, 1)));
        QVERIFY(news.take(address(RTM_NEWADDR, RT_SCOPE_UNIVERSE, 2)));
        QVERIFY(news.take(address(RTM_DELADDR, RT_SCOPE_UNIVERSE, 1)));
        QVERIFY(news.take(address(RTM_NEWADDR, RT_SCOPE_UNIVERSE, 1)));
    }

    void whatIsOfThisComputerAloneIsNoNews()
    {
        NetworkNews news;
        QVERIFY(!news.take(address(RTM_NEWADDR, RT_SCOPE_LINK, 1)));
        QVERIFY(!news.take(address(RTM_NEWADDR, RT_SCOPE_HOST, 1)));
        QVERIFY(!news.take(route(RTM_NEWROUTE, 24)));
        QVERIFY(news.take(route(RTM_NEWROUTE, 0)));
        QVERIFY(news.take(route(RTM_DELROUTE, 0)));
    }

    void severalMessagesMayComeTogether()
    {
        NetworkNews news;
        QVERIFY(news.take(route(RTM_NEWROUTE, 24) + address(RTM_NEWADDR, RT_SCOPE_UNIVERSE, 1)));
    }

    void aBrokenDatagramIsLeftAlone()
    {
        NetworkNews news;
        const QByteArray whole = address(RTM_NEWADDR, RT_SCOPE_UNIVERSE, 1);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!news.take(whole.first(size)));
        QVERIFY(!news.take(QByteArray(64, '\xff')));
        QVERIFY(!news.take(QByteArray(64, '\0')));
    }

    /// In a network namespace of its own, where that is allowed.
    void theKernelTellsOfAnAddress()
    {
        if (unshare(CLONE_NEWNET) != 0)
            QSKIP("needs root for a network namespace");
        Surroundings surroundings;
        QSignalSpy changed(&surroundings, &Surroundings::changed);
        const auto ip = [](const QString &arguments) { return QProcess::execute(u"ip"_s, arguments.split(u' ')) == 0; };
        if (!ip(u"link add calm type veth peer name storm"_s))
            QSKIP("needs iproute2 and veth");
        QVERIFY(ip(u"link set calm up"_s));
        QVERIFY(ip(u"addr add 10.99.0.1/24 dev calm"_s));
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 20'000);
        QVERIFY(ip(u"addr del 10.99.0.1/24 dev calm"_s));
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 20'000);
    }
};

QTEST_GUILESS_MAIN(SurroundingsTest)
#include "surroundings_test.moc"
