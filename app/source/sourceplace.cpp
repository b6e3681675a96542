// SPDX-License-Identifier: Apache-2.0
#include "app/source/sourceplace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

const QString item = u"-"_s;

/// A key or a dash that begins something in block style.
struct Entry {
    int column = 0;
    QString name; ///< "-" for a dash
    qsizetype end = 0;
};

QString unquoted(QStringView key)
{
    const bool isQuoted = key.size() > 1 && (key.startsWith(u'"') || key.startsWith(u'\'')) && key.endsWith(key[0]);
    return (isQuoted ? key.sliced(1, key.size() - 2) : key).toString();
}

/// The dashes of a line and its first key, left to right.
std::vector<Entry> entriesOf(QStringView line, const std::vector<SourceSpan> &spans)
{
    std::vector<Entry> entries;
    for (std::size_t at = 0; at < spans.size(); ++at) {
        const QStringView text = line.sliced(spans[at].begin, spans[at].length);
        if (spans[at].role == SourceRole::Mark && text == u"-") {
            entries.push_back({int(spans[at].begin), item, spans[at].end()});
            continue;
        }
        std::size_t last = at;
        bool isKey = spans[at].role == SourceRole::Key;
        while (last + 1 < spans.size() && spans[last + 1].begin == spans[last].end()
               && spans[last + 1].role != SourceRole::Mark)
            isKey = spans[++last].role == SourceRole::Key || isKey;
        if (isKey)
            entries.push_back({int(spans[at].begin),
                               unquoted(line.sliced(spans[at].begin, spans[last].end() - spans[at].begin)),
                               spans[last].end()});
        if (isKey || spans[at].role != SourceRole::Anchor)
            break;
    }
    return entries;
}

/// Whether a line has entries of its own: it is no text, comment or bracketed rest of what is above.
bool beginsPlain(const ScanState &state)
{
    return state.in == ScanState::In::Nothing && state.inTemplate == ScanState::Template::None && state.flow == 0;
}

/// The keys of the lines above that something at a column stands below. A list may stand right under its key.
QStringList pathAbove(const SourceLines &lines, SourceScan &scan, int line, int column, bool isItem)
{
    QStringList path;
    while (--line >= 0 && (column > 0 || isItem)) {
        const QStringView text = lines.line(line);
        const int indentation = indentationOf(text);
        if (indentation > column || (indentation == column && !isItem) || indentation == text.size())
            continue;
        if (!beginsPlain(scan.stateOf(lines, line)))
            continue;
        const auto entries = entriesOf(text, scan.line(lines, line).spans);
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
            const bool isAbove = entry->column < column || (isItem && entry->column == column && entry->name != item);
            if (!isAbove)
                continue;
            path.prepend(entry->name);
            column = entry->column;
            isItem = entry->name == item;
        }
    }
    return path;
}

/// The brackets that are open at the end of some text, and what they hold there.
class Brackets
{
public:
    void read(QStringView line, const std::vector<SourceSpan> &spans, qsizetype from)
    {
        for (const SourceSpan &span : spans) {
            if (span.begin < from)
                continue;
            const QStringView text = line.sliced(span.begin, span.length);
            if (span.role == SourceRole::Mark)
                std::ranges::for_each(text, [this](QChar c) { mark(c); });
            else if (span.role == SourceRole::Key && !m_open.empty())
                m_open.back().key = unquoted(text);
            else if (!m_open.empty() && m_open.back().isValue)
                m_open.back().value += text;
        }
    }

    void describe(SourcePlace &place) const
    {
        place.isFlow = !m_open.empty();
        for (const Open &open : m_open) {
            if (open.isList)
                place.path += item;
            else if (open.isValue)
                place.path += open.key;
            place.isValue = open.isList || open.isValue;
        }
        if (!m_open.empty())
            place.siblings = m_open.back().siblings;
    }

private:
    struct Open {
        bool isList = false;
        QString key = {};
        bool isValue = false;
        QString value = {};
        std::vector<std::pair<QString, QString>> siblings = {};
    };

    void mark(QChar c)
    {
        if (c == u'{' || c == u'[') {
            m_open.push_back({.isList = c == u'['});
        } else if (m_open.empty()) {
            return;
        } else if (c == u'}' || c == u']') {
            m_open.pop_back();
        } else if (c == u':') {
            m_open.back().isValue = true;
        } else if (c == u',') {
            Open &open = m_open.back();
            open.siblings.emplace_back(open.key, open.value);
            open = {.isList = open.isList, .siblings = std::move(open.siblings)};
        }
    }

