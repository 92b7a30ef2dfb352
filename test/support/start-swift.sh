#!/usr/bin/env bash
# Starts a real OpenStack Swift for the tests of files in S3: its servers on loopback, one device in a folder of its own, and its
# S3 API, which checks every signature. For Debian, as root; it installs the Debian package.
#
#   test/support/start-swift.sh        start it, or say where it runs already
#   test/support/start-swift.sh stop   end it and delete what it keeps
#
# On standard output there are only NAME=value lines, for the environment of the tests. Where it cannot be started it says
# why and fails; it never asks anything, and changes nothing of a Swift that is on the machine already.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
. "$here/real-server.sh"
name=Swift
# The S3 API's. The servers behind it have the three that follow.
port=${REDRESS_SWIFT_PORT:-8790}
region=eu-west-2
# Not what the shell finds first: Debian's own, which has Debian's packages.
python=/usr/bin/python3

# Swift writes what it knows of an object beside its bytes, as extended attributes. Not every folder in memory takes them.
takes_attributes() {
  "$python" -c 'import os, sys, tempfile
file = tempfile.TemporaryFile(dir=sys.argv[1])
os.setxattr(file.fileno(), "user.redress", b"")' "$1" 2>/dev/null
}
# In memory where there is such a folder: a test needs no disk that keeps its promises.
parent=$(takes_attributes /dev/shm && echo /dev/shm || echo /var/tmp)
state=$parent/redress-swift-$port

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

answers() {
  for offset in 0 1 2 3; do listens $((port + offset)) || return; done
}

# Before a command: it runs as the user that the package makes for Swift, with none of our environment.
as_swift=(setpriv --reuid=swift --regid=swift --clear-groups -- env -i PATH=/usr/bin:/bin HOME="$state" TMPDIR="$state")

# Of one server: its name, its port, and what it is made of.
configure_server() {
  cat <<CONF
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = $2
# In the process that was started for it.
workers = 0
swift_dir = $state
devices = $state/devices
mount_check = false
disable_fallocate = true
fallocate_reserve = 0
# The machine may be busy with the tests.
conn_timeout = 20
node_timeout = 20
# Only so long is a list of objects waited for; nothing brings it up to date later.
container_update_timeout = 20
log_level = ERROR
# The machine's own log is left alone; nobody listens there.
log_udp_host = 127.0.0.1
log_udp_port = 9

[pipeline:main]
pipeline = ${3:-$1-server}

[app:$1-server]
use = egg:swift#$1
CONF
}

configure() {
  mkdir -p "$state/devices/one"
  local secret
  secret=$(od -An -N20 -tx1 /dev/urandom | tr -d ' \n')
  printf '[swift-hash]\nswift_hash_path_suffix = redress\n' >"$state/swift.conf"
  configure_server account $((port + 1)) >"$state/account.conf"
  configure_server container $((port + 2)) >"$state/container.conf"
  configure_server object $((port + 3)) >"$state/object.conf"
  # What stands behind the S3 API, for making the bucket.
  configure_server proxy 0 >"$state/behind.conf"
  echo 'account_autocreate = true' >>"$state/behind.conf"
  configure_server proxy "$port" 'cache s3api tempauth proxy-server' >"$state/proxy.conf"
  cat >>"$state/proxy.conf" <<CONF
account_autocreate = true

# There has to be one, though there is none there: then nothing is remembered from one request to the next.
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:9
set log_level = CRITICAL

[filter:s3api]
use = egg:swift#s3api
location = $region
allow_multipart_uploads = false

[filter:tempauth]
use = egg:swift#tempauth
user_redress_service = $secret .admin
CONF
  cat >"$state/environment" <<ENVIRONMENT
REDRESS_S3_BUCKET=http://127.0.0.1:$port/redress-files
REDRESS_S3_REGION=$region
REDRESS_S3_ACCESS_KEY_ID=redress:service
REDRESS_S3_SECRET_ACCESS_KEY=$secret
ENVIRONMENT
  cat >"$state/servers.py" <<'PYTHON'
import signal
import sys
from multiprocessing import Process
from multiprocessing.connection import wait
from swift.common.ring import RingBuilder
from swift.common.utils import set_swift_dir
from swift.common.wsgi import run_wsgi

state, port = sys.argv[1], int(sys.argv[2])
set_swift_dir(state)
kinds = ['account', 'container', 'object']
for at, kind in enumerate(kinds, port + 1):
    ring = RingBuilder(1, 1, 1)
    ring.add_dev({'region': 1, 'zone': 1, 'weight': 1, 'ip': '127.0.0.1', 'port': at, 'device': 'one'})
    ring.rebalance()
    ring.get_ring().save(f'{state}/{kind}.ring.gz')

# Out of one process, so that they share what they have loaded.
servers = [
    Process(target=run_wsgi, args=(f'{state}/{kind}.conf', f'{kind}-server'), kwargs={'verbose': True}, daemon=True)
    for kind in [*kinds, 'proxy']
]
for server in servers:
    server.start()
signal.signal(signal.SIGTERM, lambda *_: sys.exit())
# None is of use without the others: all end with the first.
wait([server.sentinel for server in servers])
PYTHON
  cat >"$state/bucket.py" <<'PYTHON'
import sys
from swift.common.utils import set_swift_dir
set_swift_dir(sys.argv[1])
from swift.common.internal_client import InternalClient

InternalClient(f'{sys.argv[1]}/behind.conf', 'redress', 1).create_container('AUTH_redress', 'redress-files')
PYTHON
  chown -R swift: "$state"
  chmod 700 "$state"
}

make_bucket() {
  "${as_swift[@]}" "$python" "$state/bucket.py" "$state" >"$state/bucket.log" 2>&1 ||
    { tail -n 20 "$state/bucket.log" "$state/server.log" >&2; cannot 'its bucket cannot be made'; }
}

make() {
  takes_attributes "$parent" || cannot 'no folder here takes extended attributes'
  "$here/install-packages.sh" "$name" python3-swift
  stop
  configure
  for offset in 0 1 2 3; do
    ! listens $((port + offset)) || cannot "port $((port + offset)) is taken by something else: set REDRESS_SWIFT_PORT"
  done
  serve "${as_swift[@]}" "$python" "$state/servers.py" "$state" "$port"
  make_bucket
}

run "$@"
