// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/workspace.h"
#include "core/planning/plan.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::app;
using namespace Qt::StringLiterals;

namespace {

const QByteArray shop = "\xEF\xBB\xBF"
                        "# the shop\r\n__maestro: {schema: 2}\r\nname: shop\r\n"
                        "ships: {one: {ip: 127.0.0.1, socket_path: /nonexistent}}\r\nservices:\r\n"
                        "  web: {image: nginx, instances: {web-1: {ship: one}}}\r\n";

} // namespace

/// The manifest's text as the operator has it: typed, patched by forms, taken back, saved, and changed by others.
class DraftTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Workspace> m_workspace;

    [[nodiscard]] QString path() const { return m_home->filePath(u"shop.yaml"_s); }
    [[nodiscard]] Editing &editing() const { return *m_workspace->editing(); }
    [[nodiscard]] QByteArray onDisk() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(text), text.size());
    }
    /// Types where a text stands, as a person with a caret behind it.
    bool typeBehind(const QString &place, const QString &text) const
    {
        const qsizetype at = editing().plainText().indexOf(place);
        return at >= 0 && editing().type(at + place.size(), 0, text);
    }
    void setByForm(const QString &pointer, const QByteArray &yaml)
    {
        std::optional<base::Error> problem;
        bool answered = false;
        editing().put(u"a form"_s, {{pointer, yaml}}, this, [&](const std::optional<base::Error> &error) {
            problem = error;
            answered = true;
        });
        QTRY_VERIFY(answered);
        QVERIFY2(!problem, problem ? qPrintable(problem->message) : "");
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        write(shop);
        m_workspace = std::make_unique<Workspace>();
        m_workspace->openFile(QUrl::fromLocalFile(path()));
        QTRY_VERIFY(m_workspace->isOpen());
    }
    void cleanup()
    {
        m_workspace->forgetDraft();
        m_workspace.reset();
    }

    void whatIsTypedWaitsForSave()
    {
        QVERIFY(typeBehind(u"image: nginx"_s, u":1.25"_s));
        QVERIFY(editing().isModified());
        QCOMPARE(onDisk(), shop);
        editing().save();
        QTRY_VERIFY(!editing().isModified());
        QCOMPARE(onDisk(), QByteArray(shop).replace("nginx", "nginx:1.25"));
    }

    void theMapFollowsTheTyping()
    {
        QVERIFY(typeBehind(u"  web: {image: nginx, instances: {web-1: {ship: one}"_s, u", web-2: {ship: one}"_s));
        QTRY_COMPARE(m_workspace->environment()->instances.size(), 2U);
        QCOMPARE(onDisk(), shop);
    }

    void aShipThatIsBeingTypedIsNotCalled()
    {
        QVERIFY(typeBehind(u"socket_path: /nonexistent}"_s, u", two: {ip: 127.0.0.2, socket_path: /nonexistent}"_s));
        QTRY_COMPARE(m_workspace->environment()->ships.size(), 2U);
        QVERIFY(!m_workspace->fleet()->observed().ship(model::ShipId{u"two"_s}));
        editing().save();
        QTRY_VERIFY(m_workspace->fleet()->observed().ship(model::ShipId{u"two"_s}));
    }

    void aDraftThatCannotBeReadLeavesTheLastEnvironment()
    {
        QVERIFY(typeBehind(u"services:"_s, u" ["_s));
        QTRY_VERIFY(model::hasErrors(m_workspace->loaded().diagnostics));
        QVERIFY(m_workspace->isOpen());
        QCOMPARE(m_workspace->environment()->instances.size(), 1U);
        QVERIFY(!m_workspace->loaded().isValid());
        editing().undo();
        QTRY_VERIFY(m_workspace->loaded().isValid());
    }

    void nothingIsRunOfWhatIsNotSaved()
    {
        QTRY_VERIFY(!m_workspace->isPlanning());
        QVERIFY(typeBehind(u"image: nginx"_s, u":1.25"_s));
        QSignalSpy kept(m_workspace.get(), &Workspace::draftKept);
        m_workspace->applyPlan();
        QCOMPARE(kept.count(), 1);
        QVERIFY(!m_workspace->isRunning());
    }

    void nothingElseIsOpenedWhileSomethingIsNotSaved()
    {
        QVERIFY(typeBehind(u"image: nginx"_s, u":1.25"_s));
        QSignalSpy kept(m_workspace.get(), &Workspace::draftKept);
        m_workspace->close();
        m_workspace->openDemo();
        QCOMPARE(kept.count(), 2);
        QCOMPARE(m_workspace->filePath(), path());
        QVERIFY(editing().isModified());
    }

    void lettersOfOneWordAreTakenBackTogether()
    {
        for (const QString &letter : {u":"_s, u"1"_s, u"."_s})
            QVERIFY(typeBehind(editing().plainText().mid(0, editing().plainText().indexOf(u", instances"_s)), letter));
        QVERIFY(typeBehind(u"# the shop"_s, u"!"_s));
        editing().undo();
        QVERIFY(editing().plainText().contains(u"nginx:1."_s));
        editing().undo();
        QCOMPARE(editing().text(), shop);
        QVERIFY(!editing().isModified());
        editing().redo();
        QVERIFY(editing().plainText().contains(u"nginx:1.,"_s));
    }

    void aFormSavesAtOnceWhatWasSaved()
    {
        setByForm(u"/services/web/image"_s, "nginx:2");
        QVERIFY(!editing().isModified());
        QVERIFY(onDisk().contains("nginx:2"));
        editing().undo();
        QTRY_COMPARE(onDisk(), shop);
        QVERIFY(!editing().isModified());
    }

    void aFormIsPartOfTheDraftWhileSomethingTypedIsNotSaved()
    {
        QVERIFY(typeBehind(u"# the shop"_s, u"!"_s));
        setByForm(u"/services/web/image"_s, "nginx:2");
        QCOMPARE(onDisk(), shop);
        QVERIFY(editing().text().contains("nginx:2") && editing().text().contains("# the shop!\r\n"));
        editing().undo();
        editing().undo();
        QCOMPARE(editing().text(), shop);
    }

    void whatOthersDoToTheDraftIsToldAsTyping()
    {
        QString shown = editing().plainText();
        QObject document;
        connect(&editing(), &Editing::plainTextChanged, &document,
                [&shown](qsizetype position, qsizetype removed, const QString &added) {
                    shown.replace(position, removed, added);
                });
        setByForm(u"/services/web/instances/web-1/ports"_s, "{http: 80}");
        QCOMPARE(shown, editing().plainText());
        editing().undo();
        QTRY_COMPARE(onDisk(), shop);
        QCOMPARE(shown, editing().plainText());
    }

    void aChangedFileIsReadAgain()
    {
        write(QByteArray(shop).replace("nginx", "caddy"));
        QTRY_VERIFY(editing().text().contains("caddy"));
        QVERIFY(!editing().isModified());
        QVERIFY(!m_workspace->outsideChange()->isPending());
    }

    void whatWasDoneBeforeTheFileChangedCanStillBeTakenBack()
    {
        setByForm(u"/services/web/image"_s, "nginx:2");
        const QByteArray theirs = onDisk().replace("# the shop", "# our shop");
        write(theirs);
        QTRY_COMPARE(editing().text(), theirs);
        editing().undo();
        QVERIFY2(editing().isModified() && onDisk() == theirs,
                 "what another program wrote is not written over unasked");
        editing().undo();
        QCOMPARE(editing().text(), shop);
        editing().redo();
        editing().redo();
        QVERIFY(editing().text() == theirs && !editing().isModified());
    }

    void aChangedFileIsNotWrittenOverUnasked()
    {
        const QByteArray theirs = QByteArray(shop).replace("nginx", "caddy");
        QVERIFY(typeBehind(u"image: nginx"_s, u":1"_s));
        write(theirs);
        auto &change = *m_workspace->outsideChange();
        QTRY_VERIFY(change.isPending());
        QVERIFY(change.difference().contains(u"caddy"_s) && change.difference().contains(u"nginx:1"_s));
        QVERIFY(!change.isMergeable());
        QSignalSpy refused(&editing(), &Editing::refused);
        editing().save();
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(onDisk(), theirs);
        QVERIFY(editing().isModified());
    }

    void theirsIsTakenAndOursCanBeHadBack()
    {
        const QByteArray theirs = QByteArray(shop).replace("nginx", "caddy");
        QVERIFY(typeBehind(u"image: nginx"_s, u":1"_s));
        const QByteArray mine = editing().text();
        write(theirs);
        QTRY_VERIFY(m_workspace->outsideChange()->isPending());
        m_workspace->outsideChange()->takeTheirs();
        QCOMPARE(editing().text(), theirs);
        QVERIFY(!editing().isModified() && !m_workspace->outsideChange()->isPending());
        editing().undo();
        QTRY_COMPARE(editing().text(), mine);
        QVERIFY2(editing().isModified() && onDisk() == theirs, "it waits for a save");
    }

    void oursIsKeptAndWrittenWhenSaved()
    {
        QVERIFY(typeBehind(u"image: nginx"_s, u":1"_s));
        const QByteArray mine = editing().text();
        write(QByteArray(shop).replace("nginx", "caddy"));
        QTRY_VERIFY(m_workspace->outsideChange()->isPending());
        m_workspace->outsideChange()->keepMine();
        QVERIFY(editing().isModified());
        editing().save();
        QTRY_COMPARE(onDisk(), mine);
    }

    void changesApartAreTakenTogether()
    {
        QVERIFY(typeBehind(u"image: nginx"_s, u":1"_s));
        write(QByteArray(shop).replace("# the shop", "# our shop"));
        QTRY_VERIFY(m_workspace->outsideChange()->isPending());
        QVERIFY(m_workspace->outsideChange()->isMergeable());
        m_workspace->outsideChange()->takeBoth();
        editing().save();
        QTRY_COMPARE(onDisk(), QByteArray(shop).replace("nginx", "nginx:1").replace("# the shop", "# our shop"));
    }

    void aFileThatIsGoneIsWrittenAgain()
    {
        QVERIFY(typeBehind(u"image: nginx"_s, u":1"_s));
        QVERIFY(QFile::remove(path()));
        QTest::qWait(300); // the watcher's word for it
        QVERIFY(editing().isModified());
        editing().save();
        QTRY_VERIFY(onDisk().contains("nginx:1"));
    }

    void aSymbolicLinkAndPermissionsStay()
    {
        const QString target = m_home->filePath(u"target.yaml"_s);
        QVERIFY(QFile::rename(path(), target) && QFile::link(target, path()));
        const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
        QVERIFY(QFile::setPermissions(target, mode));
        m_workspace->close();
        m_workspace->openFile(QUrl::fromLocalFile(path()));
        QTRY_VERIFY(m_workspace->isOpen());
        QVERIFY(typeBehind(u"image: nginx"_s, u":1"_s));
        editing().save();
        QTRY_VERIFY(!editing().isModified());
        QVERIFY(QFileInfo(path()).isSymLink());
        QVERIFY(onDisk().contains("nginx:1"));
        QCOMPARE(QFile::permissions(target) & (QFile::ReadOther | QFile::WriteGroup), QFile::Permissions());
        QVERIFY(QFile::permissions(target) & QFile::ReadGroup);
    }
};

QTEST_GUILESS_MAIN(DraftTest)
#include "draft_test.moc"
