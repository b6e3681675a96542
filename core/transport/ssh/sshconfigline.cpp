// SPDX-License-Identifier: Apache-2.0
#include "core/transport/ssh/sshconfigline.h"

namespace pilothouse::transport {

std::pair<QString, QStringList> splitConfigLine(QStringView line)
{
    QStringList words;
    qsizetype at = 0;
    const auto isBlank = [&](qsizetype i) { return line[i].isSpace() || (words.size() <= 1 && line[i] == u'='); };
    while (at < line.size()) {
        while (at < line.size() && isBlank(at))
            ++at;
        if (at == line.size() || line[at] == u'#')
            break;
        QString word;
        bool quoted = false;
        for (; at < line.size() && (quoted || !(line[at].isSpace() || (words.isEmpty() && line[at] == u'='))); ++at) {
            if (line[at] == u'"')
                quoted = !quoted;
            else
                word += line[at];
        }
        words += word;
    }
    if (words.isEmpty())
        return {};
    const QString keyword = words.takeFirst().toLower();
    return {keyword, words};
}

} // namespace pilothouse::transport