    std::vector<Open> m_open;
};

/// Where the word begins that ends there.
qsizetype wordBegin(QStringView before)
{
    qsizetype at = before.size();
    while (at > 0 && !before[at - 1].isSpace() && !u",[]{}\"'"_s.contains(before[at - 1]))
        --at;
    return at;
}

} // namespace

SourcePlace placeAt(const SourceLines &lines, SourceScan &scan, qsizetype position)
{
    SourcePlace place;
    const int line = lines.lineAt(position);
    const QStringView before = lines.line(line).first(position - lines.begin(line));
    const auto here = scanLine(before, scan.stateOf(lines, line));
    place.begin = lines.begin(line) + wordBegin(before);
    place.typed = before.sliced(wordBegin(before)).toString();
    if (here.state.in == ScanState::In::Block || here.state.inTemplate != ScanState::Template::None
        || (!here.spans.empty() && here.spans.back().role == SourceRole::Comment))
        return place;
    place.isCode = true;
    int first = line; // of the brackets
    while (first > 0 && scan.stateOf(lines, first).flow > 0)
        --first;
    const QStringView head = first == line ? before : lines.line(first);
    const auto spans = first == line ? here.spans : scan.line(lines, first).spans;
    const auto entries = entriesOf(head, spans);
    const bool isEmpty = entries.empty();
    const int column = !isEmpty ? entries.front().column : first == line ? int(wordBegin(before)) : indentationOf(head);
    const bool hasKey = !isEmpty && entries.back().name != item;
    place.column = hasKey ? entries.back().column : int(wordBegin(before));
    place.path = pathAbove(lines, scan, first, column, !isEmpty && entries.front().name == item);
    for (const Entry &entry : entries)
        place.path += entry.name;
    place.isValue = !isEmpty;
    if (hasKey && place.begin <= lines.begin(first) + entries.back().column) {
        place.path.removeLast();
        place.isValue = entries.size() > 1;
    }
    Brackets brackets;
    const qsizetype from = isEmpty ? 0 : entries.back().end;
    brackets.read(head, spans, from);
    for (int each = first + 1; each < line; ++each)
        brackets.read(lines.line(each), scan.line(lines, each).spans, 0);
    if (first < line)
        brackets.read(before, here.spans, 0);
    brackets.describe(place);
    return place;
}

QStringList pathOfLine(const SourceLines &lines, SourceScan &scan, int line)
{
    while (line > 0 && !beginsPlain(scan.stateOf(lines, line)))
        --line;
    const QStringView text = lines.line(line);
    const auto entries = entriesOf(text, scan.line(lines, line).spans);
    const int column = entries.empty() ? indentationOf(text) : entries.front().column;
    QStringList path = pathAbove(lines, scan, line, column, !entries.empty() && entries.front().name == item);
    for (const Entry &entry : entries)
        path += entry.name;
    return path;
}

std::vector<std::pair<QString, QString>> siblingsOf(const SourceLines &lines, SourceScan &scan, int line, int column)
{
    std::vector<std::pair<QString, QString>> siblings;
    const auto gather = [&](int each) {
        const QStringView text = lines.line(each);
        if (indentationOf(text) > column || text.trimmed().isEmpty() || !beginsPlain(scan.stateOf(lines, each)))
            return true;
        const auto entries = entriesOf(text, scan.line(lines, each).spans);
        const auto own = std::ranges::find_if(
            entries, [&](const Entry &entry) { return entry.column == column && entry.name != item; });
        if (own != entries.end())
            siblings.emplace_back(own->name, text.sliced(std::min(own->end + 1, text.size())).trimmed().toString());
        return indentationOf(text) >= column;
    };
    for (int each = line; each >= 0 && (gather(each) || each == line); --each) { }
    for (int each = line + 1; each < lines.count() && indentationOf(lines.line(each)) >= column && gather(each);
         ++each) { }
    return siblings;
}

int lastLineOfBlock(const SourceLines &lines, int first)
{
    const int indentation = indentationOf(lines.line(first));
    int last = first;
    for (int each = first + 1; each < lines.count(); ++each) {
        const QStringView text = lines.line(each).trimmed();
        if (text.isEmpty() || text.startsWith(u'#') || text.startsWith(u"{%"))
            continue;
        if (indentationOf(lines.line(each)) <= indentation)
            break;
        last = each;
    }
    return last;
}

} // namespace pilothouse::app
