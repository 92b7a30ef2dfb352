/** Fetched again when it has this long left, so that no request is sent with a token about to end. */
const margin = 30_000;

/**
 * Tokens of one person, from the sign-in of the demonstration: the shape that Redress takes as credentials. Kept in memory,
 * asked for once however many requests wait for it, and renewed before it ends.
 */
export function staffTokens(person: string): () => Promise<string> {
  let token: Promise<string> | undefined;
  let freshUntil = 0;

  const fetchToken = async () => {
    const answer = await fetch(`/demo-staff/${encodeURIComponent(person)}/token`, {method: 'POST'});
    if (!answer.ok) throw new Error(`No staff token for "${person}": ${answer.status} ${await answer.text()}`);
    const given = (await answer.json()) as {token: string; lifetime: number};
    freshUntil = Date.now() + given.lifetime * 1000 - margin;
    return given.token;
  };

  return () => {
    if (!token || Date.now() > freshUntil) {
      freshUntil = Number.POSITIVE_INFINITY;
      token = fetchToken().catch((error: unknown) => {
        token = undefined;
        throw error;
      });
    }
    return token;
  };
}
