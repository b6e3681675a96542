# SPDX-License-Identifier: Apache-2.0
# fish completion for pilotctl: pilotctl itself knows the words, and the names in the manifest of -f.

function __pilotctl_words
    set -l typed (commandline -opc) (commandline -ct)
    $typed[1] complete -- $typed[2..-1] 2>/dev/null
end

function __pilotctl_wants_file
    set -l typed (commandline -opc)
    contains -- $typed[-1] --file; and return 0
    test "$typed[-1]" = -f; and not contains -- logs $typed
end

complete -c pilotctl -f
complete -c pilotctl -n __pilotctl_wants_file -F
complete -c pilotctl -n 'not __pilotctl_wants_file' -a '(__pilotctl_words)'
