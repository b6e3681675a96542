// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/shlex.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

class CommandLine
{
public:
    explicit CommandLine(const QString &text)
        : m_text(text)
    {
    }

    base::Result<QStringList> split()
    {
        for (; m_at < m_text.size(); ++m_at) {
            if (const QString problem = take(m_text[m_at]); !problem.isEmpty())
                return base::failure(base::ErrorCode::InvalidInput, problem);
        }
        endWord();
        return m_words;
    }

private:
    QString take(QChar c)
    {
        if (c == u'\'')
            return quotedPlainly();
        if (c == u'"')
            return quoted();
        if (c == u'\\')
            return escaped();
        if (c == u' ' || c == u'\t' || c == u'\r' || c == u'\n')
            endWord();
        else
            word() += c;
        return {};
    }

    QString quotedPlainly()
    {
        const auto end = m_text.indexOf(u'\'', m_at + 1);
        if (end < 0)
            return u"a single quote is not closed"_s;
        word() += QStringView(m_text).mid(m_at + 1, end - m_at - 1);
        m_at = end;
        return {};
    }

    QString quoted()
    {
        QString &into = word();
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"')
                return {};
            const QChar next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
            // Inside double quotes Python's shlex lets a backslash escape only the quote and itself.
            if (c == u'\\' && (next == u'"' || next == u'\\')) {
                into += next;
                ++m_at;
            } else {
                into += c;
            }
        }
        return u"a double quote is not closed"_s;
    }

    QString escaped()
    {
        if (++m_at >= m_text.size())
            return u"a backslash at the end escapes nothing"_s;
        word() += m_text[m_at];
        return {};
    }

    QString &word()
    {
        if (!m_word)
            m_word = QString();
        return *m_word;
    }

    void endWord()
    {
        if (m_word)
            m_words += *m_word;
        m_word.reset();
    }

    const QString &m_text;
    qsizetype m_at = 0;
    std::optional<QString> m_word;
    QStringList m_words;
};

} // namespace

base::Result<QStringList> splitCommandLine(const QString &text)
{
    return CommandLine(text).split();
}

} // namespace pilothouse::manifest
