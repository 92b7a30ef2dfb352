# What the scripts have in common that start a real server for the tests; each reads this file. They set its `name`, its `port`
# and the folder `state`, say in `answers` whether it is there and in `make` how it comes to be, and end with `run "$@"`.

say() { echo "$name: $*" >&2; }
cannot() { say "$*"; exit 1; }

runs() { [ -s "$state/server.pid" ] && kill -0 "$(cat "$state/server.pid")" 2>/dev/null; }

stop() {
  if runs; then
    kill "$(cat "$state/server.pid")"
    for _ in $(seq 50); do runs || break; sleep 0.1; done
  fi
  rm -rf "$state"
}

# A command that stays, until it answers or has had a minute.
serve() {
  say "starting on port $port"
  setsid "$@" >"$state/server.log" 2>&1 </dev/null &
  echo $! >"$state/server.pid"
  for _ in $(seq 300); do
    answers && return
    runs || break
    sleep 0.2
  done
  tail -n 20 "$state/server.log" >&2
  cannot 'it does not answer'
}

run() {
  case ${1:-start} in
    stop) stop; return ;;
    start) ;;
    # What the script says of itself, at its beginning.
    *) sed -n '2,/^set/{/^#/p}' "$0" >&2; exit 2 ;;
  esac
  if ! runs || ! answers; then
    [ "$(id -u)" = 0 ] || cannot 'installing and starting it needs root'
    command -v apt-get >/dev/null && command -v setpriv >/dev/null || cannot 'this is not Debian'
    make
  fi
  cat "$state/environment"
}
