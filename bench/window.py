#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The window on the demo fleet, offscreen and in software: time from process start to the first frame, and the share
of one core it takes when nothing happens.

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


def main():
    program = os.path.join(os.path.abspath(sys.argv[1]), 'bin/pilothouse')
    if not os.access(program, os.X_OK):
        print('skipped: this build has no window')
        return
    env = dict(os.environ, QT_QPA_PLATFORM='offscreen', QT_QUICK_BACKEND='software', XDG_CONFIG_HOME='/nonexistent')
    frames = []
    for _ in range(7):
        out = subprocess.run([program, '--demo', '--quit-after-start'], env=env, capture_output=True, text=True,
                             timeout=60, check=True).stdout
        frames.append(int(re.search(r'first frame after (\d+) ms', out).group(1)))
    print('cold start to first frame on the demo fleet: median %d ms, of %s (target 400 ms)'
          % (statistics.median(frames), sorted(frames)))

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
