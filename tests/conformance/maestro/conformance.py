#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Checks an orchestrator against what MaestroNG 0.8.3 really does.

  conformance.py --tool 'CMD' --socket PATH [--set DIR] valid  [NAME...]
  conformance.py --tool 'CMD' --socket PATH [--set DIR] errors [NAME...]

valid   for every manifest:  CMD --yes -f FILE start    then compare every
        container with the recorded golden and the recorded start order;
        CMD --yes -f FILE stop --all                    then compare the stop order;
        CMD --yes -f FILE clean                         then nothing may be left.
errors  for every broken manifest, what errors.json says:
        invalid     CMD -f FILE validate exits non-zero and its output has a line
                    FILE:LINE:COLUMN: error: TEXT and names every offender
        fails       validate rejects it, or start exits non-zero; either way
                    the output names every offender
        accepted    validate and start succeed (MaestroNG fails on some of
                    these: defects that are not to be copied)
        stop-fails  start succeeds, stop --all exits non-zero
        either      no traceback, no crash: any orderly verdict

Needs: a Docker Engine on --socket that has the image local/busybox:1 (busybox
with its applets; `docker import` a directory made from busybox-static), and
socat and openssl for the manifest whose ships are TCP and TLS.  Manifests and
goldens carry the marks @SOCKET@, @WORK@ and @MANIFESTS@, replaced in a copy.
Extra labels whose name starts with io.pilothouse. are ignored.

