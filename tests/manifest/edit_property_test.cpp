// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/edit/edit.h"
#include "core/manifest/edit/pointer.h"
#include "core/manifest/yaml/yamldocument.h"
#include "core/manifest/yaml/yamljson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <functional>
#include <span>

using namespace pilothouse;
using namespace pilothouse::manifest;
using namespace Qt::StringLiterals;
using edit::Edit;
using edit::Edited;
using edit::Pointer;
using edit::toString;

namespace {

/// What is written at places, in every style.
constexpr const char *values[] = {"x",
                                  "80",
                                  "\"80\"",
                                  "-1",
                                  "0755",
                                  "yes",
                                  "~",
                                  "null",
                                  "\"\"",
                                  "''",
                                  "a b c",
                                  "\"a: b # c\"",
                                  "'it''s'",
                                  "hello, world",
                                  "[a, b]",
                                  "{a: 1, b: [x]}",
                                  "[]",
                                  "{}",
                                  "- a\n- b",
                                  "- a: 1\n  b: 2\n- c",
                                  "k: v\nl:\n  m: n",
                                  "a:\n- 1\n- 2\n# remark\nb: |\n  text\n  more\n",
                                  "|\n  one\n  two\n",
                                  "|-\n  one\n   two",
                                  ">\n  folded\n  text\n",
                                  "\"multi\\nline\"",
                                  "\"tab\\there\"",
                                  "h\xC3\xA9llo \xE2\x9C\x93",
                                  "\"\\u0007bell\"",
                                  "1.5",
                                  "2014-01-02",
                                  "- - a\n  - b\n- []",
                                  "\"trailing \"",
                                  "\" leading\"",
                                  "a\n b",
                                  "!!str 5",
                                  "\"%x\"",
                                  "\"@at\"",
                                  "\"`tick\"",
                                  "k: {v: w}",
                                  "\"{\"",
                                  "\"a]\"",
                                  "- |\n  lit\n  eral\n- >-\n  fol\n  ded",
                                  "\"line\\n\\n\\nend\\n\\n\"",
                                  "true"};
constexpr const char *keys[] = {"new", "new key", "80", "a: b", "yes", "~", "\xC3\xA4", "a/b~c", "-", "# x", "{", "<<"};

template <typename T, std::size_t Count>
const T &oneOf(QRandomGenerator &random, const T (&all)[Count])
{
    return all[random.bounded(int(Count))];
}

QJsonValue read(const QByteArray &text)
{
    Problems problems(u"f"_s);
    const auto document = readYaml(text, problems);
    return document && document->root() ? toJson(*document->root()) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue at(const QJsonValue &root, const Pointer &place)
{
    QJsonValue value = root;
    for (const std::string &token : place)
        value = value.isArray() ? value.toArray().at(edit::indexOf(token))
                                : value.toObject().value(QString::fromStdString(token));
    return value;
}

/// What is done to a collection at the end of a place: the oracle's own words for an edit.
using Deed = std::function<void(QJsonValue &collection)>;

void perform(QJsonValue &value, std::span<const std::string> place, const Deed &deed)
{
    if (place.empty())
        return deed(value);
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        QJsonValue item = array.at(edit::indexOf(place.front()));
        perform(item, place.subspan(1), deed);
        array[edit::indexOf(place.front())] = item;
        value = array;
    } else {
        QJsonObject object = value.toObject();
        QJsonValue member = object.value(QString::fromStdString(place.front()));
        perform(member, place.subspan(1), deed);
        object.insert(QString::fromStdString(place.front()), member);
        value = object;
    }
}

void collect(const QJsonValue &value, Pointer &here, std::vector<Pointer> &all)
{
    if (!here.empty())
        all.push_back(here);
    const auto below = [&](const std::string &token, const QJsonValue &child) {
        here.push_back(token);
        collect(child, here, all);
        here.pop_back();
    };
    if (value.isArray()) {
        for (int i = 0; i < value.toArray().size(); ++i)
            below(std::to_string(i), value.toArray().at(i));
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        below(it.key().toStdString(), it.value());
}

/// An edit with what the document must be after it.
struct Trial {
    Edit edit;
    Pointer place;
    QJsonValue expected;
};

class Trials
{
public:
    Trials(QRandomGenerator &random, QJsonValue document)
        : m_random(random)
        , m_document(std::move(document))
    {
        Pointer here;
        collect(m_document, here, m_places);
    }

    Trial next()
    {
        const Pointer place = m_places[std::size_t(m_random.bounded(int(m_places.size())))];
        const QByteArray yaml = oneOf(m_random, values);
        switch (m_random.bounded(6)) {
        case 0:
        case 1:
            return set(place, yaml);
        case 2:
            return removal(place, edit::Remove{toString(place)});
        case 3:
            return removal(place, edit::CommentOut{toString(place)});
        default:
            return addition(place, yaml);
        }
    }

private:
    Trial made(const Edit &edit, const Pointer &place, std::size_t depth, const Deed &deed)
    {
        QJsonValue expected = m_document;
        perform(expected, std::span(place).first(depth), deed);
        return {edit, place, expected};
    }

    static void put(QJsonValue &collection, const std::string &token, const QJsonValue &value)
    {
        if (collection.isArray()) {
            QJsonArray array = collection.toArray();
            array[edit::indexOf(token)] = value;
            collection = array;
        } else {
            QJsonObject object = collection.toObject();
            object.insert(QString::fromStdString(token), value);
            collection = object;
        }
    }

    Trial set(const Pointer &place, const QByteArray &yaml)
    {
        return made(edit::Set{toString(place), yaml}, place, place.size() - 1,
                    [&](QJsonValue &collection) { put(collection, place.back(), read(yaml)); });
    }

    Trial removal(const Pointer &place, const Edit &edit)
    {
        return made(edit, place, place.size() - 1, [&](QJsonValue &collection) {
            if (collection.isArray()) {
                QJsonArray array = collection.toArray();
                array.removeAt(edit::indexOf(place.back()));
                collection = array;
            } else {
                QJsonObject object = collection.toObject();
                object.remove(QString::fromStdString(place.back()));
                collection = object;
            }
        });
    }

    Trial addition(Pointer place, const QByteArray &yaml)
    {
        const QJsonValue container = at(m_document, place);
        const std::size_t depth = place.size();
        if (!container.isArray()) {
            place.push_back(oneOf(m_random, keys));
            return made(edit::Add{toString(place), yaml}, place, depth, [&](QJsonValue &collection) {
                if (collection.isNull() && place.back() == "-") // nothing becomes what is added to it
                    collection = QJsonArray{read(yaml)};
                else
                    put(collection, place.back(), read(yaml));
            });
        }
        const int count = int(container.toArray().size());
        const int index = m_random.bounded(count + 1);
        place.push_back(index == count ? "-" : std::to_string(index));
        return made(edit::Add{toString(place), yaml}, place, depth, [&](QJsonValue &collection) {
            QJsonArray array = collection.toArray();
            array.insert(index, read(yaml));
            collection = array;
        });
    }

    QRandomGenerator &m_random;
    QJsonValue m_document;
    std::vector<Pointer> m_places;
};

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
        const QDir corpus(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/manifest/corpus"));
        for (const QString &name : corpus.entryList({u"*.yaml"_s})) {
            QFile file(corpus.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_corpus.push_back(file.readAll());
        }
        QVERIFY(m_corpus.size() > 10);
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
            for (int i = 0; i < std::min(40, m_count / 50); ++i) {
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
