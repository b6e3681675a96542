// SPDX-License-Identifier: Apache-2.0
#include "app/instances/instancefilter.h"

#include "app/shell/status.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

using Key = FilterTerm::Key;

constexpr std::array keys{Key::Status, Key::Ship, Key::Service, Key::Label};

/// Words as a shell would part them; quotes anywhere in a word keep its blanks.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c.isSpace() && !isQuoted)
            words.append(std::exchange(word, {}));
        else
            word.append(c);
    }
    words.append(word);
    words.removeAll(QString());
    return words;
}

FilterTerm termFrom(const QString &word)
{
    for (const Key key : keys) {
        const QLatin1StringView prefix = prefixOf(key);
        if (!word.startsWith(prefix, Qt::CaseInsensitive))
            continue;
        FilterTerm term{key, word.sliced(prefix.size())};
        if (term.value.contains(u'*'))
            term.pattern = QRegularExpression(
                QRegularExpression::anchoredPattern(QRegularExpression::escape(term.value).replace(u"\\*"_s, u".*"_s)),
                QRegularExpression::CaseInsensitiveOption);
        return term;
    }
    return {Key::Text, word};
}

bool isNamed(const FilterTerm &term, const QString &name)
{
    return term.value.contains(u'*') ? term.pattern.match(name).hasMatch()
                                     : name.compare(term.value, Qt::CaseInsensitive) == 0;
}

/// "to-create", or what the operator's language calls it.
bool hasStatus(const FilterTerm &term, planning::Status status)
{
    const QString word = status::toText(status::fromPlanning(status)).replace(u' ', u'-');
    return isNamed(term, QString(planning::toIdentifier(status))) || isNamed(term, word);
}

bool hasLabel(const FilterTerm &term, const QMap<QString, QString> &labels)
{
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        if (isNamed(term, label.key()) || isNamed(term, label.key() + u'=' + label.value()))
            return true;
    }
    return false;
}

bool holds(const FilterTerm &term, const InstanceRow &row)
{
    switch (term.key) {
    case Key::Text:
        return searchText(row).contains(term.value, Qt::CaseInsensitive);
    case Key::Status:
        return hasStatus(term, row.status);
    case Key::Ship:
        return isNamed(term, row.ship);
    case Key::Service:
        return isNamed(term, row.service);
    case Key::Label:
        return hasLabel(term, row.labels);
    }
    Q_UNREACHABLE();
}

} // namespace

QLatin1StringView prefixOf(FilterTerm::Key key)
{
    switch (key) {
    case Key::Text:
        return {};
    case Key::Status:
        return "status:"_L1;
    case Key::Ship:
        return "ship:"_L1;
    case Key::Service:
        return "service:"_L1;
    case Key::Label:
        return "label:"_L1;
    }
    Q_UNREACHABLE();
}

bool InstanceFilter::fits(const InstanceRow &row) const
{
    for (const FilterTerm &term : terms) {
        const auto answers = [&](const FilterTerm &other) {
            return term.key == Key::Text ? &other == &term : other.key == term.key;
        };
        if (std::ranges::none_of(terms, [&](const FilterTerm &t) { return answers(t) && holds(t, row); }))
            return false;
    }
    return true;
}

bool InstanceFilter::has(const FilterTerm &term) const
{
    return std::ranges::find(terms, term) != terms.end();
}

InstanceFilter filterFrom(const QString &text)
{
    InstanceFilter filter;
    for (const QString &word : wordsOf(text)) {
        FilterTerm term = termFrom(word);
        if (!term.value.isEmpty() && !filter.has(term))
            filter.terms.push_back(std::move(term));
    }
    return filter;
}

QString toText(const InstanceFilter &filter)
{
    QStringList words;
    for (const FilterTerm &term : filter.terms) {
        const bool hasBlank = std::ranges::any_of(term.value, [](QChar c) { return c.isSpace(); });
        words.append(prefixOf(term.key) + (hasBlank ? u'"' + term.value + u'"' : term.value));
    }
    return words.join(u' ');
}

} // namespace pilothouse::app
