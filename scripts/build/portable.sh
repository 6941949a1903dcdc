#!/bin/sh
# improver @VERSION@ for @TARGET@, portable form: this script, then a compressed archive.
#
# The first run unpacks the archive into the user's cache. Every run then becomes the Deno runtime
# found there, which may touch the data directory and what the command line names, and nothing
# else; `install` may touch the files of clients too, and `doctor` may read everything. A run that
# finds everything unpacked uses the shell's own commands only, unless a link is on the way.

runtime=@RUNTIME@
program=@PROGRAM@

# A hook that fails never keeps its client from going on.
failure=1
[ "${1:-}" != hook ] || failure=0

fail() {
  printf 'improver: %s\n  %s\n' "$1" "$2" >&2
  exit "$failure"
}

# Both directories appear by a rename, whole, so one file of each tells that all is there.
ready() {
  [ -x "$1/$runtime/deno" ] && [ -s "$1/$program/main.js" ]
}

# Of two processes that place the same directory, the second moves into the first one's.
place() {
  mv "$1" "$2"
  rm -rf "${2:?}/${1##*/}"
}

# Runs in a subshell, so that its mask and traps end with it; 3 is the real standard error.
unpack() (
  umask 077
  mkdir -p "$1" && [ -w "$1" ] || exit 1
  # What a cleaner of old files has left of a directory is in the way.
  [ -e "$1/$runtime" ] && [ ! -x "$1/$runtime/deno" ] && rm -rf "${1:?}/$runtime"
  [ -e "$1/$program" ] && [ ! -s "$1/$program/main.js" ] && rm -rf "${1:?}/$program"
  find "$1"/new-* -prune -mtime +0 -exec rm -rf {} +
  new=$1/new-$$
  until mkdir "$new"; do
    [ -d "$new" ] || exit 1
    new=$new-
  done
  trap 'rm -rf "$new"' EXIT
  trap 'exit 1' HUP INT TERM
  [ -t 3 ] && printf 'improver: unpacking once into %s\n' "$1" >&3
  {
    tail -c +@OFFSET@ "$0" | gzip -dc || : >"$new/damaged"
  } | tar -xo -f - -C "$new" && [ ! -e "$new/damaged" ] || exit 1
  # Fails where nothing in the cache may be executed, or where the system is of another kind.
  "$new/runtime/deno" --version </dev/null >/dev/null || exit 1
  # Without this a power cut may leave empty files that look ready.
  sync "$new/runtime/deno" "$new"/program/*.js || sync
  [ -x "$1/$runtime/deno" ] || place "$new/runtime" "$1/$runtime"
  [ -s "$1/$program/main.js" ] || place "$new/program" "$1/$program"
  ready "$1"
) 3>&2 2>/dev/null

# The cache, or where that cannot be used a directory for temporary files that is ours alone.
case @OS@:${XDG_CACHE_HOME:-} in
  *:/*) cache=$XDG_CACHE_HOME/improver ;;
  darwin:*) cache=${HOME:+$HOME/Library/Caches/improver} ;;
  *) cache=${HOME:+$HOME/.cache/improver} ;;
esac
if [ -z "$cache" ] || ! { ready "$cache" || unpack "$cache"; }; then
  user=$(id -u)
  cache=${TMPDIR:-/tmp}/improver-$user
  mkdir -m 700 "$cache" 2>/dev/null
  [ -n "$(find "$cache" -prune -type d -user "$user" -perm 700 2>/dev/null)" ] ||
    fail "Cannot unpack the program: \"$cache\" cannot be made, or is not yours alone" \
      "Set XDG_CACHE_HOME to a directory you can write"
  ready "$cache" || unpack "$cache" ||
    fail "Cannot unpack the program into \"$cache\": no room, no right to execute, or a damaged file" \
      "Free @MEGABYTES@ MB there, set XDG_CACHE_HOME to another directory, or download $0 again"
fi

# The runtime splits lists of paths at commas and offers no way around that: a path with a comma
# stands for the last directory before it.
path_of() {
  path=$1
  case $path in
    *,*) parent_of "${path%%,*}" && path=$parent ;;
    ?*/) path=${path%"${path##*[!/]}"} && path=${path:-/} ;;
  esac
}

