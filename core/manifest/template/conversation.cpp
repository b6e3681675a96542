// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/template/conversation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pilothouse::manifest {

using base::ErrorCode;
using base::failure;
using base::Result;

namespace {

/// How much longer we wait than the process itself does, which can tell the line.
constexpr auto grace = 1000ms;
/// A pass that begins late is still given the time to say that it is.
constexpr auto shortest = 20ms;
/// Marks and places may take more room than the text.
constexpr qint64 markFactor = 4;

double inSeconds(std::chrono::milliseconds time)
{
    return double(time.count()) / 1000;
}

QByteArray headOf(const TemplateOrder &order, Marks marks, std::chrono::milliseconds left)
{
    const TemplateSettings &settings = order.settings;
    const qint64 factor = marks == Marks::None ? 1 : markFactor;
    const QJsonObject head{{u"level"_s, int(marks)},
                           {u"seconds"_s, inSeconds(left)},
                           {u"limit"_s, inSeconds(settings.time)},
                           {u"memory"_s, settings.memoryByteCount},
                           {u"output"_s, factor * settings.outputByteCount}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact);
}

/// How the process is told what an include came to.
TemplateFrame toFrame(const TemplateSource &source)
{
    return std::visit(base::Match{
                          [](const QByteArray &text) {
                              return TemplateFrame{'S', text};
                          },
                          [](const NoSuchTemplate &) {
                              return TemplateFrame{'M', {}};
                          },
                          [](const RefusedTemplate &refused) {
                              return TemplateFrame{'X', refused.reason.toUtf8()};
                          },
                      },
                      source);
}

QString pathOf(const QString &name, const TemplateOrder &order)
{
    return name.isEmpty() ? order.path : order.files.pathOf(name);
}

void readPlaces(const QByteArray &json, const TemplateOrder &order, MarkedText &marked)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (const auto &name : object[u"files"_s].toArray())
        marked.files += pathOf(name.toString(), order);
    for (const auto &entry : object[u"places"_s].toArray()) {
        const QJsonArray place = entry.toArray();
        marked.places.push_back({place[0].toInt(), place[1].toInt(), place[2].toInt(), place[3].toInt() != 0});
    }
}

TemplateAnswer readProblem(const QByteArray &json, const TemplateOrder &order)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QString kind = object[u"kind"_s].toString();
    const model::SourceLocation where{pathOf(object[u"file"_s].toString(), order),
                                      std::max(1, object[u"line"_s].toInt()), std::max(1, object[u"column"_s].toInt())};
    const QString text = u"template: "_s + object[u"text"_s].toString();
    return {.problem = model::Diagnostic{model::Severity::Error, where, text, {}, u"template"_s},
            .isExhausted = kind == "MemoryError"_L1 || kind == "TimeIsUp"_L1};
}

Result<TemplateAnswer> listen(TemplateProcess &process, const TemplateOrder &order, Marks marks,
                              QDeadlineTimer deadline)
{
    const qint64 mostBytes = 2 * markFactor * order.settings.outputByteCount;
    TemplateAnswer answer;
    while (!deadline.hasExpired()) {
        const auto frame = process.receive(mostBytes, deadline);
        if (!frame)
            return tl::unexpected(frame.error());
        switch (frame->letter) {
        case 'F': {
            const TemplateSource source = order.files.read(QFile::decodeName(frame->content));
            if (const auto sent = process.send(toFrame(source), deadline); !sent)
                return tl::unexpected(sent.error());
            break;
        }
        case 'O':
            answer.text.text = frame->content;
            if (marks == Marks::None)
                return answer;
            break;
        case 'P':
            readPlaces(frame->content, order, answer.text);
            return answer;
        case 'E':
            return readProblem(frame->content, order);
        default:
            return failure(ErrorCode::Protocol, u"the template process is not understood"_s);
        }
    }
    return failure(ErrorCode::TimedOut, u"the template process never comes to an end"_s);
}

} // namespace

Result<TemplateAnswer> converse(TemplateProcess &process, const TemplateOrder &order, Marks marks)
{
    const auto left = std::max(shortest, std::chrono::milliseconds(order.deadline.remainingTime()));
    const QDeadlineTimer deadline(left + grace);
    for (const TemplateFrame &frame : {TemplateFrame{'R', headOf(order, marks, left)},
                                       TemplateFrame{'E', order.variables}, TemplateFrame{'T', order.text}}) {
        if (const auto sent = process.send(frame, deadline); !sent)
            return tl::unexpected(sent.error());
    }
    return listen(process, order, marks, deadline);
}

} // namespace pilothouse::manifest
