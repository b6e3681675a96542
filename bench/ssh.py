#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""An engine behind a real sshd: calls a second and MB/s against the same engine's unix socket, and time a command
against `docker -H ssh://`; needs root.

  ssh.py BUILD
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SUPPORT = os.path.join(ROOT, 'tests/support')
CONTAINERS = 20
COMMANDS = 8
ROUNDS = 3


def run(*words, **more):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True, **more).stdout.strip()


def stock(socket):
    docker = ['docker', '-H', 'unix://' + socket]
    for i in range(CONTAINERS):
        run(*docker, 'create', '--name', 'c%d' % i, 'local/busybox:1')
    run(*docker, 'run', '--name', 'talker', 'local/busybox:1', 'sh', '-c',
        'yes "a line of a log, as long as lines of logs are: 2026-11-21 GET /index.html 200" | head -n 400000 >/tmp/t; cat /tmp/t')


def home_for(folder, sshd, port):
    os.mkdir(folder + '/.ssh', 0o700)
    config = folder + '/.ssh/config'
    with open(config, 'w') as f:
        f.write('Host far\n HostName 127.0.0.1\n Port %s\n User ann\n IdentityFile %s/id_ed25519\n'
                ' UserKnownHostsFile %s/known_hosts\n' % (port, sshd, sshd))
    os.chmod(config, 0o600)
    # ssh(1) reads the configuration of the account's home, whatever HOME says.
    wrapper = folder + '/ssh'
    with open(wrapper, 'w') as f:
        f.write('#!/bin/sh\nexec /usr/bin/ssh -F %s "$@"\n' % config)
    os.chmod(wrapper, 0o755)
    environment = dict(os.environ, HOME=folder, PATH=folder + ':' + os.environ['PATH'])
    environment.pop('SSH_AUTH_SOCK', None)
    return environment


def measure(build, socket, environment):
    program = os.path.join(build, 'bench/engine_calls')
    rounds = [[json.loads(run(program, address + socket, env=environment)) for address in ('unix://', 'ssh://far')]
              for _ in range(ROUNDS)]
    near, far = ({what: statistics.median(r[side][what] for r in rounds) for what in rounds[0][side]}
                 for side in (0, 1))
    for what, target in (('one_at_a_time', 0.7), ('eight_at_once', 0.7), ('log_megabytes_per_second', 0.7)):
        print('%-26s unix %7.1f, ssh %7.1f, ratio %.2f (target %.2f)'
              % (what, near[what], far[what], far[what] / near[what], target))
    begin = time.monotonic()
    for _ in range(COMMANDS):
        run('docker', '-H', 'ssh://far', 'ps', '-a', env=environment)
    docker = (time.monotonic() - begin) / COMMANDS
    ours = 1 / far['one_at_a_time']
    print('a command: docker -H ssh:// %.0f ms, ours %.1f ms, %.0f times as fast (target 20)'
          % (docker * 1000, ours * 1000, docker / ours))


def main():
    build = os.path.abspath(sys.argv[1])
    if os.geteuid() != 0:
        print('skipped: a dockerd and an sshd of its own need root')
        return
    with tempfile.TemporaryDirectory(prefix='pilothouse-bench-') as folder:
        ship, sshd = folder + '/ship', folder + '/sshd'
        try:
            socket = run(SUPPORT + '/dockerd.sh', 'start', ship).splitlines()[-1]
            port = run(SUPPORT + '/sshd.sh', 'start', sshd, env=dict(
                os.environ, SSHD_OPTIONS='SetEnv DOCKER_HOST=unix://' + socket)).splitlines()[-1]
            stock(socket)
            measure(build, socket, home_for(folder, sshd, port))
        finally:
            subprocess.run([SUPPORT + '/sshd.sh', 'stop', sshd], check=False)
            subprocess.run([SUPPORT + '/dockerd.sh', 'stop', ship], check=False)


if __name__ == '__main__':
    main()