parent_of() {
  case $1 in
    */*) parent=${1%/*} && parent=${parent:-/} ;;
    *) parent=. ;;
  esac
}

# The runtime looks at a path as it is named and again at where its links lead: both are granted.
# A program is started only where a link is on the way.
paths_of() {
  path_of "$1"
  paths=$path
  above=$path
  until [ -L "$above" ]; do
    case $above in
      */?*) above=${above%/*} ;;
      *) return 0 ;;
    esac
  done
  base=$path
  rest=
  until [ -e "$base" ] || [ -L "$base" ]; do
    rest=/${base##*/}$rest
    parent_of "$base"
    base=$parent
  done
  real=$(readlink -f -- "$base") || return 0
  path_of "$real$rest"
  paths=$paths,$path
}

# Files that the command line names may be read. With --in-place their directories may be written,
# links resolved, since another file is renamed over them.
reads=
writes=
name_file() {
  [ -n "$1" ] || return 0
  paths_of "$1"
  reads=$reads,$paths
  [ $in_place = no ] || grant_beside "$1"
}

# The directory of a file, links resolved.
grant_beside() {
  target=$(readlink -f -- "$1") || return 0
  parent_of "$target"
  path_of "$parent"
  writes=$writes,$path
  reads=$reads,$path
}

# A directory that may be written, and made with what is missing above it; the one in which that
# begins is synced.
grant_place() {
  path_of "$1"
  top=$path
  until [ -e "$top" ]; do
    path=$top
    parent_of "$top"
    top=$parent
  done
  paths_of "$path"
  writes=$writes,$paths
  reads=$reads,$paths
  [ "$top" = "$path" ] || { paths_of "$top" && reads=$reads,$paths; }
}

# What a `file:` address says, its escapes undone.
path_in() {
  address=${1#*file://}
  named=
  until [ "$address" = "${address#*%[0-9A-Fa-f][0-9A-Fa-f]}" ]; do
    before=${address%%%[0-9A-Fa-f][0-9A-Fa-f]*}
    address=${address#"$before"%}
    after=${address#??}
    named=$named$before$(printf "\\$(printf %o "0x${address%"$after"}")")
    address=$after
  done
  named=$named$address
}

in_place=no
case " $* " in
  *" --in-place "* | *" --inPlace "*) in_place=yes ;;
esac
case @OS@:${XDG_DATA_HOME:-} in
  darwin:*) data=${HOME:+$HOME/Library/Application Support/improver} ;;
  *:/*) data=$XDG_DATA_HOME/improver ;;
  *) data=${HOME:+$HOME/.local/share/improver} ;;
esac
data=${IMPROVER_DATA_DIR:-$data}
[ -z "${IMPROVER_CONFIG:-}" ] || name_file "$IMPROVER_CONFIG"
expected='command'
for word do
  case $expected in
    command) expected= && continue ;;
    data) data=$word ;;
    names) name_file "$word" && continue ;;
  esac
  expected=
  case $word in
    --) expected=names ;;
    --data-dir | --dataDir) expected=data ;;
    --data-dir=* | --dataDir=*) data=${word#*=} ;;
    file:///* | --to=file:///*) path_in "$word" && grant_place "$named" ;;
    --*=?*) name_file "${word#*=}" ;;
    -* | '') ;;
    *) name_file "$word" ;;
  esac
done
# `install` edits files of other programs where these keep them: below some directories, and where
# links in these lead; in the current directory only when the project is named. `doctor` looks at
# them, and at what they name. `improve --interactive` reads what is typed from the terminal itself,
# since the prompt may come through standard input.
case "${1:-} ${2:-}" in
  improve\ *) reads=$reads,/dev/tty ;;
  doctor\ *) reads=$reads,/ ;;
  install\ * | completions\ install)
    places='HOME XDG_CONFIG_HOME XDG_DATA_HOME CLAUDE_CONFIG_DIR CODEX_HOME'
    case " $* " in
      *" --scope project "* | *" --scope=project "*) places="$places PWD" ;;
    esac
    for name in $places; do
      eval "place=\${$name:-}"
      [ -z "$place" ] || grant_place "$place"
    done
    for file in @LINKED@; do
      name=${file%%/*}
      case " $places " in
        *" $name "*) eval "place=\${$name:-}" ;;
        *) place= ;;
      esac
      file=$place/${file#*/}
      [ -n "$place" ] && [ -L "$file" ] && grant_beside "$file" && grant_place "$file"
    done
    ;;
