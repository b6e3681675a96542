#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Holds pilotctl against recorded sequences of MaestroNG's commands.

scenarios.py PILOTCTL SCENARIOS.JSON SOCKET

Each scenario is a command with its exit status, the containers there are afterwards and, for some, the engine's events
in their order. They build on each other. Where MaestroNG has a defect that Pilothouse does not copy, `DIFFERENCES` says
what holds instead; tests/integration/scenarios_test.cpp has the same rules by name.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

SERVICE = {'sc-low1': 'low', 'sc-low2': 'low', 'sc-mid': 'mid', 'sc-top': 'top', 'sc-spare': 'spare'}
MANIFEST = '''__maestro: {schema: 2}
name: sc
ships:
  s1: {ip: 127.0.0.1, socket_path: %(socket)s}
  s2: {ip: 127.0.0.2, socket_path: %(socket)s}
services:
  top:
    image: local/busybox:1
    requires: [mid]
    instances: {sc-top: {ship: s1, command: sleep %(seconds)d, stop_timeout: 1}}
  mid:
    image: local/busybox:1
    requires: [low]
    instances: {sc-mid: {ship: s2, command: sleep 3600, stop_timeout: 1}}
  low:
    image: local/busybox:1
    instances:
      sc-low1: {ship: s1, command: sleep 3600, stop_timeout: 1}
      sc-low2: {ship: s1, command: sleep 3600, stop_timeout: 1}
  spare:
    image: local/busybox:1
    omit: true
    instances: {sc-spare: {ship: s1, command: sleep 3600, stop_timeout: 1}}
'''
USAGE = 64

# By note: what holds for Pilothouse, and why.
DIFFERENCES = {
    'filter without explicit thing is ignored': {
        'why': 'filters apply without a thing',
        'after': {'sc-low1': 'exited (same)', 'sc-low2': 'exited (same)', 'sc-mid': 'running (same)',
                  'sc-top': 'exited (same)', 'sc-spare': 'running (same)'},
        'events': ['die sc-low2']},
    'ship filter without thing is ignored as well': {
        'why': 'filters apply without a thing',
        'after': {'sc-low2': 'exited (same)', 'sc-top': 'exited (same)', 'sc-spare': 'running (same)'}},
    'restart -s -d low: order': {
        'why': 'restart -d brings dependencies up before dependents',
        'events': ['die sc-top', 'die sc-low1', 'die sc-low2', 'start sc-low1', 'start sc-low2', 'start sc-mid',
                   'start sc-top']},
}


class Engine:
    def __init__(self, socket):
        self.command = ['docker', '-H', 'unix://' + socket]

    def run(self, *words):
        return subprocess.run(self.command + list(words), check=True, stdout=subprocess.PIPE).stdout.decode()

    def containers(self):
        text = self.run('ps', '-a', '--no-trunc', '--format', '{{.Names}} {{.ID}} {{.State}}')
        return {name: (identity, state) for name, identity, state in (line.split() for line in text.splitlines())}

    def events(self, since):
        text = self.run('events', '--since', '%.9f' % since, '--until', '%.9f' % time.time(), '--filter',
                        'type=container', '--format', '{{.Action}} {{.Actor.Attributes.name}}')
        return text.splitlines()


def described(before, now):
    """'running (same)' and the like, as the recordings have it."""
    states = {}
    for name, (identity, state) in now.items():
        was = before.get(name)
        how = '' if was is None else ' (same)' if was[0] == identity else ' (recreated)'
        states[name] = state + how
    return states


def misordered(wanted, seen):
    """Recorded pairs of different services that came the other way round; ends and starts only."""
    telling = [e for e in wanted if e.split()[0] in ('die', 'start')]
    bad = ['missing: ' + e for e in telling if e not in seen]
    bad += ['not recorded: ' + e for e in seen if e.split()[0] in ('die', 'start') and e not in wanted]
    for i, first in enumerate(telling):
        for second in telling[i + 1:]:
            if SERVICE[first.split()[1]] == SERVICE[second.split()[1]] or first not in seen or second not in seen:
                continue
            if seen.index(first) > seen.index(second):
                bad.append('%s came after %s' % (first, second))
    return bad


def differences(scenario, outcome, states, events):
    wanted = dict(scenario, **DIFFERENCES.get(scenario['note'], {}))
    bad = []
    code = USAGE if wanted.get('error') else wanted['rc']
    if outcome.returncode != code:
        bad.append('exit %d, expected %d' % (outcome.returncode, code))
    if states != wanted['after']:
        bad.append('containers %s, expected %s' % (states, wanted['after']))
    if wanted.get('events') is not None:
        bad += misordered(wanted['events'], events)
    for word in wanted.get('error', '').rstrip('!.').split():
        if (word.startswith('--') or word == 'ghost') and word.rstrip('.') not in outcome.stdout.decode():
            bad.append('%s is not mentioned' % word)
    if bad:
        bad.append(outcome.stdout.decode().strip()[-600:])
    return bad


class Stage:
    def __init__(self, pilotctl, socket):
        self.pilotctl, self.socket, self.engine = pilotctl, socket, Engine(socket)
        self.directory = tempfile.TemporaryDirectory()
        self.manifest = os.path.join(self.directory.name, 'maestro.yaml')
        self.write(3600)

    def write(self, seconds):
        with open(self.manifest, 'w') as file:
            file.write(MANIFEST % {'socket': self.socket, 'seconds': seconds})

    def prepare(self, note):
        if note == 'a paused container counts as up':
            self.engine.run('pause', 'sc-top')
        elif note == 'restart with no argument':
            self.engine.run('unpause', 'sc-top')
        elif note.startswith('changed command'):
            self.write(3601)

    def play(self, scenario):
        self.prepare(scenario['note'])
        before, since = self.engine.containers(), time.time()
        outcome = subprocess.run([self.pilotctl, '--yes', '-f', self.manifest] + scenario['args'],
                                 stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        now = self.engine.containers()
        bad = differences(scenario, outcome, described(before, now), self.engine.events(since))
        self.settle(scenario, now)
        return bad

    def settle(self, scenario, now):
        """The next scenario begins where the recorded one ended, not where we differ on purpose."""
        if scenario['note'] not in DIFFERENCES:
            return
        for name, (_, state) in now.items():
            wanted = scenario['after'].get(name)
            if wanted is None:
                self.engine.run('rm', '-f', name)
            elif wanted.startswith('exited') and state != 'exited':
                self.engine.run('stop', '-t', '0', name)


def main():
    pilotctl, recorded, socket = sys.argv[1:]
    with open(recorded) as file:
        scenarios = json.load(file)
    stage, failed = Stage(pilotctl, socket), 0
    for scenario in scenarios:
        bad = stage.play(scenario)
        failed += bool(bad)
        why = DIFFERENCES.get(scenario['note'], {}).get('why')
        print('%s %s%s' % ('FAIL' if bad else 'ok  ', scenario['note'], ' [ours: %s]' % why if why else ''), flush=True)
        for line in bad:
            print('       ' + line)
    print('%d passed, %d failed' % (len(scenarios) - failed, failed))
    return 1 if failed or not scenarios else 0


if __name__ == '__main__':
    sys.exit(main())
