import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** What no page here asks of a browser. */
const NO_POWERS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'midi', 'display-capture']
  .map((power) => `${power}=()`)
  .join(', ');

/**
 * What a browser may do with an answer: run our own scripts and styles, send forms to ourselves, and nothing else.
 *
 * @param publicUrl On plain http, as in development, nothing can be upgraded to https.
 * @param signInOrigin Where signing in and out lead to: browsers ask leave for that of the form that does it.
 */
export function securityHeaders(publicUrl: string, signInOrigin?: string): readonly RequestHandler[] {
  const isSecure = publicUrl.startsWith('https:');
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          // `data:` is the empty icon of every page, and the marks of the style sheet.
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          formAction: ["'self'", ...(signInOrigin === undefined ? [] : [signInOrigin])],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
          objectSrc: ["'none'"],
          ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: isSecure && { maxAge: 31_536_000, includeSubDomains: true },
      // Without a referrer a browser would not say either that a form comes from our own page (`refuseOtherSites`).
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
    }),
    (_request, response, next) => {
      response.set('Permissions-Policy', NO_POWERS);
      // Whatever is not said to be for everyone is for its reader alone.
      response.set('Cache-Control', 'no-store');
      next();
    },
  ];
}