esac
# One argument of a command may not be longer than 128 KiB.
[ ${#reads} -lt 30000 ] || reads=,/
[ ${#writes} -lt 30000 ] || writes=,/

[ -z "$data" ] || grant_place "$data"
paths_of "$cache/$program"
reads=$paths$reads

# The runtime cannot start in a directory that is gone.
[ -d "${PWD:-}" ] || cd /

# The program may not read the whole environment, so that it is told the names of our variables there:
# a misspelt one is no setting, and nobody else would see it.
names=$(export -p)
IMPROVER_NAMES=
set -f
IFS='
'
for line in $names; do
  case $line in
    export\ IMPROVER_* | declare\ -x\ IMPROVER_* | typeset\ -x\ IMPROVER_*)
      line=${line%%=*}
      IMPROVER_NAMES="$IMPROVER_NAMES ${line##* }"
      ;;
  esac
done
unset IFS
set +f
export IMPROVER_NAMES

# Settings of the runtime that belong to other programs would change this one.
unset DENO_V8_FLAGS NODE_OPTIONS DENO_CONDITIONS DENO_COMPAT DENO_COVERAGE_DIR DENO_CERT
case $0 in
  /*) IMPROVER_EXECUTABLE=$0 ;;
  *) IMPROVER_EXECUTABLE=$PWD/$0 ;;
esac
# The runtime stops at an .npmrc in the home directory that it cannot resolve, for instance because a
# client does not hand on the variables it uses: the program finds its home under another name.
[ -z "${HOME:-}" ] || export IMPROVER_HOME="$HOME"
export IMPROVER_EXECUTABLE HOME='' DENO_NO_UPDATE_CHECK=1
# Compiling every function at once fills the runtime's code cache, so that later runs compile none;
# patterns are compiled once, not first for the interpreter and soon again, and no function twice for
# a little speed: what is really hot goes to the optimising compiler anyway. One prompt ends before its
# memory is worth tidying, and before compiling a warm function pays. The runtime drops compiled code
# that was made under other settings, so each has its own cache.
settings=--no-lazy,--no-regexp-tier-up,--no-sparkplug
case " $* " in
  *" --jsonl "*) once=no ;;
  " improve "* | " hook "*) once=yes ;;
  *) once=no ;;
esac
case $once in
  yes)
    settings=$settings,--min-semi-space-size=16
    settings=$settings,--invocation-count-for-maglev=3000,--invocation-count-for-maglev-osr=1000
    settings=$settings,--invocation-count-for-turbofan=9000,--invocation-count-for-osr=3000
    DENO_DIR=$cache/deno/once
    # Memory that comes in large pages and is never given back costs a third fewer page faults.
    tunables=glibc.malloc.hugetlb=1:glibc.malloc.arena_max=1:glibc.malloc.top_pad=33554432
    tunables=$tunables:glibc.malloc.mmap_threshold=67108864:glibc.malloc.trim_threshold=268435456
    export GLIBC_TUNABLES="${GLIBC_TUNABLES:-$tunables}"
    ;;
  no) DENO_DIR=$cache/deno/longer ;;
esac
export DENO_DIR
exec "$cache/$runtime/deno" run --quiet --no-config --no-lock --no-npm --no-remote \
  --v8-flags=$settings \
  @FLAGS@ --allow-read="$reads" ${writes:+--allow-write="${writes#,}"} \
  "$cache/$program/main.js" "$@"
exit 126
