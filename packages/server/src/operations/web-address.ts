import * as z from 'zod/mini';

/** The address of something on the web. */
export const webAddress = z
  .string()
  .check(z.refine((text) => urlOf(text) !== undefined, 'expected an address such as https://www.example.org/'));

/** What a browser sends as Origin, to the letter, because it is compared so. */
export const webOrigin = z
  .string()
  .check(
    z.refine(
      (text) => urlOf(text)?.origin === text,
      'expected an origin: scheme and host, in small letters, without a path or a slash at the end, such as https://www.example.org',
    ),
  );

function urlOf(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}
