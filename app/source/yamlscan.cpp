// SPDX-License-Identifier: Apache-2.0
#include "app/source/yamlscan.h"

#include "app/source/sourcelines.h"
#include "core/manifest/yaml/yamlscalar.h"

using namespace Qt::StringLiterals;

namespace pilothouse::app {

namespace {

using In = ScanState::In;
using Template = ScanState::Template;

SourceRole roleOf(QStringView plain)
{
    manifest::Node node;
    node.text = plain.toUtf8().toStdString();
    using Type = manifest::Scalar::Type;
    switch (manifest::scalarOf(node).type) {
    case Type::Null:
    case Type::Boolean:
        return SourceRole::Word;
    case Type::Integer:
    case Type::Float:
    case Type::Timestamp:
        return SourceRole::Number;
    case Type::Text:
        return SourceRole::Plain;
    }
    Q_UNREACHABLE();
}

/// One line on its way through the scanner.
class LineScan
{
public:
    LineScan(QStringView line, ScanState state)
        : m_line(line)
        , m_state(state)
    {
    }

    ScannedLine scan()
    {
        if (m_state.in == In::Block && m_state.inTemplate == Template::None && leavesBlock())
            m_state.in = In::Nothing;
        while (m_at < m_line.size())
            step();
        return {std::move(m_spans), m_state};
    }

private:
    [[nodiscard]] QChar at(qsizetype position) const { return position < m_line.size() ? m_line[position] : QChar(); }
    [[nodiscard]] bool isBlankAt(qsizetype position) const
    {
        return position >= m_line.size() || m_line[position] == u' ' || m_line[position] == u'\t';
    }
    [[nodiscard]] bool isFlowMark(QChar c) const { return m_state.flow > 0 && u",[]{}"_s.contains(c); }

    [[nodiscard]] bool leavesBlock() const
    {
        return !m_line.trimmed().isEmpty() && indentationOf(m_line) <= m_state.column;
    }

    [[nodiscard]] Template opensAt(qsizetype position) const
    {
        if (at(position) != u'{')
            return Template::None;
        const QChar next = at(position + 1);
        return next == u'{' ? Template::Expression
            : next == u'%'  ? Template::Statement
            : next == u'#'  ? Template::Comment
                            : Template::None;
    }

    void add(qsizetype begin, qsizetype end, SourceRole role)
    {
        if (end <= begin)
            return;
        if (!m_spans.empty() && m_spans.back().end() == begin && m_spans.back().role == role)
            m_spans.back().length += end - begin;
        else
            m_spans.push_back({begin, end - begin, role});
    }

    void step()
    {
        if (m_state.inTemplate != Template::None)
            return passTemplate(m_at);
        if (const Template opened = opensAt(m_at); opened != Template::None) {
            m_state.inTemplate = opened;
            m_column = m_column < 0 ? int(m_at) : m_column;
            return passTemplate(m_at + 2);
        }
        switch (m_state.in) {
        case In::SingleQuotes:
        case In::DoubleQuotes:
            return passQuoted();
        case In::Block:
            return passUntilTemplate(SourceRole::String);
        case In::Nothing:
            return passToken();
        }
    }

    /// Up to the end of what is open, which may be some lines below.
    void passTemplate(qsizetype from)
    {
        const Template kind = m_state.inTemplate;
        const QStringView closing = kind == Template::Expression ? u"}}" : kind == Template::Statement ? u"%}" : u"#}";
        const qsizetype found = m_line.indexOf(closing, from);
        const qsizetype end = found < 0 ? m_line.size() : found + 2;
        add(m_at, end, kind == Template::Comment ? SourceRole::Comment : SourceRole::Template);
        m_at = end;
        if (found >= 0)
            m_state.inTemplate = Template::None;
    }

    void passUntilTemplate(SourceRole role)
    {
        const qsizetype begin = m_at;
        while (m_at < m_line.size() && opensAt(m_at) == Template::None)
            ++m_at;
        add(begin, m_at, role);
    }

    void passQuoted()
    {
        const bool isDouble = m_state.in == In::DoubleQuotes;
        const QChar quote = isDouble ? u'"' : u'\'';
        const qsizetype begin = m_at;
        while (m_at < m_line.size() && opensAt(m_at) == Template::None) {
            const QChar c = m_line[m_at++];
            if (isDouble && c == u'\\')
                m_at = std::min(m_at + 1, m_line.size());
            else if (c == quote && !isDouble && at(m_at) == quote)
                ++m_at;
            else if (c == quote) {
                m_state.in = In::Nothing;
                break;
            }
        }
        add(begin, m_at, SourceRole::String);
    }

    /// What stands right before a colon, with the templates in it.
    void becomeKey()
    {
        qsizetype end = m_at;
        while (end > 0 && isBlankAt(end - 1))
            --end;
        for (auto span = m_spans.rbegin(); span != m_spans.rend() && span->end() == end; ++span) {
            if (span->role == SourceRole::Mark || span->role == SourceRole::Anchor)
                return;
            end = span->begin;
            if (span->role != SourceRole::Template)
                span->role = SourceRole::Key;
        }
    }

