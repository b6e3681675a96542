# SPDX-License-Identifier: Apache-2.0
#
# What dockerd.sh and podman.sh share, and nothing by itself: sourced by them, with `here` (their path), `tools` (what
# they need), `prepare DIR` (in the ship's namespaces, before it is ready), `launch` (starts the engine and waits until it
# answers) and `clean_up` (what is left outside of the namespaces).
#
# An init of our own holds a PID, mount and network namespace. Killing it kills the engine and every container at once;
# data lie in a tmpfs of that mount namespace, so nothing is left behind.

bridge=phbr0
network=10.213

die() { echo "$(basename "$here"): $*" >&2; exit 1; }

check() {
    [ "$(id -u)" = 0 ] || die "not root"
    local tool
    for tool in $tools docker ip iptables nsenter unshare busybox tar; do
        PATH=$PATH:/usr/sbin:/sbin:/usr/lib/podman command -v "$tool" >/dev/null || die "no $tool"
    done
    unshare --mount --net --pid --fork true 2>/dev/null || die "namespaces are not allowed here"
}

# Sets dir, id (unique for DIR, fit for an interface name), socket and the address.
name() {
    [ -n "${1:-}" ] || die "no directory given"
    mkdir -p "$1"
    dir=$(readlink -f "$1")
    local sum
    sum=$(printf %s "$dir" | sha1sum)
    id=ph${sum:0:8}
    socket=$dir/docker.sock
    address=$network.$((0x${sum:0:2})).$((0x${sum:2:2} % 253 + 2))
    [ ${#socket} -lt 100 ] || die "path too long for a socket: $socket"
}

locked() { exec 9>/run/lock/pilothouse-dockerd; flock 9; }

in_ship() { nsenter --target "$(cat "$dir/init.pid")" --mount --net --pid "$@" 9>&-; }

# PID 1 of the ship: reaps orphans, keeps the namespaces.
init() {
    mkdir -p "$1/data" "$1/exec"
    mount -t tmpfs none "$1/data"
    mount -t tmpfs none "$1/exec"
    prepare "$1"
    ip link set lo up
    touch "$1/ready"
    trap : TERM
    sleep infinity &
    while :; do wait || true; done
}

hold() {
    rm -f "$dir/ready"
    setsid unshare --mount --net --pid --fork --kill-child --mount-proc --propagation private \
        "$here" init "$dir" >>"$dir/log" 2>&1 </dev/null 9>&- &
    local holder=$!
    until [ -e "$dir/ready" ]; do
        kill -0 $holder 2>/dev/null || die "cannot make namespaces: $(tail -3 "$dir/log")"
        sleep 0.01
    done
    tr -d ' ' <"/proc/$holder/task/$holder/children" >"$dir/init.pid"
}

connect() {
    locked
    if ! ip link show $bridge >/dev/null 2>&1; then
        ip link add $bridge type bridge
        ip addr add $network.0.1/16 dev $bridge
        ip link set $bridge up
    fi
    ip link add "$id" type veth peer name eth0 netns "$(cat "$dir/init.pid")"
    ip link set "$id" master $bridge up
    flock -u 9
    in_ship ip addr add "$address/16" dev eth0
    in_ship ip link set eth0 up
    in_ship ip route add default via $network.0.1
}

# Of the engine that was started last in the background, until it answers.
await_answer() {
    local tries=0
    until [ -S "$socket" ] && docker -H "unix://$socket" version >/dev/null 2>&1; do
        kill -0 $! 2>/dev/null || die "the engine ended: $(tail -5 "$dir/log")"
        [ $((tries += 1)) -lt 300 ] || die "the engine does not answer: $(tail -5 "$dir/log")"
        sleep 0.05
    done
}

root_tar() {
    local root=$dir/root applet
    mkdir -p "$root/bin" "$root/tmp" "$root/etc" "$root/root"
    for applet in $(busybox --list); do ln -s busybox "$root/bin/$applet"; done
    rm -f "$root/bin/busybox"
    cp "$(command -v busybox)" "$root/bin/busybox"
    echo root:x:0:0:root:/root:/bin/sh >"$root/etc/passwd"
    echo root:x:0: >"$root/etc/group"
    tar -C "$root" -cf "$dir/root.tar" .
    rm -rf "$root"
}

start() { # DIR [PID of its owner]
    check
    name "$1"
    [ ! -e "$dir/init.pid" ] || stop "$dir"
    mkdir -p "$dir"
    root_tar &
    local image=$!
    hold
    connect
    launch
    wait $image
    docker -H "unix://$socket" import --change 'ENV PATH=/bin' --change 'CMD ["sh"]' "$dir/root.tar" local/busybox:1 \
        >>"$dir/log" 2>&1 || die "cannot import the image: $(tail -3 "$dir/log")"
    rm -f "$dir/root.tar"
    if [ -n "${2:-}" ]; then
        # In a session of its own: what kills the owner's process group must not kill the watch.
        setsid "$here" watch "$dir" "$2" >/dev/null 2>&1 </dev/null 9>&- &
        echo $! >"$dir/watch.pid"
    fi
    echo "$socket"
}

watch() {
    tail --pid="$2" -f /dev/null
    exec "$here" stop "$1"
}

# The ship's cable, seen from this host: up or down; what netem does to it ("delay 200ms loss 5%"), or nothing.
cable() { ip link set "$id" "$1"; }
shape() {
    tc qdisc del dev "$id" root 2>/dev/null || true
    [ $# -eq 0 ] || tc qdisc add dev "$id" root netem "$@"
}

# engine.pid counts in the ship's PID namespace.
signal() { in_ship kill "-${2:-KILL}" "$(cat "$dir/engine.pid")"; }

stop() {
    name "$1"
    local pid
    if [ -e "$dir/init.pid" ]; then
        pid=$(cat "$dir/init.pid")
        if [ "$(tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null)" = "/bin/bash $here init $dir " ]; then
            kill -KILL "$pid"
            while [ -e "/proc/$pid/ns/pid" ]; do sleep 0.01; done
        fi
    fi
    clean_up
    locked
    ip link del "$id" 2>/dev/null || true
    [ -n "$(ip -o link show master $bridge 2>/dev/null)" ] || ip link del $bridge 2>/dev/null || true
    flock -u 9
    local watch
    watch=$(cat "$dir/watch.pid" 2>/dev/null || true)
    find "$dir" -mindepth 1 -delete 2>/dev/null || true
    if [ -n "$watch" ] && [ "$watch" != $$ ] && [ -e "/proc/$watch/cmdline" ] && tr '\0' ' ' <"/proc/$watch/cmdline" 2>/dev/null | grep -qF "$here"; then
        pkill -P "$watch" -x tail || true
        kill "$watch" 2>/dev/null || true
    fi
}
