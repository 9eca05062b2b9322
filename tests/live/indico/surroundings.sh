# What `up` and `down` agree on; read by them, not run.
#
#   INDICO_STATE  state folder: database, redis, config, archive, logs, server.json
#   INDICO_VENV          virtual environment (kept apart: removing the state gives a fresh server
#                        without installing Indico again)
#   INDICO_PORT          web port on 127.0.0.1; PostgreSQL takes the next one, Redis the one after
#   INDICO_VERSION       version of the PyPI package `indico`
#   INDICO_ATTENDEES     how many people `seed.py` registers in the main form (read at the first `up`)
#   INDICO_PYTHON        a Python 3.12 interpreter (Indico 3.3 asks for >=3.12.2,<3.13)

STATE=${INDICO_STATE:-${TMPDIR:-/tmp}/checkin-indico}
VENV=${INDICO_VENV:-${TMPDIR:-/tmp}/checkin-indico-venv}
PORT=${INDICO_PORT:-8911}
PG_PORT=$((PORT + 1))
REDIS_PORT=$((PORT + 2))
INDICO_VERSION=${INDICO_VERSION:-3.3.14}
BASE_URL=http://127.0.0.1:$PORT

log() { echo "Indico: $*" >&2; }
die() { log "$*"; exit 1; }
# What is not to be had on this computer is no fault of the tests.
lacking() { log "$*"; exit 3; }

# PostgreSQL refuses to run as root, so then it runs as the user that its package made.
as_pg() {
    if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

pg_bin() {
    local dir
    for dir in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(pg_config --bindir 2>/dev/null)"; do
        [ -x "$dir/initdb" ] && { echo "$dir"; return; }
    done
    return 1
}

# The pid in a pid file, if that process lives and its command line has the given word.
live_pid() {
    local pid
    pid=$(head -n1 "$1" 2>/dev/null | tr -d ' ') || return 1
    [ -n "$pid" ] && tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -q -- "$2" && echo "$pid"
}

# wait_for SECONDS WHAT COMMAND...
wait_for() {
    local left=$(($1 * 5)) what=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || die "waited too long for $what (see $STATE/log)"
        sleep 0.2
    done
}
