# SPDX-License-Identifier: Apache-2.0
# Prints what zsh's completion makes of $TYPED: an interactive zsh on a terminal of its own lists it.
zmodload zsh/zpty
setup='PS1=; PROMPT_EOL_MARK=; LISTMAX=0; autoload -U compinit; fpath=($COMPLETIONS $fpath); compinit -D -u
zle_bracketed_paste=(); zstyle ":completion:*" list-grouped false
# Every match that is added is noted; the terminal is not looked at.
function compadd() {
    if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
    local -a noted; builtin compadd -A noted "$@"
    (( $#noted )) && print -rl -- $noted >>$NOTES
    builtin compadd "$@"
}
function done-completing() { zle complete-word; : >$NOTES.end; exit }
zle -N done-completing; bindkey "^X" done-completing; print READY'
export NOTES=$(mktemp)
zpty inner zsh -f -i
zpty -w inner "$setup"
zpty -r -m inner output '*READY*READY*'
zpty -n -w inner "$TYPED"$'\x18'
while [[ ! -e $NOTES.end ]]; do zpty -r inner output || break; done
sort -u $NOTES
rm -f $NOTES $NOTES.end
zpty -d inner
