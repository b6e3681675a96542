#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# Real registries for tests, each within a ship of dockerd.sh: they end with it. Needs what dockerd.sh needs.
#
#   registry.sh check                          exit 0 if they can run here, else says why not
#   registry.sh certificate DIR ADDRESS [DAYS] an authority of its own (ca.crt) and a certificate for ADDRESS;
#                                              0 days: expired by the next second
#   registry.sh start SHIP DIR ADDRESS:PORT    docker-registry with the images in SHIP/images; TLS if DIR has a
#                                              host.crt, for users only if it has an htpasswd
#   registry.sh stutter SHIP DIR PORT TO COUNT on 127.0.0.1, before the plain registry on port TO: answers the
#                                              first COUNT questions for a manifest with 503; told in DIR/stutter.log
#   registry.sh image SHIP TAG                 makes an image of 8 MB that shares no layer with any other
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")

die() { echo "registry.sh: $*" >&2; exit 1; }

check() {
    local tool
    "$here/dockerd.sh" check
    for tool in docker-registry htpasswd openssl python3; do
        PATH=$PATH:/usr/sbin:/sbin command -v "$tool" >/dev/null || die "no $tool"
    done
}

in_ship() { nsenter --target "$(cat "$1/init.pid")" --mount --net --pid "${@:2}"; }

# Until something listens: SHIP ADDRESS PORT LOG.
await() {
    local tries=0
    until in_ship "$1" bash -c "exec 3<>/dev/tcp/$2/$3" 2>/dev/null; do
        [ $((tries += 1)) -lt 200 ] || die "nothing listens on $2:$3: $(tail -3 "$4")"
        sleep 0.05
    done
}

certificate() {
    mkdir -p "$1"
    cd "$1"
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=test authority" -keyout ca.key -out ca.crt
    openssl req -newkey rsa:2048 -nodes -subj "/CN=$2" -keyout host.key -out host.csr
    openssl x509 -req -in host.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days "${3:-2}" -out host.crt \
        -extfile <(echo "subjectAltName=IP:$2")
}

start() {
    local ship=$1 dir=$2 address=$3
    mkdir -p "$dir" "$ship/images"
    {
        printf 'version: 0.1\nlog: {level: warn}\nstorage: {filesystem: {rootdirectory: %s}}\n' "$ship/images"
        printf 'http:\n  addr: %s\n' "$address"
        [ ! -e "$dir/host.crt" ] || printf '  tls: {certificate: %s, key: %s}\n' "$dir/host.crt" "$dir/host.key"
        [ ! -e "$dir/htpasswd" ] || printf 'auth:\n  htpasswd: {realm: test, path: %s}\n' "$dir/htpasswd"
    } >"$dir/config.yml"
    in_ship "$ship" setsid docker-registry serve "$dir/config.yml" >"$dir/log" 2>&1 </dev/null &
    await "$ship" "${address%:*}" "${address##*:}" "$dir/log"
}

stutter() {
    mkdir -p "$2"
    in_ship "$1" setsid python3 "$here/stutter.py" "$3" "$4" "$5" >"$2/stutter.log" 2>&1 </dev/null &
    await "$1" 127.0.0.1 "$3" "$2/stutter.log"
}

image() {
    local root
    root=$(mktemp -d)
    head -c 8000000 /dev/urandom >"$root/load"
    tar -C "$root" -c load | docker -H "unix://$1/docker.sock" import - "$2"
    rm -r "$root"
}

export PATH=$PATH:/usr/sbin:/sbin
case ${1:-} in
check | certificate | start | stutter | image) "$@" ;;
*) die "unknown command: ${1:-}" ;;
esac
