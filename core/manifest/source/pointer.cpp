// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/source/pointer.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

base::Result<Pointer> pointerFromString(const QString &text)
{
    Pointer pointer;
    if (text.isEmpty())
        return pointer;
    static const QRegularExpression badEscape(u"~(?![01])"_s);
    const auto invalid = [&](const QString &reason) {
        return base::failure(base::ErrorCode::InvalidInput, u"%1: %2"_s.arg(text, reason));
    };
    if (!text.startsWith(u'/'))
        return invalid(u"a JSON Pointer begins with /, e.g. /services/web/image"_s);
    if (text.contains(badEscape))
        return invalid(u"in a JSON Pointer ~ is written ~0, and / in a key ~1"_s);
    const QStringList tokens = text.mid(1).split(u'/');
    for (QString token : tokens) {
        token.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        pointer.push_back(token.toStdString());
    }
    return pointer;
}

QString toString(const Pointer &pointer)
{
    QString text;
    for (const std::string &token : pointer)
        text += u'/' + QString::fromStdString(token).replace("~"_L1, "~0"_L1).replace("/"_L1, "~1"_L1);
    return text;
}

qsizetype indexOf(const std::string &token)
{
    if (token.empty() || token.size() > 9 || (token.size() > 1 && token.front() == '0'))
        return -1;
    qsizetype index = 0;
    for (const char c : token) {
        if (c < '0' || c > '9')
            return -1;
        index = index * 10 + (c - '0');
    }
    return index;
}

} // namespace pilothouse::manifest
