#!/bin/sh
# Find a Python that is new enough and let it make .venv ready.
#
#   packaging/setup.sh          what running Checkin needs
#   packaging/setup.sh --dev    what its checks and tests need as well
#
# PYTHON=/path/to/python3 chooses the Python; otherwise the first that fits is taken.
set -eu
here=${0%/*}

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

if [ -n "${PYTHON:-}" ]; then
    if new_enough "$PYTHON"; then
        exec "$PYTHON" "$here/setup_environment.py" --this-python "$@"
    fi
    echo "PYTHON=$PYTHON is no Python 3.11 or newer. Name another, or leave it out to have one found." >&2
    exit 1
fi

for python in python3 python3.14 python3.13 python3.12 python3.11; do
    if new_enough "$python"; then
        exec "$python" "$here/setup_environment.py" "$@"
    fi
done

echo "Checkin needs Python 3.11 or newer, and this computer has none: install it (on Debian or Ubuntu:" \
    "sudo apt-get install python3) or say where it is, as in: make test PYTHON=/opt/python3.13/bin/python3" >&2
exit 1
