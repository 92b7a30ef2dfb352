#!/usr/bin/env bash
# Builds the image of the service from its Dockerfile, and starts it as an organisation would: test/image/run.sh. For Debian, as
# root, without a Docker engine: buildah does both, and puts every layer in a folder of this test. The base image is Docker's
# where it can be fetched; otherwise one that make-base.sh makes stands in for it, and is said to.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
base=$(sed -n 's/^FROM \(node:[^ ]*\)$/\1/p' "$root/packages/server/docker/Dockerfile")
state=$(mktemp -d)
port=8097
export BUILDAH_ISOLATION=chroot CONTAINERS_STORAGE_CONF=$state/storage.conf
printf '[storage]\ndriver = "vfs"\ngraphroot = "%s"\nrunroot = "%s"\n' "$state/layers" "$state/run" >"$CONTAINERS_STORAGE_CONF"

say() { echo "image: $*" >&2; }
fail() { say "$*"; [ ! -s "$state/log" ] || tail -n 30 "$state/log" >&2; exit 1; }

# As an engine ends it. In a chroot it has the number that it has outside.
stop() {
  [ ! -s "$state/data/pid" ] || kill "$(cat "$state/data/pid")" 2>/dev/null || true
}

clean() {
  stop
  rm -rf "$state"
}
trap clean EXIT

settings=(REDRESS_ORGANISATION=rhydlas REDRESS_POLICY=housing-ombudsman-model "REDRESS_PORT=$port"
  REDRESS_SECRET_FILE=/run/secrets/secret)

in_container() {
  buildah run --user node "${settings[@]/#/--env=}" -v "$state/data:/data" -v "$state/secrets:/run/secrets:ro" \
    "$container" -- "$@"
}

[ "$(id -u)" = 0 ] || fail 'installing and starting it needs root'
"$root/test/support/install-packages.sh" image buildah debootstrap
if ! buildah pull -q "docker.io/library/$base" >"$state/log" 2>&1; then
  say "$base cannot be fetched: Debian's own system with the Node that npm ships stands in for it"
  "$root/test/image/make-base.sh" "$base" "$root/node_modules/node/bin/node" >"$state/log" 2>&1 ||
    fail 'no base image can be made here'
fi

say 'building'
# What is committed, as in a fresh clone.
mkdir "$state/source"
git -C "$root" archive HEAD | tar x -C "$state/source"
buildah bud --pull-never --format docker -f "$state/source/packages/server/docker/Dockerfile" \
  --ignorefile "$state/source/packages/server/docker/Dockerfile.dockerignore" -t redress "$state/source" >"$state/log" 2>&1 ||
  fail 'it cannot be built'

container=$(buildah from --pull-never redress)
mkdir "$state/data" "$state/secrets"
head -c 32 /dev/urandom | base64 >"$state/secrets/secret"
chown -R 1000:1000 "$state/data" "$state/secrets"

if in_container redress serve >"$state/log" 2>&1; then fail 'it serves an embedded store that nobody has asked for'; fi
grep -q 'REDRESS_EMBEDDED=true' "$state/log" || fail 'it does not say why it will not serve, and what to do'
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
