import type {MiddlewareHandler} from 'hono';

/** As strict as a page can be: nothing inline, nothing from elsewhere, no frame, and Trusted Types only for the libraries named. */
export function pageHeaders(trustedTypes: readonly string[]): MiddlewareHandler {
  const headers = Object.entries(headersOf(trustedTypes));
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) c.header(name, value);
  };
}

export function headersOf(trustedTypes: readonly string[]): Readonly<Record<string, string>> {
  const contentSecurityPolicy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.join(' ') || "'none'"}`,
  ].join('; ');
  return {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  };
}
