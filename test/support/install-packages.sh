#!/usr/bin/env bash
# Installs Debian packages for tests that want the real thing: install-packages.sh WHAT PACKAGE... For Debian, as root. No service
# starts by itself. Where they cannot be installed it says so on standard error, and fails.
set -euo pipefail

what=$1
shift
dpkg -s "$@" >/dev/null 2>&1 && exit
echo "$what: installing the Debian packages $*" >&2
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
made=("$log")
trap 'rm -f "${made[@]}"' EXIT
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  made+=("$policy")
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
fi
apt=(apt-get -qq -o Acquire::Retries=1 -o Acquire::http::Timeout=15)
if ! { timeout 60 "${apt[@]}" update && timeout 180 "${apt[@]}" install -y --no-install-recommends "$@"; } >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "$what: the Debian packages cannot be installed here" >&2
  exit 1
fi
