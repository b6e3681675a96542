// SPDX-License-Identifier: Apache-2.0
#include "tests/manifest/randomedits.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace Qt::StringLiterals;
using edit::Edit;
using edit::Edited;
using randomedits::read;
using randomedits::Trial;
using randomedits::Trials;

namespace {

bool isMeant(const QString &key)
{
    return !key.startsWith(u'_') || key == u"__maestro"_s;
}

/// An edit in a part that only keeps what aliases repeat changes all of them; elsewhere, nothing else.
QJsonValue watched(const QJsonValue &document, const Pointer &place)
{
    const QString part = QString::fromStdString(place.front());
    if (!isMeant(part))
        return document.toObject().value(part);
    QJsonObject meant;
    for (const QString &key : document.toObject().keys())
        if (isMeant(key))
            meant.insert(key, document.toObject().value(key));
    return meant;
}

/// The edit and what it did: enough to do it again.
QByteArray told(const Trial &trial, const QByteArray &diff)
{
    QByteArray yaml;
    if (const auto *set = std::get_if<edit::Set>(&trial.edit))
        yaml = set->yaml;
    if (const auto *add = std::get_if<edit::Add>(&trial.edit))
        yaml = add->yaml;
    return "edit " + QByteArray::number(qlonglong(trial.edit.index())) + ' ' + toString(trial.place).toUtf8() + ' '
        + yaml + "\n" + diff;
}

/// The bytes between replacements, of the text before or (with `after`) of the one that came of it.
QByteArray untouched(const QByteArray &text, const edit::Patch &patch, bool after)
{
    QByteArray rest;
    qsizetype at = 0;
    qsizetype shift = 0;
    for (const auto &one : patch.replacements) {
        const qsizetype begin = one.offset + (after ? shift : 0);
        rest += text.mid(at, begin - at) + '\0';
        at = begin + (after ? one.text.size() : one.length);
        shift += one.text.size() - one.length;
    }
    return rest + text.mid(at);
}

} // namespace

/// Random edits of odd manifests. PILOTHOUSE_EDITS and PILOTHOUSE_SEED ask for more, and others.
class EditPropertyTest : public QObject
{
    Q_OBJECT

    std::vector<QByteArray> m_corpus;
    QRandomGenerator m_random{20'240'229};
    int m_count = 2000;

    [[nodiscard]] const QByteArray &oneText() { return m_corpus[std::size_t(m_random.bounded(int(m_corpus.size())))]; }

    /// Nothing if refused.
    static std::optional<Edited> accepted(const QByteArray &text, const Edit &edit)
    {
        auto edited = edit::apply(text, u"f.yaml"_s, edit);
        return edited ? std::optional(std::move(*edited)) : std::nullopt;
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Odd ones of our own, and those that MaestroNG was recorded with. What is made by a template is edited in
        // edit_template_test.
        for (const char *folder : {"/tests/manifest/corpus", "/tests/conformance/maestro/manifests"}) {
            const QDir corpus(QStringLiteral(PILOTHOUSE_SOURCE_DIR) + QLatin1StringView(folder));
            for (const QString &name : corpus.entryList({u"*.yaml"_s})) {
                QFile file(corpus.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                // The recorder puts "@SOCKET@" and the like in place of what a computer has.
                static const QRegularExpression standIn(u"@([A-Z_]+)@?"_s);
                const QByteArray text = name[0].isDigit()
                    ? QString::fromUtf8(file.readAll()).replace(standIn, u"/run/\\1"_s).toUtf8()
                    : file.readAll();
                if (!text.contains("{{") && !text.contains("{%"))
                    m_corpus.push_back(text);
            }
        }
        QVERIFY(m_corpus.size() > 30);
        if (qEnvironmentVariableIsSet("PILOTHOUSE_SEED"))
            m_random.seed(quint32(qEnvironmentVariableIntValue("PILOTHOUSE_SEED")));
        if (qEnvironmentVariableIsSet("PILOTHOUSE_EDITS"))
            m_count = qEnvironmentVariableIntValue("PILOTHOUSE_EDITS");
    }

    void anEditChangesWhatIsMeantAndNothingElse()
    {
        int done = 0;
        for (int i = 0; i < m_count; ++i) {
            const QByteArray &text = oneText();
            const Trial trial = Trials(m_random, read(text)).next();
            const auto edited = accepted(text, trial.edit);
            if (!edited)
                continue;
            ++done;
            const QByteArray what = told(trial, edit::unifiedDiff(text, edited->patch, "f.yaml"));
            QVERIFY2(watched(read(edited->text), trial.place) == watched(trial.expected, trial.place), what);
            QVERIFY2(untouched(text, edited->patch, false) == untouched(edited->text, edited->patch, true), what);
            QVERIFY2(edited->patch.inverse(text).appliedTo(edited->text) == text, what);
        }
        QVERIFY2(done > m_count / 3, qPrintable(QString::number(done)));
    }

    void manyEditsAreTakenBackOneByOne()
    {
        for (const QByteArray &original : m_corpus) {
            QByteArray text = original;
            std::vector<edit::Patch> undo;
            for (int i = 0; i < std::min(20, m_count / 100); ++i) {
                const Trial trial = Trials(m_random, read(text)).next();
                const auto edited = accepted(text, trial.edit);
                if (!edited)
                    continue;
                undo.push_back(edited->patch.inverse(text));
                text = edited->text;
            }
            QVERIFY(!undo.empty());
            for (; !undo.empty(); undo.pop_back())
                text = undo.back().appliedTo(text);
            QCOMPARE(text, original);
        }
    }

    void aNameGivenBackRestoresTheText()
    {
        int done = 0;
        for (const QByteArray &text : m_corpus) {
            const QJsonObject document = read(text).toObject();
            const auto thereAndBack = [&](edit::Noun noun, const QString &name) {
                const auto there = accepted(text, edit::Rename{noun, name, u"renamed-1"_s});
                if (!there)
                    return;
                ++done;
                const auto back = accepted(there->text, edit::Rename{noun, u"renamed-1"_s, name});
                QVERIFY2(back && back->text == text, there->text);
            };
            for (const QString &ship : document[u"ships"_s].toObject().keys())
                thereAndBack(edit::Noun::Ship, ship);
            const QJsonObject services = document[u"services"_s].toObject();
            for (const QString &service : services.keys()) {
                thereAndBack(edit::Noun::Service, service);
                for (const QString &instance : services[service][u"instances"_s].toObject().keys())
                    thereAndBack(edit::Noun::Instance, instance);
            }
        }
        QVERIFY2(done > 50, qPrintable(QString::number(done)));
    }
};

QTEST_GUILESS_MAIN(EditPropertyTest)
#include "edit_property_test.moc"
