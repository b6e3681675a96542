# SPDX-License-Identifier: Apache-2.0
"""Docker Engine client (standard library only), inspect normaliser and differ
used by conformance.py."""
import http.client
import json
import os
import re
import socket
import ssl
import urllib.parse

DEFAULT_HOST = os.environ.get('DOCKER_HOST', 'unix:///var/run/docker.sock')


class _UnixConn(http.client.HTTPConnection):
    def __init__(self, path, timeout=120):
        http.client.HTTPConnection.__init__(self, 'localhost', timeout=timeout)
        self._path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


class Docker(object):
    """Enough of the Engine API, over unix:// or tcp://."""

    def __init__(self, host=None, version='1.41'):
        self.host = host or DEFAULT_HOST
        self.prefix = '/v' + version

    def _conn(self):
        if self.host.startswith('unix://'):
            return _UnixConn(self.host[7:])
        u = urllib.parse.urlparse(self.host)
        return http.client.HTTPConnection(u.hostname, u.port or 2375,
                                          timeout=120)

    def call(self, method, path, body=None, ok=(200, 201, 204, 304)):
        c = self._conn()
        try:
            data = None if body is None else json.dumps(body)
            c.request(method, self.prefix + path, data,
                      {'Content-Type': 'application/json'})
            r = c.getresponse()
            raw = r.read()
        finally:
            c.close()
        if r.status not in ok:
            raise RuntimeError('%s %s: %d %s' % (
                method, path, r.status, raw.decode('utf-8', 'replace')[:300]))
        try:
            return json.loads(raw) if raw else None
        except ValueError:
            return [json.loads(x) for x in raw.splitlines() if x.strip()]

    def inspect(self, name):
        try:
            return self.call('GET', '/containers/%s/json' % name)
        except RuntimeError as e:
            if ': 404 ' in str(e):
                return None
            raise

    def remove(self, name):
        try:
            self.call('DELETE', '/containers/%s?force=1&v=1' % name)
            return True
        except RuntimeError:
            return False

    def events(self, since, until, names=None):
        f = {'type': ['container']}
        if names:
            f['container'] = list(names)
        r = self.call('GET', '/events?since=%.9f&until=%.9f&filters=%s' % (
            since, until, urllib.parse.quote(json.dumps(f))))
        return r if isinstance(r, list) else ([r] if r else [])


CONFIG_FIELDS = ['Image', 'Cmd', 'Entrypoint', 'Hostname', 'Domainname',
                 'User', 'ExposedPorts', 'Labels', 'Volumes', 'WorkingDir',
                 'Tty', 'OpenStdin', 'StdinOnce', 'AttachStdin',
                 'AttachStdout', 'AttachStderr', 'NetworkDisabled',
                 'MacAddress', 'StopSignal', 'StopTimeout', 'Healthcheck']
HOST_FIELDS = ['Binds', 'PortBindings', 'PublishAllPorts', 'RestartPolicy',
               'AutoRemove', 'Memory', 'MemorySwap', 'MemoryReservation',
               'CpuShares', 'NanoCpus', 'CpuQuota', 'CpuPeriod', 'CpusetCpus',
               'PidsLimit', 'Privileged', 'CapAdd', 'CapDrop', 'ExtraHosts',
               'Dns', 'DnsSearch', 'DnsOptions', 'NetworkMode', 'Links',
               'VolumesFrom', 'LogConfig', 'Ulimits', 'SecurityOpt', 'Tmpfs',
               'Mounts', 'Devices', 'DeviceRequests', 'PidMode', 'UTSMode',
               'IpcMode', 'CgroupnsMode', 'UsernsMode', 'ReadonlyRootfs',
               'ShmSize', 'Sysctls', 'Init', 'Runtime', 'GroupAdd',
               'OomScoreAdj', 'CgroupParent']
# Decided by the API version a client speaks, not by the manifest (MaestroNG's
# default is 1.18): compare.py only warns about these unless --strict-api.
API_SENSITIVE = {'HostConfig.IpcMode', 'HostConfig.CgroupnsMode',
                 'HostConfig.PidsLimit'}
# List order carries no meaning for these.
UNORDERED = {'Binds', 'CapAdd', 'CapDrop', 'ExtraHosts', 'Links',
             'VolumesFrom', 'SecurityOpt', 'GroupAdd'}
