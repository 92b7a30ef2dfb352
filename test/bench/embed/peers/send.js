/** The one request that every form makes. */
export function send(answers) {
  return fetch('/complaints', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(answers),
  });
}
