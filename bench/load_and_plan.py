#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whole-program time and memory of `pilotctl validate` (load) and `pilotctl plan` against ships that are not there
(load and plan) for 100, 1,000 and 5,000 instances in services of 20, each service requiring the two before it.

  load_and_plan.py BUILD
"""
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time


def manifest(count):
    lines = ['name: bench', 'ships:']
    lines += ['  ship-%d: {ip: 10.0.0.%d, socket_path: /nonexistent/%d.sock}' % (i, i, i) for i in range(1, 21)]
    lines.append('services:')
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


def measure(command, rounds=5):
    times = []
    for _ in range(rounds):
        begin = time.monotonic()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.monotonic() - begin)
    return statistics.median(times)


def main():
    tool = os.path.join(os.path.abspath(sys.argv[1]), 'bin/pilotctl')
    before = None
    with tempfile.TemporaryDirectory(prefix='pilothouse-bench-') as folder:
        for count in (100, 1000, 5000):
            path = os.path.join(folder, '%d.yaml' % count)
            with open(path, 'w') as f:
                f.write(manifest(count))
            load = measure([tool, '-f', path, 'validate'])
            plan = measure([tool, '-f', path, 'plan'])
            growth = '' if before is None else ', %.1f times the one before' % (plan / before)
            before = plan
            print('%5d instances: load %.3f s, load and plan %.3f s%s' % (count, load, plan, growth))
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print('largest process %.0f MB; target 5,000 in 0.5 s, growing linearly (MaestroNG: 8.5 s)' % (peak / 1024))


if __name__ == '__main__':
    main()
