import { isIPv4 } from 'node:net';
import type { Request } from 'express';

/** The families in the order in which they give themselves away: each names those after it as well. */
const BROWSERS: readonly (readonly [family: string, sign: RegExp])[] = [
  ['edge', /\bEdg/],
  ['opera', /\bOPR\//],
  ['firefox', /\bFirefox\//],
  ['chrome', /\bChrom(e|ium)\//],
  ['safari', /\bSafari\//],
];

/**
 * From where a request comes, coarsely: the network (the first 24 bits of an IPv4 address, 48 of an IPv6 one) and the family of
 * the browser. An office, or a telephone on its way, stays the same; nothing of it is kept but a keyed hash.
 */
export const originOf = (request: Request): string =>
  `${networkOf(request.ip ?? '')} ${familyOf(request.get('User-Agent') ?? '')}`;

const familyOf = (agent: string): string => BROWSERS.find(([, sign]) => sign.test(agent))?.[0] ?? 'other';

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail = ''] = plain.split('::');
  const [left, right] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)];
  const zeros = plain.includes('::') ? Array.from({ length: 8 - left.length - right.length }, () => '0') : [];
  return [...left, ...zeros, ...right].slice(0, 3).join(':');
}
