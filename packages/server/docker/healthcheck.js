// Whether the service in this container lives: exit code 0 or 1. It does also while its database is away, so that nobody
// restarts it for that; whether it is ready is /readyz.
const port = process.env.REDRESS_PORT || 8080;

fetch(`http://127.0.0.1:${port}/livez`, {signal: AbortSignal.timeout(3_000)}).then(
  ({ok}) => process.exit(ok ? 0 : 1),
  () => process.exit(1),
);
