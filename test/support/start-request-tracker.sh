#!/usr/bin/env bash
# Starts a real Request Tracker 5 for the contract tests: on loopback, with an empty database of its own, set up by
# docs/request-tracker/initialdata as an administrator would. For Debian, as root; it installs the Debian package.
#
#   test/support/start-request-tracker.sh        start it, or say where it runs already
#   test/support/start-request-tracker.sh stop   end it and delete its database
#
# On standard output there are only NAME=value lines, for the environment of the tests. Where it cannot be started it says
# why and fails; it never asks anything, and changes nothing of a Request Tracker that is on the machine already.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
. "$here/real-server.sh"
name='Request Tracker'
initialdata=$here/../../docs/request-tracker/initialdata
port=${REDRESS_RT_PORT:-8797}
# In memory where there is such a folder: a test needs no disk that keeps its promises.
state=$([ -w /dev/shm ] && echo /dev/shm || echo /var/tmp)/redress-request-tracker-$port
api=http://127.0.0.1:$port/REST/2.0
library=/usr/share/request-tracker5/lib
packages=(request-tracker5 rt5-db-sqlite rt5-standalone libdbd-sqlite3-perl)

answers() {
  (exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET /REST/2.0/rt HTTP/1.0\r\n\r\n' >&3 && grep -q '^HTTP/1' <&3) 2>/dev/null
}

# Before a command: it runs as the user that Request Tracker belongs to, with our settings and none of the machine's.
as_rt=(setpriv --reuid=www-data --regid=www-data --clear-groups -- env -i PATH="$PATH" HOME="$state" TMPDIR="$state/mail"
  RT_SITE_CONFIG="$state/RT_SiteConfig.pm" RT_SITE_CONFIG_DIR="$state/more")

install_packages() {
  dpkg -s "${packages[@]}" >/dev/null 2>&1 && return
  # No database is made but ours.
  echo 'request-tracker5 request-tracker5/dbconfig-install boolean false' | debconf-set-selections >&2 ||
    cannot 'the Debian package cannot be told to make no database'
  "$here/install-packages.sh" "$name" "${packages[@]}"
}

configure() {
  mkdir -p "$state/more" "$state/mail"
  echo '1;' >"$state/more/none.pm"
  cat >"$state/RT_SiteConfig.pm" <<PERL
Set(\$rtname, 'example.org');
Set(\$Organization, 'example.org');
Set(\$WebDomain, '127.0.0.1');
Set(\$WebPort, $port);
Set(\$WebBaseURL, 'http://127.0.0.1:$port');
Set(\$WebURL, 'http://127.0.0.1:$port/');
Set(\$DatabaseType, 'SQLite');
Set(\$DatabaseName, '$state/rt.sqlite');
Set(\$DatabaseUser, '');
Set(\$DatabasePassword, '');
Set(\$DatabaseAdmin, '');
Set(\$Timezone, 'Europe/Paris');
Set(\$MailCommand, 'testfile');
Set(\$LogToSyslog, undef);
Set(\$LogToSTDERR, 'error');
# Every request proves its token again. What protects passwords costs a quarter of a second each time.
Set(\$BcryptCost, 4);
1;
PERL
  # A colleague who works in Request Tracker itself, somebody outside who writes to it, and no mail to anybody.
  cat >"$state/people.pl" <<'PERL'
use strict; use warnings; use lib '/usr/share/request-tracker5/lib';
use RT -init;
my $system = RT->SystemUser;
my $queue = RT::Queue->new($system);
$queue->Load('Complaints');
sub user {
  my ($name, %more) = @_;
  my $user = RT::User->new($system);
  $user->Load($name);
  return $user if $user->id;
  my ($ok, $why) = $user->Create(Name => $name, %more);
  $ok or die $why;
  return $user;
}
sub token {
  my ($user) = @_;
  my $token = RT::AuthToken->new($system);
  my ($ok, $why, $text) = $token->Create(Owner => $user->id, Description => 'contract tests');
  $ok or die $why;
  return $text;
}
my $sam = user('sam', RealName => 'Sam Okafor', Privileged => 1);
my $bob = user('bob@example.org', RealName => 'Bob', EmailAddress => 'bob@example.org');
my @works = qw(SeeQueue ShowTicket ShowTicketComments ReplyToTicket CommentOnTicket ModifyTicket OwnTicket TakeTicket);
$sam->PrincipalObj->GrantRight(Right => $_, Object => $queue) for @works;
$bob->PrincipalObj->GrantRight(Right => $_, Object => $queue) for qw(SeeQueue ShowTicket ReplyToTicket);
my $scrips = RT::Scrips->new($system);
$scrips->UnLimit;
while (my $scrip = $scrips->Next) { $scrip->SetDisabled(1) if $scrip->ActionObj->Name =~ /^(?:Notify|Autoreply)/ }
my $redress = user('redress');
print 'REDRESS_RT_TOKEN=', token($redress), "\n";
print 'REDRESS_RT_STAFF_TOKEN=', token($sam), "\n";
print 'REDRESS_RT_OUTSIDER_TOKEN=', token($bob), "\n";
PERL
  cp "$initialdata" "$state/initialdata"
  chown -R www-data: "$state"
  chmod 700 "$state"
}

set_up() {
  say 'making its database'
  {
    "${as_rt[@]}" rt-setup-database-5 --action init --skip-create
    "${as_rt[@]}" rt-setup-database-5 --action insert --skip-create --datafile "$state/initialdata"
  } >"$state/set-up.log" 2>&1 || { tail -n 20 "$state/set-up.log" >&2; cannot 'its database cannot be made'; }
  printf '%s\n' "REDRESS_RT_API=$api" REDRESS_RT_USER=redress REDRESS_RT_QUEUE=Complaints >"$state/environment"
  "${as_rt[@]}" perl "$state/people.pl" >>"$state/environment" 2>"$state/people.log" ||
    { tail -n 20 "$state/people.log" >&2; cannot 'its users cannot be made'; }
}

make() {
  install_packages
  stop
  configure
  set_up
  ! answers || cannot "port $port is taken by something else: set REDRESS_RT_PORT"
  serve "${as_rt[@]}" "$library/../libexec/rt-server" --server Starlet --host 127.0.0.1 --port "$port" \
    --max-workers 4 --max-reqs-per-child 100000
}

run "$@"
