# SPDX-License-Identifier: Apache-2.0
# bash completion for pilotctl: pilotctl itself knows the words, and the names in the manifest of -f.

_pilotctl() {
    local IFS=$'\n' line=${COMP_LINE:0:COMP_POINT} current previous
    local -a words=()
    # Words as the shell splits them: COMP_WORDS is broken at = and :, which names may have.
    local word='' quote='' i character
    for ((i = 0; i < ${#line}; i++)); do
        character=${line:i:1}
        if [[ -n $quote ]]; then
            if [[ $character == "$quote" ]]; then quote=''; else word+=$character; fi
        elif [[ $character == [\"\'] ]]; then quote=$character
        elif [[ $character == \\ ]]; then word+=${line:++i:1}
        elif [[ $character == [[:space:]] ]]; then
            if [[ -n $word ]]; then words+=("$word"); fi
            word=''
        else word+=$character
        fi
    done
    words+=("$word")
    current=$word previous=${words[${#words[@]} - 2]-}
    COMPREPLY=()
    case $previous in
    -f | --file)
        # After `logs`, -f means to follow.
        if [[ $previous == --file || " ${words[*]// /_} " != *logs* ]]; then
            mapfile -t COMPREPLY < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
            compopt -o filenames 2>/dev/null
            return
        fi
        ;;
    esac
    local proposal cut=''
    # readline replaces only what stands behind the last = or :
    [[ $COMP_WORDBREAKS == *=* && $current == *=* ]] && cut=${current%"${current##*=}"}
    [[ $COMP_WORDBREAKS == *:* && $current == *:* ]] && cut=${current%"${current##*:}"}
    while IFS=$'\t' read -r proposal _; do
        COMPREPLY+=("${proposal#"$cut"}")
    done < <("${words[0]/#\~\//$HOME/}" complete -- "${words[@]:1}" 2>/dev/null)
}

complete -F _pilotctl pilotctl
