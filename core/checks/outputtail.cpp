// SPDX-License-Identifier: Apache-2.0
#include "core/checks/outputtail.h"

#include "core/base/log.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace pilothouse::checks {

namespace {

constexpr qsizetype byteLimit = 8192;
constexpr qsizetype lineLimit = 300;
constexpr qsizetype shortestSecret = 4; ///< anything shorter would mask half the words

} // namespace

void OutputTail::add(QByteArrayView bytes)
{
    m_bytes.append(bytes.last(qMin(bytes.size(), byteLimit)));
    if (m_bytes.size() > byteLimit)
        m_bytes.remove(0, m_bytes.size() - byteLimit);
}

QString OutputTail::lastLine(const std::vector<model::VariableSetting> &variables) const
{
    QString line;
    const auto lines = m_bytes.split('\n');
    for (auto it = lines.rbegin(); it != lines.rend() && line.isEmpty(); ++it)
        line = QString::fromUtf8(*it).simplified();
    for (const auto &variable : variables) {
        const QString value = variable.value.value_or(QString());
        if (value.size() >= shortestSecret && base::looksSecret(variable.name))
            line.replace(value, base::mask());
    }
    // What a terminal would obey is not for showing.
    for (QChar &c : line)
        if (c.category() == QChar::Other_Control)
            c = u'?';
    return line.size() > lineLimit ? line.left(lineLimit) + u'…' : line;
}

} // namespace pilothouse::checks
