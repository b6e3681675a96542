// SPDX-License-Identifier: Apache-2.0
#include "app/inspector/definitionkeys.h"

#include "app/instances/words.h"
#include "core/manifest/edit/put.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pilothouse::app {

using manifest::KeyDescription;
using manifest::ValueKind;

bool isLoose(const KeyDescription &key)
{
    return key.kind == ValueKind::Keys
        && std::ranges::none_of(manifest::keysOf(*key.inner),
                                [](const KeyDescription &one) { return one.need == KeyDescription::Need::Required; });
}

std::string_view shortFor(const KeyDescription &key)
{
    return key.kind == ValueKind::Volumes ? "target" : key.kind == ValueKind::Ulimits ? "soft" : "";
}

const KeyDescription &unknownKey()
{
    static constexpr KeyDescription key{
        .name = "",
        .kind = ValueKind::Any,
        .help = QT_TRANSLATE_NOOP("KeyDescription", "Pilothouse does not know this key, and ignores it.")};
    return key;
}

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

QString bytesNote(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{1,12})([kmg]?)$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    const int power = match.captured(2).isEmpty() ? 0 : 1 + int(u"kmg"_s.indexOf(match.captured(2).toLower()));
    return match.hasMatch() ? byteText(match.captured(1).toLongLong() << (10 * power)) : QString();
}

QByteArray yamlText(const manifest::Written &written)
{
    const bool isText = written.kind == manifest::NodeKind::Scalar && written.isText;
    return isText ? manifest::edit::yamlScalar(written.text) : written.text.toUtf8();
}

} // namespace pilothouse::app
