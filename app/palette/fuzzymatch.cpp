// SPDX-License-Identifier: Apache-2.0
#include "app/palette/fuzzymatch.h"

#include <algorithm>

namespace pilothouse::app {

namespace {

constexpr int hit = 4;
constexpr int startOfWord = 24;
constexpr int startOfText = 16;
constexpr int inRun = 14;
constexpr int impossible = -1'000'000;

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

int worth(const QString &text, qsizetype at)
{
    return hit + (startsWord(text, at) ? startOfWord : 0) + (at == 0 ? startOfText : 0);
}

/// The best way to place the typed characters: best[i][j] is for the first i+1 of them, the last one at j.
class Placement
{
public:
    Placement(const QString &typed, const QString &text)
        : m_text(text)
        , m_width(text.size())
    {
        m_best.assign(std::size_t(typed.size() * m_width), impossible);
        m_from.assign(m_best.size(), -1);
        for (qsizetype i = 0; i < typed.size(); ++i)
            place(i, typed[i]);
    }

    [[nodiscard]] std::optional<FuzzyMatch> result(qsizetype count) const
    {
        const auto row = m_best.begin() + (count - 1) * m_width;
        const auto best = std::max_element(row, row + m_width);
        if (*best < 0)
            return std::nullopt;
        FuzzyMatch match{*best - int(m_width), {}};
        qsizetype at = best - row;
        for (qsizetype i = count - 1; i >= 0; --i) {
            match.positions.insert(match.positions.begin(), int(at));
            at = m_from[std::size_t(i * m_width + at)];
        }
        return match;
    }

private:
    void place(qsizetype i, QChar wanted)
    {
        int bestBefore = i == 0 ? 0 : impossible; // of the character before, anywhere left of j - 1
        int bestAt = -1;
        for (qsizetype j = 0; j < m_width; ++j) {
            if (i > 0 && j > 1 && at(i - 1, j - 2) > bestBefore) {
                bestBefore = at(i - 1, j - 2);
                bestAt = int(j - 2);
            }
            if (m_text[j].toCaseFolded() != wanted.toCaseFolded())
                continue;
            const int run = i > 0 && j > 0 ? at(i - 1, j - 1) + inRun : impossible;
            const std::size_t cell = std::size_t(i * m_width + j);
            m_best[cell] = worth(m_text, j) + std::max(run, bestBefore);
            m_from[cell] = run >= bestBefore ? int(j - 1) : bestAt;
        }
    }

    [[nodiscard]] int at(qsizetype i, qsizetype j) const { return m_best[std::size_t(i * m_width + j)]; }

    const QString &m_text;
    qsizetype m_width;
    std::vector<int> m_best;
    std::vector<int> m_from;
};

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &typed, const QString &text)
{
    QString wanted = typed;
    wanted.remove(u' ');
    if (wanted.isEmpty())
        return FuzzyMatch{};
    if (wanted.size() > text.size())
        return std::nullopt;
    return Placement(wanted, text).result(wanted.size());
}

} // namespace pilothouse::app
