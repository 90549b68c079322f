// The browser's side of the promises: the app may load its own code and nothing else, ask its own origin, and
// open sockets to relays; nobody
// may frame it, learn where a person came from, or reach a sensor through it.
import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * Options for helmet. `styleHashes`: `sha256-…` of style elements that a library puts in by script; React's `style`
 * properties need none, because a policy does not govern styles that are set one by one through the DOM.
 *
 * There is no Strict-Transport-Security: whoever ends TLS in front of the relay knows whether it is there to stay.
 */
export function securityHeaders(styleHashes: readonly string[]): FastifyHelmetOptions {
  const self = ["'self'"];
  const none = ["'none'"];
  return {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        // The planner's solver is WebAssembly.
        scriptSrc: [...self, "'wasm-unsafe-eval'"],
        styleSrc: [...self, ...styleHashes.map((hash) => `'${hash}'`)],
        imgSrc: [...self, 'data:', 'blob:'],
        fontSrc: self,
        // The sealed copy may lie with another relay than the one that serves the page (docs/decisions/0053). What lies in an
        // address itself goes nowhere: the layout of printed pages reads its own code from one (0084).
        connectSrc: [...self, 'wss:', 'data:'],
        workerSrc: self,
        manifestSrc: self,
        baseUri: none,
        formAction: none,
        frameAncestors: none,
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    hsts: false,
  };
}

const refused = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
  ...['hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'],
];

/** Features that no page from here may use; helmet does not know this header. */
export const permissionsPolicy = refused.map((feature) => `${feature}=()`).join(', ');
