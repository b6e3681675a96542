// SPDX-License-Identifier: Apache-2.0
#include "core/engine/podman.h"

#include <QTest>

using namespace pilothouse;
using namespace pilothouse::engine;
using namespace Qt::StringLiterals;

/// Podman's ways of telling that the contract tests do not come across.
class PodmanWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNetworkOfTheUsersIsTold()
    {
        model::ObservedContainer container;
        container.spec.networkMode = u"bridge"_s;
        container.networkIds = {{u"backend"_s, u"backend"_s}};
        const auto read = podman::inDockersWords(container);
        QCOMPARE(read.spec.networkMode, u"backend"_s);
        QVERIFY(read.networkIds.isEmpty()); // a name is no id to compare with
        container.networkIds = {{u"podman"_s, u"podman"_s}};
        QCOMPARE(podman::inDockersWords(container).spec.networkMode, u"bridge"_s);
    }

    void bindsLoseWhatEveryMountHas()
    {
        model::ObservedContainer container;
        container.spec.binds = {u"/srv:/data:ro,rprivate,rbind"_s, u"/a:/b:rw,rshared,noexec,rbind"_s,
                                QString(64, u'a') + u":/nameless:rw,rprivate,nosuid,nodev,rbind"_s};
        const auto read = podman::inDockersWords(container);
        QCOMPARE(read.spec.binds, (QStringList{u"/srv:/data:ro"_s, u"/a:/b:rw,rshared,noexec"_s}));
        QCOMPARE(read.spec.volumes, QStringList{u"/nameless"_s});
    }

    void itsOwnVariablesAreLeftOutAndOthersOfThatNameAreNot()
    {
        model::ObservedContainer container;
        container.spec.hostname = u"web-1"_s;
        container.spec.variables = {
            {u"TERM"_s, u"vt100"_s}, {u"container"_s, u"podman"_s}, {u"HOSTNAME"_s, u"web-1"_s}, {u"A"_s, u"1"_s}};
        const std::vector<model::VariableSetting> kept{{u"A"_s, u"1"_s}, {u"TERM"_s, u"vt100"_s}};
        QCOMPARE(podman::inDockersWords(container).spec.variables, kept);
    }

    void onlyKnownCausesAreConflicts()
    {
        QCOMPARE(podman::codeOf({{u"cause"_s, u"container state improper"_s}}), base::ErrorCode::Conflict);
        QVERIFY(!podman::codeOf({{u"cause"_s, u"no space left on device"_s}}));
        QVERIFY(!podman::codeOf({{u"message"_s, u"container state improper"_s}}));
    }
};

QTEST_GUILESS_MAIN(PodmanWordsTest)
#include "podman_test.moc"