Exit status 0 when everything agrees; the last line is 'N passed, M failed'.
"""
import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import engine_state as es  # noqa

LABELS = 'io.pilothouse.'
POSITION = re.compile(r':\d+:\d+: error: ')
CRASH = (134, 139, -6, -11, -8, 136)


class Lab:
    """A scratch copy of a set, with its marks replaced."""

    def __init__(self, o):
        self.o = o
        self.work = tempfile.mkdtemp(prefix='conformance-')
        self.set = os.path.join(self.work, 'set')
        shutil.copytree(o.set, self.set)
        self.data = os.path.join(self.work, 'work')
        os.makedirs(self.data + '/vol')
        for root, _, files in os.walk(self.set):
            for f in files:
                p = os.path.join(root, f)
                try:
                    t = open(p).read()
                except UnicodeDecodeError:
                    continue
                n = (t.replace('@SOCKET@', o.socket).replace('@WORK@', self.data)
                     .replace('@MANIFESTS@', self.set + '/manifests'))
                if n != t:
                    open(p, 'w').write(n)
        self.engine = es.Docker('unix://' + o.socket)
        self.env = dict(os.environ, ORACLE_FIXED='fixed value')
        for quirk in ('REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'):
            self.env.pop(quirk, None)
        self.proxies = []

    def tool(self, manifest, *args, timeout=240):
        cmd = shlex.split(self.o.tool) + list(args[0]) + ['-f', manifest] + list(args[1])
        try:
            r = subprocess.run(cmd, env=self.env, stdin=subprocess.DEVNULL, cwd=self.set + '/manifests',
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=timeout)
            return r.returncode, r.stdout.decode('utf-8', 'replace')
        except subprocess.TimeoutExpired as e:
            return 124, (e.stdout or b'').decode('utf-8', 'replace') + '\n(no answer in %s s)' % timeout

    def start_proxies(self):
        t = self.data + '/tls'
        os.makedirs(t, exist_ok=True)
        sh = '''set -e; cd "$1"
        openssl req -x509 -newkey rsa:2048 -nodes -days 30 -keyout ca-key.pem -out ca.pem -subj /CN=conformance-ca
        openssl req -newkey rsa:2048 -nodes -keyout sk.pem -out s.csr -subj /CN=localhost
        printf 'subjectAltName=DNS:localhost\\n' > ext
        openssl x509 -req -in s.csr -CA ca.pem -CAkey ca-key.pem -CAcreateserial -days 30 -extfile ext -out s.pem
        cat s.pem sk.pem > all.pem
        openssl req -newkey rsa:2048 -nodes -keyout key.pem -out c.csr -subj /CN=client
        openssl x509 -req -in c.csr -CA ca.pem -CAkey ca-key.pem -CAcreateserial -days 30 -out cert.pem'''
        subprocess.run(['bash', '-c', sh, 'x', t], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        u = 'UNIX-CONNECT:' + self.o.socket
        self.proxies = [subprocess.Popen(['socat', 'TCP-LISTEN:22375,bind=127.0.0.1,fork,reuseaddr', u]),
                        subprocess.Popen(['socat', 'OPENSSL-LISTEN:22376,bind=127.0.0.1,fork,reuseaddr,cert=%s/all.pem,'
                                          'cafile=%s/ca.pem,verify=1' % (t, t), u])]
        time.sleep(0.5)

    def close(self):
        for p in self.proxies:
            p.terminate()
            p.wait()
        if not self.o.keep:
            shutil.rmtree(self.work, ignore_errors=True)


def stamp(s):
    main, _, frac = s.rstrip('Z').partition('.')
    return main, (frac + '0' * 9)[:9]


def compare(lab, golden, phase):
    """Differences between the golden and the containers now on the engine."""
    d, bad = lab.engine, []
    ins = {n: d.inspect(n) for n in list(golden['containers']) + golden.get('absent', [])}
    ids = {i['Id']: n for n, i in ins.items() if i}
    if phase == 'started':
        bad += ['%s: present, must not exist' % n for n in golden.get('absent', []) if ins[n]]
    for n, want in sorted(golden['containers'].items()):
        i = ins[n]
        if phase == 'removed':
            if i:
                bad.append('%s: still present' % n)
        elif not i:
            bad.append('%s: missing' % n)
        elif phase == 'stopped':
            if i['State']['Running']:
                bad.append('%s: still running' % n)
        else:
            got = es.normalise(i, ids)
            got['Config']['Labels'] = {k: v for k, v in (got['Config']['Labels'] or {}).items()
                                       if not k.startswith(LABELS)} or None
            bad += ['%s: %s: golden %s, actual %s' % (n, p, json.dumps(a, sort_keys=True), json.dumps(b, sort_keys=True))
                    for p, a, b in es.diff(want, got)
                    if p not in golden.get('ignore', []) and p not in es.API_SENSITIVE]
    if phase in ('started', 'stopped'):
        key, field, verb = (('StartedAt', 'start_constraints', 'start') if phase == 'started'
                            else ('FinishedAt', 'stop_constraints', 'finish'))
        for a, b in golden.get(field, []):
            if ins.get(a) and ins.get(b) and stamp(ins[a]['State'][key]) > stamp(ins[b]['State'][key]):
                bad.append('order: %s must %s before %s' % (a, verb, b))
    return bad


def remove_all(lab, names):
    for n in names:
        lab.engine.remove(n)


def run_valid(lab, name):
    golden = json.load(open('%s/golden/%s.json' % (lab.set, name)))
    path = '%s/manifests/%s.yaml' % (lab.set, name)
    names = list(golden['containers']) + golden.get('absent', [])
    remove_all(lab, names)
    bad = []
    try:
        for args, phase in ((['start'], 'started'), (['stop', '--all'], 'stopped'), (['clean'], 'removed')):
            rc, out = lab.tool(path, ['--yes'], args)
            want = golden.get('rc', {}).get(args[0], 0)
            if bool(rc) != bool(want):
                bad.append('%s: exit %d, expected %d: %s' % (args[0], rc, want, out.strip()[-300:]))
            bad += ['%s: %s' % (phase, p) for p in compare(lab, golden, phase)]
            if name.startswith('15-') and phase == 'started':
                break       # what stop does with an omitted dependency is a defect of MaestroNG
    finally:
        remove_all(lab, names)
    return bad


def run_error(lab, e):
    path = '%s/manifests/errors/%s.yaml' % (lab.set, e['name'])
    before = set(c['Id'] for c in lab.engine.call('GET', '/containers/json?all=1'))
    bad = []
    try:
        v, vout = lab.tool(path, [], ['validate'])
        named = lambda out: [w for w in e['offender'] if w not in out]
        if v in CRASH or v == 124:
            return ['validate: exit %d: %s' % (v, vout[-200:])]
        if e['verdict'] == 'invalid':
            if v == 0:
                bad.append('validate accepted it (%s)' % e['kind'])
            elif not POSITION.search(vout):
                bad.append('no FILE:LINE:COLUMN: error: %s' % vout.strip()[-200:])
            elif named(vout):
                bad.append('validate does not name %s: %s' % (named(vout), vout.strip()[-200:]))
            return bad
        if e['verdict'] == 'fails' and v != 0:
            return ['validate does not name %s: %s' % (named(vout), vout.strip()[-200:])] if named(vout) else []
        if e['verdict'] == 'either' and v != 0:
            return []
        if v != 0:
            return ['validate rejects it: %s' % vout.strip()[-200:]]
        s, sout = lab.tool(path, ['--yes'], ['start'])
        if s in CRASH or s == 124:
            return ['start: exit %d: %s' % (s, sout[-200:])]
        if e['verdict'] == 'fails' and (s == 0 or named(sout)):
            bad.append('start: exit %d, not named: %s: %s' % (s, named(sout), sout.strip()[-200:]))
        if e['verdict'] in ('accepted', 'stop-fails') and s != 0:
            bad.append('start fails: %s' % sout.strip()[-300:])
        if e['verdict'] == 'stop-fails':
            p, pout = lab.tool(path, ['--yes'], ['stop', '--all'])
            if p == 0:
                bad.append('stop hides the failure: exit 0')
    finally:
        for c in lab.engine.call('GET', '/containers/json?all=1'):
            if c['Id'] not in before:
                lab.engine.remove(c['Id'])
    return bad


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--tool', required=True, help="command line of the orchestrator, e.g. build/dev/bin/pilotctl")
    ap.add_argument('--socket', required=True)
    ap.add_argument('--set', default=HERE)
    ap.add_argument('--keep', action='store_true', help='keep the scratch copy')
    ap.add_argument('what', choices=['valid', 'errors'])
    ap.add_argument('names', nargs='*')
    o = ap.parse_args()
    o.socket, o.set = os.path.realpath(o.socket), os.path.realpath(o.set)
    lab, passed, failed = Lab(o), 0, 0
    try:
        if o.what == 'valid':
            names = o.names or sorted(f[:-5] for f in os.listdir(o.set + '/golden') if f.endswith('.json'))
            cases = [(n, lambda n=n: run_valid(lab, n)) for n in names]
            if any(n.startswith('24-') for n in names):
                lab.start_proxies()
        else:
            table = json.load(open(o.set + '/errors.json'))
            cases = [(e['name'], lambda e=e: run_error(lab, e)) for e in table if not o.names or e['name'] in o.names]
        for name, case in cases:
            bad = case()
            passed, failed = passed + (not bad), failed + bool(bad)
            print('%s %s' % ('ok  ' if not bad else 'FAIL', name), flush=True)
            for b in bad:
                print('       ' + b)
    finally:
        lab.close()
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    sys.exit(main())
