#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# A real dockerd for tests and benchmarks: private, disposable, several side by side. Needs root, no systemd.
#
#   dockerd.sh check            exit 0 if it can run here, else says why not
#   dockerd.sh start DIR        start one that keeps everything in DIR; prints the path of its socket
#   dockerd.sh address DIR      the IPv4 address of that ship, reachable from this host and the other ships
#   dockerd.sh kill DIR [SIG]   send SIG (default KILL) to dockerd alone; containers go on
#   dockerd.sh restart DIR      start dockerd again after a kill, with the same data
#   dockerd.sh cable DIR up|down    plug or unplug the ship's network
#   dockerd.sh shape DIR [NETEM...] make it slow or lossy: "delay 200ms loss 5%"; without: as it was
#   dockerd.sh stop DIR         end it with everything it started, and remove DIR's contents
#
# The image local/busybox:1 is there from the start (all applets, PATH=/bin, CMD sh). The log is DIR/log.
# DOCKERD_CERTS=DIR has it read DIR in the place of /etc/docker/certs.d, and nothing else of /etc/docker.
# DOCKERD_TCP=1 also listens on port 2375 of `address`; DOCKERD_OPTIONS adds options to dockerd;
# SHIP_OWNER=PID ends it when that process ends, however it ends. How: see ship.sh.
set -euo pipefail

here=$(readlink -f "$0")
tools='dockerd containerd runc'
# shellcheck source=tests/support/ship.sh
. "$(dirname "$here")/ship.sh"

# /run/containerd must be private, or all dockerds share the host's containerd and containers fail to start.
prepare() {
    mkdir -p /run/containerd
    mount -t tmpfs none /run/containerd
    [ -n "${DOCKERD_CERTS:-}" ] || return 0
    mkdir -p /etc/docker
    mount -t tmpfs none /etc/docker
    mkdir /etc/docker/certs.d
    mount --bind "$DOCKERD_CERTS" /etc/docker/certs.d
}

launch() {
    rm -f "$socket" "$dir/engine.pid"
    local hosts=(-H "unix://$socket")
    [ -z "${DOCKERD_TCP:-}" ] || hosts+=(-H "tcp://$address:2375" --tls=false)
    # shellcheck disable=SC2086
    in_ship setsid dockerd --data-root "$dir/data" --exec-root "$dir/exec" --pidfile "$dir/engine.pid" \
        --storage-driver overlay2 --cgroup-parent "/$id" "${hosts[@]}" ${DOCKERD_OPTIONS:-} \
        >>"$dir/log" 2>&1 </dev/null &
    await_answer
}

clean_up() {
    local group
    for group in /sys/fs/cgroup/"$id" /sys/fs/cgroup/*/"$id"; do
        [ ! -d "$group" ] || find "$group" -depth -type d -exec rmdir {} + 2>/dev/null || true
    done
}

export PATH=$PATH:/usr/sbin:/sbin
case ${1:-} in
check) check ;;
start) start "${2:-}" "${SHIP_OWNER:-}" ;;
address) name "${2:-}" && echo "$address" ;;
kill) name "${2:-}" && signal "$dir" "${3:-KILL}" ;;
restart) name "${2:-}" && launch ;;
cable) name "${2:-}" && cable "$3" ;;
shape) name "${2:-}" && shape "${@:3}" ;;
stop) stop "${2:-}" ;;
init) init "$2" ;;
watch) watch "$2" "$3" ;;
*) sed -n '4,18s/^# \{0,1\}//p' "$here"; exit 2 ;;
esac
