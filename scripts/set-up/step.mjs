/**
 * Says that something is being done, how far it is, and how long it took. In a terminal that is one line that changes;
 * in a log it is a line at the start, one now and then, and one at the end.
 * @template T
 * @param {string} what
 * @param {(progress: (text: string) => void) => Promise<T>} work
 */
export async function step(what, work) {
  const begun = performance.now();
  const terminal = process.stdout.isTTY;
  let said = begun;
  const progress = (text) => {
    if (terminal) process.stdout.write(`\r\x1b[2K  ${what}: ${text}`);
    else if (performance.now() - said > 10_000) {
      said = performance.now();
      console.log(`  ${what}: ${text}`);
    }
  };
  const end = (text) => console.log(`${terminal ? '\r\x1b[2K' : ''}  ${what}: ${text}`);

  if (terminal) process.stdout.write(`\r\x1b[2K  ${what} …`);
  else console.log(`  ${what} …`);
  try {
    const result = await work(progress);
    end(`done in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    end('failed');
    throw error;
  }
}
