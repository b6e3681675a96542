#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Start of 20 and 50 containers on one real dockerd: `pilotctl start` against a bare keep-alive loop that does
nothing but create and start with 8 requests in flight.  Prints the ratio of the medians; needs root.

  start_containers.py BUILD [ROUNDS]
"""
import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FIXTURE = os.path.join(ROOT, 'tests/support/dockerd.sh')
IN_FLIGHT = 8


class UnixConnection(http.client.HTTPConnection):
    def __init__(self, path):
        super().__init__('localhost', timeout=300)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(self.path)


def call(connection, method, path, body=None):
    connection.request(method, '/v1.41' + path, None if body is None else json.dumps(body),
                       {'Content-Type': 'application/json'})
    answer = connection.getresponse()
    text = answer.read()
    if answer.status >= 400:
        raise RuntimeError('%s %s: %d %s' % (method, path, answer.status, text.decode()))


def in_flight(connections, jobs):
    """Runs the jobs, one thread a connection."""
    jobs = list(jobs)
    lock = threading.Lock()

    def work(connection):
        while True:
            with lock:
                if not jobs:
                    return
                job = jobs.pop(0)
            job(connection)

    threads = [threading.Thread(target=work, args=(c,)) for c in connections]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def remove_all(path, names):
    def remove(name):
        return lambda c: call(c, 'DELETE', '/containers/%s?force=1&v=1' % name)
    in_flight([UnixConnection(path) for _ in range(4)], [remove(n) for n in names])


def bare_loop(path, names):
    def create_and_start(name):
        def job(connection):
            call(connection, 'POST', '/containers/create?name=' + name,
                 {'Image': 'local/busybox:1', 'Cmd': ['sleep', '3600'], 'Hostname': name})
            call(connection, 'POST', '/containers/%s/start' % name)
        return job
    connections = [UnixConnection(path) for _ in range(IN_FLIGHT)]
    begin = time.monotonic()
    in_flight(connections, [create_and_start(n) for n in names])
    return time.monotonic() - begin


def pilotctl(build, path, names, folder):
    manifest = os.path.join(folder, 'bench.yaml')
    with open(manifest, 'w') as f:
        f.write('name: bench\nships:\n  one: {ip: 127.0.0.1, socket_path: %s}\nservices:\n  s:\n'
                '    image: local/busybox:1\n    instances:\n' % path)
        for name in names:
            f.write('      %s: {ship: one, command: sleep 3600, stop_timeout: 1}\n' % name)
    begin = time.monotonic()
    subprocess.run([os.path.join(build, 'bin/pilotctl'), '--yes', '-f', manifest, 'start'], check=True,
                   stdout=subprocess.DEVNULL)
    return time.monotonic() - begin


def main():
    build = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    if os.geteuid() != 0:
        print('skipped: a dockerd of its own needs root')
        return
    with tempfile.TemporaryDirectory(prefix='pilothouse-bench-') as folder:
        path = subprocess.run([FIXTURE, 'start', folder + '/ship'], check=True, capture_output=True,
                              text=True).stdout.strip().splitlines()[-1]
        try:
            for count in (20, 50):
                ours, bare = [], []
                names = ['bench-%02d' % i for i in range(count)]
                for _ in range(rounds):
                    bare.append(bare_loop(path, names))
                    remove_all(path, names)
                    ours.append(pilotctl(build, path, names, folder))
                    remove_all(path, names)
                a, b = statistics.median(ours), statistics.median(bare)
                print('%d containers: pilotctl start %.2f s, bare loop %.2f s, ratio %.2f (target 1.10)'
                      % (count, a, b, a / b))
        finally:
            subprocess.run([FIXTURE, 'stop', folder + '/ship'], check=False)


if __name__ == '__main__':
    main()
