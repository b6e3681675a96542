// SPDX-License-Identifier: Apache-2.0
#include "core/store/trust.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::store;
using namespace Qt::StringLiterals;

class TrustTest : public QObject
{
    Q_OBJECT

    static std::vector<model::LocalCommand> commands(const QStringList &lines)
    {
        std::vector<model::LocalCommand> list;
        for (const QString &line : lines)
            list.push_back(model::localCommand(line.split(u' ')));
        return list;
    }

    QString manifest(const QString &name) const
    {
        QFile file(m_home.filePath(name));
        return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
    }

    Trust trustOf(const QString &name) const { return Trust(manifest(name), m_home.filePath(u"data"_s)); }

    QTemporaryDir m_home;

private Q_SLOTS:
    void aCommandIsAskedForOnce()
    {
        const auto both = commands({u"./a.sh"_s, u"./b.sh x"_s});
        QCOMPARE(trustOf(u"once.yaml"_s).untrusted(both).size(), 2U);
        QVERIFY(trustOf(u"once.yaml"_s).trust(both));
        QVERIFY(trustOf(u"once.yaml"_s).untrusted(both).empty());
    }

    void aChangedCommandIsAskedForAgain()
    {
        QVERIFY(trustOf(u"changed.yaml"_s).trust(commands({u"./a.sh"_s, u"./b.sh"_s})));
        const auto now = trustOf(u"changed.yaml"_s).untrusted(commands({u"./a.sh"_s, u"./b.sh -f"_s}));
        QCOMPARE(now.size(), 1U);
        QCOMPARE(now[0].shown, u"./b.sh -f"_s);
    }

    void anotherManifestIsNotTrustedWithIt()
    {
        QVERIFY(trustOf(u"mine.yaml"_s).trust(commands({u"./a.sh"_s})));
        QCOMPARE(trustOf(u"theirs.yaml"_s).untrusted(commands({u"./a.sh"_s})).size(), 1U);
    }

    void whatDecidesWhatIsRunBelongsToTheCommand()
    {
        const auto plain = model::localCommand({u"./a.sh"_s}, {{u"COLOUR"_s, u"red"_s}});
        const auto loaded = model::localCommand({u"./a.sh"_s}, {{u"LD_PRELOAD"_s, u"/tmp/x.so"_s}});
        QVERIFY(trustOf(u"preload.yaml"_s).trust({plain}));
        QVERIFY(trustOf(u"preload.yaml"_s).untrusted({model::localCommand({u"./a.sh"_s})}).empty());
        QCOMPARE(trustOf(u"preload.yaml"_s).untrusted({loaded}).size(), 1U);
    }

    void nothingButHashesIsKeptAndForNobodyElse()
    {
        QVERIFY(trustOf(u"secret.yaml"_s).trust(commands({u"./a.sh --password hunter2"_s})));
        QFile file(m_home.filePath(u"data/trusted-commands"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hunter2"));
        QVERIFY(!(file.permissions()
                  & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOwner)));
    }

    void aFileThatOthersCouldWriteSaysNothing()
    {
        const Trust trust(manifest(u"open.yaml"_s), m_home.filePath(u"open"_s));
        QVERIFY(trust.trust(commands({u"./a.sh"_s})));
        QVERIFY(QFile::setPermissions(m_home.filePath(u"open/trusted-commands"_s),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
        QCOMPARE(trust.untrusted(commands({u"./a.sh"_s})).size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TrustTest)
#include "trust_test.moc"
