#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The window and pilotctl on 300 simulated ships with 6,000 instances, served by another process; all answering, and
with 50 of them dead: time to the first frame and to the fleet on the map, to the last ship's answer, memory, what it
costs when nothing happens, and frames of the map while it is panned and zoomed.

  fleet.py BUILD [SHIPS INSTANCES-A-SHIP DEAD]
"""
import json
import os
import re
import subprocess
import sys
import time

SETTLE, WATCH = 25, 20
TARGET_FRAME_MS, TARGET_MEMORY_MB = 1000, 250


def cpu_seconds(pid):
    with open('/proc/%d/stat' % pid) as f:
        fields = f.read().rsplit(')', 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')


def megabytes(pid, field):
    with open('/proc/%d/status' % pid) as f:
        return int(re.search(field + r':\s+(\d+)', f.read()).group(1)) / 1024


def window(program, manifest):
    process = subprocess.Popen([program, manifest, '--time-start'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               text=True)
    try:
        for _ in range(2):
            print('  ' + process.stdout.readline().strip())
        time.sleep(SETTLE)
        before = cpu_seconds(process.pid)
        time.sleep(WATCH)
        share = (cpu_seconds(process.pid) - before) / WATCH
        print('  memory: %.0f MB, at most %.0f MB (target %d)'
              % (megabytes(process.pid, 'VmRSS'), megabytes(process.pid, 'VmHWM'), TARGET_MEMORY_MB))
        print('  processor: %.1f s until settled, then %.2f %% of one core' % (before, share * 100))
    finally:
        process.terminate()
        process.wait()


def frames(program, manifest):
    """Of each gesture, the median and the 99th percentile in ms."""
    output = subprocess.run([program, manifest, '--time-frames', str(SETTLE)], stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, text=True).stdout
    figures = {}
    for gesture, median, worst in re.findall(r'(pan|zoom): median ([\d.]+) ms, p99 ([\d.]+) ms', output):
        figures[gesture] = float(median), float(worst)
        print('  %s: a frame takes %s ms, at worst (p99) %s ms' % (gesture, median, worst))
    return figures


def status(program, manifest):
    begin = time.monotonic()
    output = subprocess.run([program, '-f', manifest, 'ships', '--json'], stdout=subprocess.PIPE, text=True).stdout
    contacts = [ship['contact'] for ship in json.loads(output)['ships']]
    print('  pilotctl ships: %.2f s, %d of %d online' % (time.monotonic() - begin, contacts.count('online'), len(contacts)))


def measure(build, ships, per_ship, dead):
    print('%d ships, %d instances, %d ships dead' % (ships, ships * per_ship, dead))
    server = subprocess.Popen([os.path.join(build, 'bench/status_bench'), '--serve', str(ships), str(per_ship), str(dead)],
                              stdout=subprocess.PIPE, text=True)
    figures = {}
    try:
        manifest = server.stdout.readline().strip()
        program = os.path.join(build, 'bin/pilothouse')
        if os.access(program, os.X_OK):
            window(program, manifest)
            figures = frames(program, manifest)
        status(os.path.join(build, 'bin/pilotctl'), manifest)
    finally:
        server.terminate()
        server.wait()
    return figures


def main():
    build = os.path.abspath(sys.argv[1])
    ships, per_ship, dead = (int(number) for number in (sys.argv[2:5] or (300, 20, 50)))
    os.environ.update(QT_QPA_PLATFORM='offscreen', QT_QUICK_BACKEND='software', XDG_CONFIG_HOME='/nonexistent',
                      DBUS_SESSION_BUS_ADDRESS='unix:path=/nonexistent')
    print('target: the first frame within %d ms' % TARGET_FRAME_MS)
    alive = measure(build, ships, per_ship, 0)
    some_dead = measure(build, ships, per_ship, dead)
    for gesture in alive.keys() & some_dead.keys():
        median, worst = (some_dead[gesture][i] / alive[gesture][i] for i in (0, 1))
        print('%d dead ships: frames of a %s take %.2f times as long, at worst %.2f times' % (dead, gesture, median, worst))


if __name__ == '__main__':
    main()
