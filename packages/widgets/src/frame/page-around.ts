const pages = (document.querySelector<HTMLMetaElement>('meta[name="redress-pages"]')?.content ?? '')
  .split(' ')
  .filter(Boolean);
const around = document.referrer && new URL(document.referrer).origin;
/** A page that does not say where it is may be any of them: the browser gives a message only to the one it names. */
const told = pages.includes(around) ? [around] : pages;

/** Tells the page around the frame, at an origin that the service knows and at no other. */
export function tell(message: {readonly type: string} & Readonly<Record<string, unknown>>) {
  if (parent === window) return;
  for (const origin of told) parent.postMessage(message, origin);
}

/** Hears the page around, from such an origin alone. */
export function hear(heard: (message: Readonly<Record<string, unknown>>) => void) {
  addEventListener('message', ({origin, source, data}: MessageEvent) => {
    if (source === parent && pages.includes(origin) && typeof data === 'object' && data !== null) heard(data);
  });
}