# null, [] , {} and "" mean the same for everything the daemon treats as
# "not set".
EMPTY = (None, [], {}, '')


def _env_map(env):
    out = {}
    for e in env or []:
        k, eq, v = e.partition('=')
        out[k] = v if eq else None      # "KEY" alone = unset in the container
    return out


def _unset(v):
    return None if v in EMPTY and not isinstance(v, bool) else v


def normalise(ins, id2name=None):
    """A comparable, volatile-free view of one inspect document."""
    id2name = id2name or {}
    cid, short = ins['Id'], ins['Id'][:12]
    cfg, hc = ins['Config'], ins['HostConfig']

    def sub(v):
        if isinstance(v, str):
            m = re.match(r'^container:([0-9a-f]{12,64})$', v)
            if m:
                for i, n in id2name.items():
                    if i.startswith(m.group(1)):
                        return 'container:' + n
        return v

    c = {}
    for f in CONFIG_FIELDS:
        v = _unset(cfg.get(f))
        if f in ('ExposedPorts', 'Volumes') and isinstance(v, dict):
            v = sorted(v)
        if f == 'Hostname' and v == short:
            v = '<short-id>'
        elif (f == 'Hostname' and hc.get('NetworkMode') == 'host' and
              v != ins['Name'].lstrip('/')):
            v = '<host>'
        c[f] = v
    c['Env'] = _env_map(cfg.get('Env'))

    h = {}
    for f in HOST_FIELDS:
        v = _unset(hc.get(f))
        if f in UNORDERED and isinstance(v, list):
            v = sorted(v)
        if f == 'Links' and v:
            # "/target:/me/alias" -> "target:alias"
            v = sorted('%s:%s' % (x.split(':')[0].strip('/'),
                                  x.rsplit('/', 1)[-1]) for x in v)
        if f == 'Ulimits' and v:
            v = sorted(v, key=lambda u: u['Name'])
        if f == 'PortBindings' and v:
            v = {k: sorted(({'HostIp': b.get('HostIp', ''),
                             'HostPort': b.get('HostPort', '')}
                            for b in (bs or [])),
                           key=lambda b: (b['HostIp'], b['HostPort']))
                 for k, bs in v.items()}
        if f == 'NetworkMode':
            v = sub(v)
        h[f] = v

    mounts = []
    for m in ins.get('Mounts') or []:
        d = {'Type': m.get('Type'), 'Destination': m['Destination'],
             'RW': m.get('RW'), 'Mode': m.get('Mode') or None}
        if m.get('Type') == 'bind':
            d['Source'] = m['Source']
        elif re.match(r'^[0-9a-f]{64}$', m.get('Name') or ''):
            d['Name'] = '<anonymous>'
        else:
            d['Name'] = m.get('Name')
        mounts.append(d)
    mounts.sort(key=lambda d: d['Destination'])

    ranged = set()
    for k, bs in (hc.get('PortBindings') or {}).items():
        if any('-' in (b.get('HostPort') or '') or not b.get('HostPort')
               for b in bs or []):
            ranged.add(k)
    ports = {}
    for k, bs in ((ins.get('NetworkSettings') or {}).get('Ports')
                  or {}).items():
        if bs is None:
            ports[k] = None
            continue
        ports[k] = sorted(('%s:%s' % (b['HostIp'], '<range>' if k in ranged
                                      else b['HostPort'])) for b in bs)

    return {'Config': c, 'HostConfig': h, 'Mounts': mounts,
            'PublishedPorts': ports or None,
            'State': {'Status': ins['State']['Status'],
                      'ExitCode': ins['State']['ExitCode']}}


def flatten_diff(path, a, b, out):
    """Appends (path, golden, actual) for every leaf that differs."""
    if isinstance(a, dict) and isinstance(b, dict):
        for k in sorted(set(a) | set(b)):
            flatten_diff('%s.%s' % (path, k) if path else k,
                         a.get(k, '<absent>'), b.get(k, '<absent>'), out)
    elif a != b:
        out.append((path, a, b))


def diff(golden, actual):
    out = []
    flatten_diff('', golden, actual, out)
    return out
