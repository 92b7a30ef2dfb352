#!/usr/bin/env bash
# Builds the image of the service from its Dockerfile, and starts it as an organisation would: test/image/run.sh. For Debian, as
# root, without a Docker engine: buildah does both, and puts every layer in a folder of this test. The base image is Docker's
# where it can be fetched; otherwise Debian's own system with the Node that npm ships, which stands in for it and is said to.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
base=$(sed -n 's/^FROM \(node:[^ ]*\)$/\1/p' "$root/packages/server/docker/Dockerfile")
node=$root/node_modules/node/bin/node
state=$(mktemp -d)
port=8097
export BUILDAH_ISOLATION=chroot

say() { echo "image: $*" >&2; }
fail() { say "$*"; [ ! -s "$state/log" ] || tail -n 30 "$state/log" >&2; exit 1; }
layers() { buildah --storage-driver vfs --root "$state/layers" --runroot "$state/run" "$@"; }

# As an engine ends it. In a chroot it has the number that it has outside.
stop() {
  [ ! -s "$state/data/pid" ] || kill "$(cat "$state/data/pid")" 2>/dev/null || true
}

clean() {
  stop
  rm -rf "$state"
}
trap clean EXIT

make_base() {
  say "$base cannot be fetched: Debian's own system with Node $("$node" --version) stands in for it"
  local system=$state/system
  {
    debootstrap --variant=minbase --include=ca-certificates bookworm "$system"
    cp "$node" "$system/usr/local/bin/node"
    local npm=usr/local/lib/node_modules/npm
    mkdir -p "$system/$npm"
    (cd "$state" && tar xzf "$(npm pack --silent npm@11)" -C "$system/$npm" --strip-components=1)
    ln -s "/$npm/bin/npm-cli.js" "$system/usr/local/bin/npm"
    chroot "$system" groupadd --gid 1000 node
    chroot "$system" useradd --uid 1000 --gid node --create-home node
    # Whoever this machine trusts, it must trust as well.
    cp /usr/local/share/ca-certificates/*.crt "$system/usr/local/share/ca-certificates/" 2>/dev/null || true
    chroot "$system" update-ca-certificates
    local made
    made=$(layers from scratch)
    layers copy "$made" "$system" /
    layers config --env NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt "$made"
    layers commit "$made" "docker.io/library/$base"
    layers rm "$made"
  } >"$state/log" 2>&1 || fail 'no base image can be made here'
  rm -rf "$system"
}

settings=(REDRESS_ORGANISATION=rhydlas REDRESS_POLICY=housing-ombudsman-model "REDRESS_PORT=$port"
  REDRESS_SECRET_FILE=/run/secrets/secret)

in_container() {
  layers run --user node "${settings[@]/#/--env=}" -v "$state/data:/data" -v "$state/secrets:/run/secrets:ro" \
    "$container" -- "$@"
}

[ "$(id -u)" = 0 ] || fail 'installing and starting it needs root'
"$root/test/support/install-packages.sh" image buildah debootstrap
layers pull -q "docker.io/library/$base" >"$state/log" 2>&1 || make_base

say 'building'
# What is committed, as in a fresh clone.
mkdir "$state/source"
git -C "$root" archive HEAD | tar x -C "$state/source"
layers bud --pull-never --format docker -f "$state/source/packages/server/docker/Dockerfile" \
  --ignorefile "$state/source/packages/server/docker/Dockerfile.dockerignore" -t redress "$state/source" >"$state/log" 2>&1 ||
  fail 'it cannot be built'

container=$(layers from --pull-never redress)
mkdir "$state/data" "$state/secrets"
head -c 32 /dev/urandom | base64 >"$state/secrets/secret"
chown -R 1000:1000 "$state/data" "$state/secrets"

if in_container redress serve >"$state/log" 2>&1; then fail 'it serves an embedded store that nobody has asked for'; fi
grep -q 'embedded store' "$state/log" || fail 'it does not say why it will not serve'
say 'starting'
settings+=(REDRESS_EMBEDDED=true)
in_container sh -c 'echo $$ >/data/pid; exec redress serve' >"$state/log" 2>&1 &
serving=$!
for _ in $(seq 100); do
  ! in_container node packages/server/docker/healthcheck.js >/dev/null 2>&1 || break
  sleep 0.2
done
in_container node packages/server/docker/healthcheck.js >>"$state/log" 2>&1 || fail 'it does not become healthy'

# The page of the form, and every script that it names, as a browser would fetch them.
in_container node --input-type=module -e "
  const get = async (path) => {
    const answer = await fetch('http://127.0.0.1:$port' + path);
    if (!answer.ok) throw new Error(path + ' was answered with ' + answer.status);
    return answer.text();
  };
  await get('/readyz');
  const scripts = [...(await get('/frame/intake-form')).matchAll(/\/embed\/[^\"]+\.js/g)].map(([path]) => path);
  if (scripts.length === 0) throw new Error('the page of the form names no script');
  await Promise.all([...scripts, '/v1/openapi.json'].map(get));
  console.log('image: healthy and ready; the form and its ' + scripts.length + ' scripts are served');
" || fail 'it does not serve the form'
if in_container sh -c 'touch /srv/redress/changed' 2>/dev/null; then fail 'its user can change the program'; fi
stop
wait "$serving" || fail 'it does not end well'
in_container redress audit verify | grep -q 'It is whole' || fail 'what it leaves is not whole'
say 'built, started, asked and ended: passed'
