// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/manifest/edit/edit.h"
#include "core/manifest/source/pointer.h"
#include "core/manifest/yaml/yamldocument.h"
#include "core/manifest/yaml/yamljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <functional>
#include <span>

/// Edits drawn at random, each with what it must make of its document, in words of its own.
namespace pilothouse::manifest::randomedits {

using namespace Qt::StringLiterals;
using edit::Edit;

/// What is written at places, in every style.
inline constexpr const char *values[] = {"x",
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
inline constexpr const char *keys[] = {"new",      "new key", "80", "a: b", "yes", "~",
                                       "\xC3\xA4", "a/b~c",   "-",  "# x",  "{",   "<<"};

template <typename T, std::size_t Count>
const T &oneOf(QRandomGenerator &random, const T (&all)[Count])
{
    return all[random.bounded(int(Count))];
}

inline QJsonValue read(const QByteArray &text)
{
    Problems problems(u"f"_s);
    const auto document = readYaml(text, problems);
    return document && document->root() ? toJson(*document->root()) : QJsonValue(QJsonValue::Undefined);
}

inline QJsonValue at(const QJsonValue &root, const Pointer &place)
{
    QJsonValue value = root;
    for (const std::string &token : place)
        value = value.isArray() ? value.toArray().at(indexOf(token))
                                : value.toObject().value(QString::fromStdString(token));
    return value;
}

/// What is done to a collection at the end of a place: the oracle's own words for an edit.
using Deed = std::function<void(QJsonValue &collection)>;

inline void perform(QJsonValue &value, std::span<const std::string> place, const Deed &deed)
{
    if (place.empty())
        return deed(value);
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        QJsonValue item = array.at(indexOf(place.front()));
        perform(item, place.subspan(1), deed);
        array[indexOf(place.front())] = item;
        value = array;
    } else {
        QJsonObject object = value.toObject();
        QJsonValue member = object.value(QString::fromStdString(place.front()));
        perform(member, place.subspan(1), deed);
        object.insert(QString::fromStdString(place.front()), member);
        value = object;
    }
}

inline void collect(const QJsonValue &value, Pointer &here, std::vector<Pointer> &all)
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
            array[indexOf(token)] = value;
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
                array.removeAt(indexOf(place.back()));
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

} // namespace pilothouse::manifest::randomedits
