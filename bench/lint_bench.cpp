// SPDX-License-Identifier: Apache-2.0
//
// Reading and linting a manifest of about 5,000 and 50,000 lines, as is done whenever somebody pauses in typing: at
// most 30 ms for the first.
#include "core/manifest/lint/lint.h"

#include <benchmark/benchmark.h>

using namespace pilothouse;
using namespace Qt::StringLiterals;

namespace {

/// Written in block style as people write it: ten lines an instance, with something to find in most.
QByteArray textOf(int lineCount)
{
    QByteArray text = "__maestro: {schema: 2}\nname: bench\nships:\n";
    for (int s = 0; s < 20; ++s)
        text += u"  ship-%1: {ip: 10.0.0.%1}\n"_s.arg(s).toUtf8();
    text += "services:\n";
    for (int n = 0, lines = 23; lines < lineCount; ++n) {
        text += u"  service-%1:\n    image: nginx\n    env: {LEVEL: info}\n"_s.arg(n).toUtf8();
        text += n > 0 ? u"    requires: [service-%1]\n"_s.arg(n - 1).toUtf8() : QByteArray();
        text += "    instances:\n";
        lines += 5;
        for (int i = 0; i < 10; ++i, lines += 10)
            text += u"      service-%1-%2:\n        ship: ship-%2\n        ports:\n          http: \"80%2:%3\"\n"
                    "        env:\n          LEVEL: info\n          API_TOKEN: abcdef\n        volumes:\n"
                    "          /srv/data: /data\n        restart: always\n"_s.arg(n)
                        .arg(i)
                        .arg(10000 + n)
                        .toUtf8();
    }
    return text;
}

void lint(benchmark::State &state)
{
    const auto loaded = manifest::parse(textOf(int(state.range(0))), u"bench.yaml"_s);
    std::size_t found = 0;
    for (auto _ : state)
        found = manifest::lint::examine(loaded, {}, {}).size();
    state.counters["lines"] = double(loaded.text.count('\n'));
    state.counters["findings"] = double(found);
}

/// A ship's name with a letter too many, and a port that another instance of the ship has.
QByteArray withErrors(QByteArray text)
{
    text.replace("service-3-4:\n        ship: ship-4\n", "service-3-4:\n        ship: shipp-4\n");
    return text.replace("\"809:10002\"", "\"809:10001\"");
}

void parseAndLint(benchmark::State &state, bool hasErrors)
{
    const QByteArray text = hasErrors ? withErrors(textOf(int(state.range(0)))) : textOf(int(state.range(0)));
    std::size_t found = 0;
    for (auto _ : state) {
        const auto loaded = manifest::parse(text, u"bench.yaml"_s);
        found = manifest::lint::examine(loaded, {}, {}).size();
    }
    state.counters["lines"] = double(text.count('\n'));
    state.counters["findings"] = double(found);
}

} // namespace

BENCHMARK_CAPTURE(parseAndLint, valid, false)->Arg(5000)->Arg(50000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(parseAndLint, errors, true)->Arg(5000)->Arg(50000)->Unit(benchmark::kMillisecond);
BENCHMARK(lint)->Arg(5000)->Arg(50000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
