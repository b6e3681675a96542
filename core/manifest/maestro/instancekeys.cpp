// SPDX-License-Identifier: Apache-2.0
//
// The keys of instances.
#include "core/manifest/maestro/keytables.h"

#include <QtGlobal>

#include <array>

namespace pilothouse::manifest::maestro {

namespace {

using enum ValueKind;
using enum KeyDescription::Need;

/// capabilities(7), and the engine's word for all of them.
constexpr std::string_view capabilities =
    "ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE "
    "DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD "
    "NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYSLOG SYS_ADMIN "
    "SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG "
    "WAKE_ALARM";

constexpr std::array instance{
    KeyDescription{.name = "ship",
                   .kind = ShipName,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The ship it runs on."),
                   .need = Required,
                   .example = "prod-1"},
    KeyDescription{.name = "image",
                   .kind = Image,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Its image, if it is not the service's."),
                   .example = "shop/web:1.4"},
    KeyDescription{.name = "command",
                   .kind = Command,
                   .help = QT_TRANSLATE_NOOP("KeyDescription",
                                             "What it runs instead of the image's command; no shell looks at it."),
                   .example = "serve --port 80",
                   .isOfImage = true},
    KeyDescription{.name = "cmd",
                   .kind = Command,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The old name of command."),
                   .need = Obsolete},
    KeyDescription{
        .name = "ports",
        .kind = Ports,
        .help = QT_TRANSLATE_NOOP("KeyDescription",
                                  "Named ports: exposed:external, that is container:ship. The service's come first."),
        .example = "{http: \"80:8080\"}",
        .inner = KeyPlace::PortMapping},
    KeyDescription{.name = "env",
                   .kind = Variables,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Its variables; they come after the service's."),
                   .example = "{LEVEL: info}"},
    KeyDescription{.name = "envfile",
                   .kind = Files,
                   .help = QT_TRANSLATE_NOOP("KeyDescription",
                                             "Files with variables, NAME=value on each line; env comes after them."),
                   .example = "[web-1.env]"},
    KeyDescription{
        .name = "volumes",
        .kind = Volumes,
        .help = QT_TRANSLATE_NOOP("KeyDescription", "What of the ship it sees: path or volume: path in the container."),
        .example = "{/srv/data: {target: /data, mode: ro}}",
        .inner = KeyPlace::VolumeMount},
    KeyDescription{
        .name = "container_volumes",
        .kind = TextList,
        .help = QT_TRANSLATE_NOOP("KeyDescription",
                                  "Paths in the container that get a volume without a name, lost with the container."),
        .example = "[/var/cache]"},
    KeyDescription{.name = "volumes_from",
                   .kind = InstanceNames,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Instances on the same ship whose volumes it shares."),
                   .example = "[data-1]"},
    KeyDescription{.name = "limits",
                   .kind = Keys,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "How much it may take of its ship."),
                   .example = "{memory: 512m}",
                   .inner = KeyPlace::Limits},
    KeyDescription{
        .name = "restart",
        .kind = Suggestion,
        .help = QT_TRANSLATE_NOOP(
            "KeyDescription", "When the engine starts it again by itself; on-failure:3 gives up after three times."),
        .usual = "no",
        .example = "unless-stopped",
        .choices = "no always on-failure unless-stopped"},
    KeyDescription{.name = "stop_timeout",
                   .kind = Seconds,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "How long it may take to stop before it is killed."),
                   .usual = "10",
                   .unit = QT_TRANSLATE_NOOP("KeyDescription", "s"),
                   .range = {0, 999'999'999}},
    KeyDescription{
        .name = "net",
        .kind = Suggestion,
        .help = QT_TRANSLATE_NOOP("KeyDescription",
                                  "Its network: bridge, host, none, container:NAME, or the name of one on the ship."),
        .usual = "bridge",
        .choices = "bridge host none"},
    KeyDescription{.name = "dns",
                   .kind = TextList,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "The name servers it asks."),
                   .example = "[10.0.0.2]"},
    KeyDescription{.name = "extra_hosts",
                   .kind = Hosts,
                   .help = QT_TRANSLATE_NOOP("KeyDescription",
                                             "Host names it knows besides: an address, or {ship: NAME} for a ship's."),
                   .example = "{db.local: {ship: prod-2}}"},
    KeyDescription{
        .name = "links",
        .kind = Links,
        .help = QT_TRANSLATE_NOOP("KeyDescription", "Instances on the same ship that it knows under another name."),
        .example = "{db-1: db}"},
    KeyDescription{.name = "username",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP(
                       "KeyDescription", "Who it runs as in the container: a name or a number, perhaps with a group."),
                   .example = "app:app",
                   .isOfImage = true},
    KeyDescription{.name = "workdir",
                   .kind = Text,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Where in the container it begins: a path from /."),
                   .example = "/app",
                   .isOfImage = true},
    KeyDescription{.name = "privileged",
                   .kind = Truth,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Gives it all rights on its ship."),
                   .usual = "no"},
    KeyDescription{.name = "cap_add",
                   .kind = TextList,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Rights of the kernel that it gets besides."),
                   .example = "[NET_ADMIN]",
                   .choices = capabilities},
    KeyDescription{.name = "cap_drop",
                   .kind = TextList,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Rights of the kernel that are taken from it."),
                   .example = "[NET_RAW]",
                   .choices = capabilities},
    KeyDescription{.name = "security_opt",
                   .kind = TextList,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Options for SELinux, AppArmor and seccomp."),
                   .example = "[no-new-privileges]"},
    KeyDescription{.name = "ulimits",
                   .kind = Ulimits,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Limits of its processes: a number, or {soft, hard}."),
                   .example = "{nofile: {soft: 1024, hard: 4096}}",
                   .inner = KeyPlace::Ulimit},
    KeyDescription{.name = "labels",
                   .kind = TextMap,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Notes on the container for other programs to read."),
                   .example = "{team: shop}"},
    KeyDescription{
        .name = "log_driver",
        .kind = Suggestion,
        .help =
            QT_TRANSLATE_NOOP("KeyDescription", "Where the engine writes its output: a driver's name, or a plugin's."),
        .example = "journald",
        .choices = "json-file local syslog journald gelf fluentd awslogs splunk gcplogs logentries etwlogs none"},
    KeyDescription{.name = "log_opt",
                   .kind = TextMap,
                   .help = QT_TRANSLATE_NOOP("KeyDescription", "Options for the log driver."),
                   .example = "{max-size: 10m}"},
    KeyDescription{.name = "lifecycle",
                   .kind = Checks,
                   .help = QT_TRANSLATE_NOOP(
                       "KeyDescription", "Checks that hold up what comes next until they pass, besides the service's."),
                   .example = "{running: [{type: tcp, port: http}]}",
                   .choices = "pre-start running pre-stop stopped"},
    KeyDescription{
        .name = "lxc_conf",
        .kind = TextMap,
        .help = QT_TRANSLATE_NOOP("KeyDescription", "Has no effect any more: no engine has used it since Docker 1.10."),
        .need = Obsolete},
};

} // namespace

std::span<const KeyDescription> instanceKeys()
{
    return instance;
}

} // namespace pilothouse::manifest::maestro
