# What `up`, `down` and `inside` agree on; read by them, not run.
#
#   PRETIX_STATE    the folder of the server: database, logs, seed.json (default: in TMPDIR)
#   PRETIX_VENV     where pretix is installed (default: in that folder)
#   PRETIX_VERSION  which pretix
#   PRETIX_PORT     where it listens, on 127.0.0.1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
state=${PRETIX_STATE:-${TMPDIR:-/tmp}/checkin-pretix}
mkdir -p "$state/data"
state=$(cd "$state" && pwd)
venv=${PRETIX_VENV:-$state/venv}
version=${PRETIX_VERSION:-2026.8.0}
port=${PRETIX_PORT:-8345}
url=http://127.0.0.1:$port

export PRETIX_CONFIG_FILE=$state/pretix.cfg DJANGO_SETTINGS_MODULE=server_settings
export PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1

say() { echo "pretix: $*" >&2; }

is_ours() { # is process $1 the server of this folder, and not another that was given its number?
    { tr '\0' ' ' <"/proc/$1/cmdline" || ps -o command= -p "$1"; } 2>/dev/null |
        grep -qF -- "--access-logfile $state/access.log"
}
