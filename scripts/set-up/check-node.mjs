// Imported first by everything that npm starts, so that an old Node says what is wrong instead of stumbling over syntax.
const [major] = process.versions.node.split('.');

if (Number(major) < 20) {
  console.error(`Redress needs Node 20 or newer; this is Node ${process.versions.node}.`);
  console.error('Install the current version from https://nodejs.org, then run this again.');
  process.exit(1);
}
