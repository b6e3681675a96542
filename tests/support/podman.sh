#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# A real podman with its Docker-compatible API for tests: private, disposable, several side by side. Needs root, no systemd.
#
#   podman.sh check            exit 0 if it can run here, else says why not
#   podman.sh start DIR        start one that keeps everything in DIR; prints the path of its socket
#   podman.sh address DIR      the IPv4 address of that ship, reachable from this host and the other ships
#   podman.sh kill DIR [SIG]   send SIG (default KILL) to the API's service alone; containers go on
#   podman.sh restart DIR      start the service again after a kill, with the same data
#   podman.sh stop DIR         end it with everything it started, and remove DIR's contents
#
# The image local/busybox:1 is there from the start (all applets, PATH=/bin, CMD sh). The log is DIR/log.
# SHIP_OWNER=PID ends it when that process ends, however it ends. How: see ship.sh.
set -euo pipefail

here=$(readlink -f "$0")
tools='podman conmon netavark runc'
# shellcheck source=tests/support/ship.sh
. "$(dirname "$here")/ship.sh"

# Where podman keeps what outlives a process but not a boot; and its settings, for Debian's are for a login session (and
# crun refuses the hybrid cgroups that some machines still have).
prepare() {
    local run
    for run in /run/containers /run/libpod /run/netns /run/crun /run/runc; do
        mkdir -p $run
        mount -t tmpfs none $run
    done
    cat >"$1/containers.conf" <<END
[containers]
log_driver = "k8s-file"
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
runtime = "runc"
[network]
network_backend = "netavark"
network_config_dir = "$1/data/networks"
END
    echo '{"default": [{"type": "insecureAcceptAnything"}]}' >"$1/policy.json"
}

launch() {
    rm -f "$socket"
    # shellcheck disable=SC2016
    in_ship setsid env CONTAINERS_CONF="$dir/containers.conf" bash -c 'echo $$ >"$0/engine.pid"; exec "$@"' "$dir" \
        podman --root "$dir/data/storage" --runroot "$dir/exec" --storage-driver overlay --tmpdir "$dir/exec/tmp" \
        system service --time 0 "unix://$socket" >>"$dir/log" 2>&1 </dev/null &
    await_answer
}

# Its cgroups have names of the containers' alone; those of the living cannot be removed.
clean_up() { find /sys/fs/cgroup/libpod_parent /sys/fs/cgroup/*/libpod_parent -mindepth 1 -depth -type d -exec rmdir {} + 2>/dev/null || true; }

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
*) sed -n '4,14s/^# \{0,1\}//p' "$here"; exit 2 ;;
esac
