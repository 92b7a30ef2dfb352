#!/usr/bin/env bash
# Stands in for the base image where Docker's registry cannot be reached: make-base.sh IMAGE NODE. Debian's own system, with this
# Node, npm and the user of the real one, under the same name.
set -euo pipefail

system=$(mktemp -d)
trap 'rm -rf "$system"' EXIT
debootstrap --variant=minbase --include=ca-certificates bookworm "$system"
cp "$2" "$system/usr/local/bin/node"
npm=usr/local/lib/node_modules/npm
mkdir -p "$system/$npm"
packed=$(cd "$system/tmp" && npm pack --silent npm@11)
tar xzf "$system/tmp/$packed" -C "$system/$npm" --strip-components=1
rm "$system/tmp/$packed"
ln -s "/$npm/bin/npm-cli.js" "$system/usr/local/bin/npm"
chroot "$system" groupadd --gid 1000 node
chroot "$system" useradd --uid 1000 --gid node --create-home node
# Whoever this machine trusts, it must trust as well.
find /usr/local/share/ca-certificates -name '*.crt' -exec cp {} "$system/usr/local/share/ca-certificates/" \;
chroot "$system" update-ca-certificates
made=$(buildah from scratch)
buildah copy "$made" "$system" /
buildah config --env NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt "$made"
buildah commit "$made" "docker.io/library/$1"
buildah rm "$made"