    void passToken()
    {
        const QChar c = m_line[m_at];
        if (c == u' ' || c == u'\t') {
            ++m_at;
        } else if (c == u'#' && (m_at == 0 || isBlankAt(m_at - 1))) {
            passUntilTemplate(SourceRole::Comment);
            m_inComment = true;
        } else if (m_inComment) {
            passUntilTemplate(SourceRole::Comment);
        } else if (m_line == u"---" || m_line == u"..." || (m_at == 0 && c == u'%')) {
            add(0, m_line.size(), SourceRole::Mark);
            m_at = m_line.size();
        } else if (isIndicator(c)) {
            passIndicator(c);
        } else if (c == u'"' || c == u'\'') {
            begin();
            m_state.in = c == u'"' ? In::DoubleQuotes : In::SingleQuotes;
            add(m_at, m_at + 1, SourceRole::String);
            ++m_at;
            passQuoted();
        } else if (c == u'&' || c == u'*' || c == u'!') {
            passAnchor();
        } else if ((c == u'|' || c == u'>') && m_state.flow == 0 && isBlockHeader()) {
            passBlockHeader();
        } else {
            passPlain();
        }
    }

    /// Something with a value begins here: blocks behind it are indented deeper.
    void begin() { m_column = m_column < 0 || m_dashed ? int(m_at) : m_column, m_dashed = false; }

    [[nodiscard]] bool isIndicator(QChar c) const
    {
        if ((c == u'-' || c == u'?' || c == u':') && isBlankAt(m_at + 1))
            return true;
        if (m_state.flow > 0 && (c == u',' || c == u'}' || c == u']' || c == u':'))
            return true;
        return c == u'[' || c == u'{';
    }

    void passIndicator(QChar c)
    {
        if (c == u'[' || c == u'{')
            ++m_state.flow;
        else if ((c == u']' || c == u'}') && m_state.flow > 0)
            --m_state.flow;
        if (c == u'-' && m_state.flow == 0) {
            m_column = int(m_at);
            m_dashed = true;
        }
        if (c == u':')
            becomeKey();
        add(m_at, m_at + 1, SourceRole::Mark);
        ++m_at;
    }

    void passAnchor()
    {
        const qsizetype begin = m_at;
        while (!isBlankAt(m_at) && !isFlowMark(m_line[m_at]))
            ++m_at;
        add(begin, m_at, SourceRole::Anchor);
    }

    [[nodiscard]] bool isBlockHeader() const
    {
        qsizetype position = m_at + 1;
        while (at(position) == u'+' || at(position) == u'-' || at(position).isDigit())
            ++position;
        const QStringView rest = m_line.sliced(std::min(position, m_line.size())).trimmed();
        return isBlankAt(position) && (rest.isEmpty() || rest.startsWith(u'#'));
    }

    void passBlockHeader()
    {
        while (!isBlankAt(m_at))
            add(m_at, m_at + 1, SourceRole::Mark), ++m_at;
        const qsizetype comment = m_line.indexOf(u'#', m_at);
        if (comment >= 0)
            add(comment, m_line.size(), SourceRole::Comment);
        m_at = m_line.size();
        m_state.in = In::Block;
        m_state.column = m_column < 0 ? indentationOf(m_line) - 1 : m_column;
    }

    void passPlain()
    {
        begin();
        const qsizetype begin = m_at;
        bool hasTemplate = false;
        while (m_at < m_line.size() && !endsPlain()) {
            if (opensAt(m_at) != Template::None) {
                hasTemplate = true;
                break;
            }
            ++m_at;
        }
        qsizetype end = m_at;
        while (end > begin && isBlankAt(end - 1))
            --end;
        const bool isPiece = hasTemplate
            || (!m_spans.empty() && m_spans.back().end() == begin && m_spans.back().role == SourceRole::Template);
        add(begin, end, isPiece ? SourceRole::Plain : roleOf(m_line.sliced(begin, end - begin)));
    }

    [[nodiscard]] bool endsPlain() const
    {
        const QChar c = m_line[m_at];
        if (c == u'#')
            return m_at > 0 && isBlankAt(m_at - 1);
        if (c == u':')
            return isBlankAt(m_at + 1) || isFlowMark(at(m_at + 1));
        return isFlowMark(c);
    }

    QStringView m_line;
    ScanState m_state;
    std::vector<SourceSpan> m_spans;
    qsizetype m_at = 0;
    int m_column = -1;     ///< of the key or dash that a block would belong to
    bool m_dashed = false; ///< only dashes so far
    bool m_inComment = false;
};

} // namespace

ScannedLine scanLine(QStringView line, ScanState state)
{
    return LineScan(line, state).scan();
}

} // namespace pilothouse::app
