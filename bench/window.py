#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The window on the demo fleet, offscreen and in software: time from process start to the first frame and to the first
one with the fleet on the map, what both cost the processor (which a busy machine changes less), and the share of one
core it takes when nothing happens.

  window.py BUILD
"""
import os
import re
import statistics
import subprocess
import sys
import time

SETTLE, WATCH = 10, 20


def cpu_seconds(pid):
    with open('/proc/%d/stat' % pid) as f:
        fields = f.read().rsplit(')', 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')


def start(program, env):
    """(wall, processor) milliseconds of the first frame, and of the map."""
    process = subprocess.Popen([program, '--demo', '--time-start'], env=env, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True)
    try:
        lines = (re.search(r'after (\d+) ms \(processor (\d+) ms\)', line) for line in process.stdout)
        frame, map_shown = (tuple(int(number) for number in next(lines).groups()) for _ in range(2))
        return frame, map_shown
    finally:
        process.terminate()
        process.wait()


def tell(what, times, target):
    walls, costs = sorted(wall for wall, _ in times), sorted(cost for _, cost in times)
    print('%s: median %d ms, best %d, worst %d%s; processor time: median %d ms'
          % (what, statistics.median(walls), walls[0], walls[-1], target, statistics.median(costs)))


def main():
    program = os.path.join(os.path.abspath(sys.argv[1]), 'bin/pilothouse')
    if not os.access(program, os.X_OK):
        print('skipped: this build has no window')
        return
    env = dict(os.environ, QT_QPA_PLATFORM='offscreen', QT_QUICK_BACKEND='software', XDG_CONFIG_HOME='/nonexistent')
    frames, maps = [], []
    for _ in range(7):
        frame, map_shown = start(program, env)
        frames.append(frame)
        maps.append(map_shown)
    tell('cold start to first frame on the demo fleet', frames, ' (target 400 ms)')
    tell('cold start to the fleet on the map', maps, '')

    process = subprocess.Popen([program, '--demo'], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(SETTLE)
        before = cpu_seconds(process.pid)
        time.sleep(WATCH)
        share = (cpu_seconds(process.pid) - before) / WATCH
        print('idle on the map: %.2f %% of one core, the six simulated engines included (target 1 %%)' % (share * 100))
    finally:
        process.terminate()
        process.wait()


if __name__ == '__main__':
    main()
