// SPDX-License-Identifier: Apache-2.0
//
// What a key costs the GUI thread in the text of a manifest: the draft, the lines, where the caret is, and painting
// what is seen.
#include "app/source/sourcepainter.h"
#include "app/source/sourceplace.h"
#include "app/workspace/editing.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>

using namespace pilothouse;
using namespace Qt::StringLiterals;

namespace {

QString textOf(int lineCount)
{
    QString text = u"name: bench\nservices:\n  web:\n    image: nginx\n    instances:\n"_s;
    for (int n = 0; n < lineCount / 5; ++n)
        text += u"      web-%1:\n        ship: ship-1 # here\n        ports: {http: \"%2:80\"}\n        env:\n"
                "          LEVEL: info\n"_s.arg(n)
                    .arg(10000 + n);
    return text;
}

void key(benchmark::State &state)
{
    const QString text = textOf(int(state.range(0)));
    app::Editing editing({});
    editing.setFile(u"bench.yaml"_s);
    editing.arrive(text.toUtf8());
    app::SourceLines lines(text);
    app::SourceScan scan;
    app::SourceGeometry geometry;
    geometry.setFont(QFont(u"Noto Sans Mono"_s, 9));
    geometry.setLineCount(lines.count());
    geometry.size = {520, 800};
    qsizetype caret = lines.end(lines.count() / 2);
    geometry.scroll = {0, lines.lineAt(caret) * geometry.lineHeight - 400};
    const app::SourceColours colours;
    const std::vector<app::SourceMark> marks;
    QImage image(geometry.size.toSize(), QImage::Format_RGB32);
    for (auto _ : state) {
        editing.type(caret, 0, u"x"_s);
        lines.replace(caret, 0, u"x"_s);
        scan.forgetFrom(lines.lineAt(caret));
        ++caret;
        benchmark::DoNotOptimize(app::placeAt(lines, scan, caret));
        QPainter painter(&image);
        app::paintSource(painter,
                         {.lines = lines,
                          .geometry = geometry,
                          .marks = marks,
                          .colours = colours,
                          .selection = {caret, caret},
                          .thing = {},
                          .found = {},
                          .preedit = {},
                          .focused = true,
                          .hasCaret = true},
                         scan);
    }
}

} // namespace

BENCHMARK(key)->Arg(5000)->Arg(50000)->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
