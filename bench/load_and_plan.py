#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whole-program time and memory of `pilotctl validate` (load) and `pilotctl plan` against ships that are not there
(load and plan) for up to 50,000 instances in services of 20, each service requiring the two before it: once written
out, and once by a template that gives each instance lifecycle checks too.

  load_and_plan.py BUILD
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

SHIPS = """name: bench
ships:
""" + ''.join('  ship-%d: {ip: 10.0.0.%d, socket_path: /nonexistent/%d.sock}\n' % (i, i, i) for i in range(1, 21))

TEMPLATE = SHIPS + """services:
{%% for s in range(%d) %%}
  service-{{ s }}:
    image: shop/service-{{ s }}:1.{{ s %% 7 }}
    requires: [{%% if s %% 10 > 0 %%}service-{{ s - 1 }}{%% endif %%}{%% if s %% 10 > 1 %%}, service-{{ s - 2 }}{%% endif %%}]
    env: {LEVEL: info, REGION: eu-1}
    lifecycle:
      running:
        - {type: tcp, port: http, max_wait: 30}
        - {type: http, port: http, path: /health, match_regex: "ok|ready"}
    instances:
{%%- for i in range(20) %%}
      service-{{ s }}-{{ i }}:
        ship: ship-{{ (s + i) %% 20 + 1 }}
        command: serve --port 8080 --workers 4
        ports: {http: "8080:{{ 10000 + s * 20 + i }}"}
        env: {INDEX: {{ i }}, CACHE: [one, two]}
        limits: {memory: 256m}
        restart: always
{%%- endfor %%}
{%% endfor %%}
"""


def written_out(count):
    lines = [SHIPS + 'services:']
    services = max(1, count // 20)
    for s in range(services):
        lines += ['  service-%d:' % s, '    image: shop/service-%d:1.%d' % (s, s % 7)]
        needs = [d for d in (s - 1, s - 2) if d >= 0 and d // 10 == s // 10]
        if needs:
            lines.append('    requires: [%s]' % ', '.join('service-%d' % d for d in needs))
        lines += ['    env: {LEVEL: info, REGION: eu-1}', '    instances:']
        for i in range(count // services):
            lines += ['      service-%d-%d:' % (s, i), '        ship: ship-%d' % ((s + i) % 20 + 1),
                      '        command: serve --port 8080 --workers 4',
                      '        ports: {http: "8080:%d"}' % (10000 + s * 20 + i),
                      '        env: {INDEX: %d, CACHE: [one, two]}' % i,
                      '        limits: {memory: 256m}', '        restart: always']
    return '\n'.join(lines) + '\n'


def templated(count):
    return TEMPLATE % (count // 20)


def run(command):
    """Seconds and, in KB, the largest resident size."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    usage = os.wait4(process.pid, 0)[2]
    return time.monotonic() - begin, usage.ru_maxrss


def measure(command, rounds):
    runs = [run(command) for _ in range(rounds)]
    return statistics.median(t for t, _ in runs), statistics.median(m for _, m in runs)


def main():
    tool = os.path.join(os.path.abspath(sys.argv[1]), 'bin/pilotctl')
    print('targets: 5,000 written out 0.5 s, with templates and checks 0.6 s (MaestroNG: 8.5 s); 50,000 in 8 s;')
    print('growing linearly; 60 KB an instance')
    with tempfile.TemporaryDirectory(prefix='pilothouse-bench-') as folder:
        for kind in (written_out, templated):
            print(kind.__name__.replace('_', ' '))
            before = None
            for count in (100, 1000, 5000, 50000):
                path = os.path.join(folder, '%s-%d.yaml' % (kind.__name__, count))
                with open(path, 'w') as f:
                    f.write(kind(count))
                rounds = 5 if count < 50000 else 1
                load, _ = measure([tool, '-f', path, 'validate'], rounds)
                plan, peak = measure([tool, '-f', path, 'plan'], rounds)
                growth = '' if before is None else \
                    ', %.1f times the one before, %.0f KB an instance' % (plan / before[1],
                                                                          (peak - before[2]) / (count - before[0]))
                before = count, plan, peak
                print('%6d instances: load %.3f s, load and plan %.3f s, %.0f MB%s'
                      % (count, load, plan, peak / 1024, growth))


if __name__ == '__main__':
    main()
