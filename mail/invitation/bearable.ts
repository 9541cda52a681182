/**
 * What a calendar can bear. The library escapes what RFC 5545 escapes; it writes quotation marks into a quoted name, and takes
 * ids, addresses and the name of a calendar as they are: a line break in one would begin a line of its own.
 */

const UID = /^[\w.!#$%&'*+/=?^{|}~@-]+$/u;
const ADDRESS = /^[^\s\p{Cc}<>()[\]:;,"\\@]+@[^\s\p{Cc}<>()[\]:;,"\\@]+$/u;

/** A text on one line: control characters, line breaks and halves of characters are spaces. */
export const line = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim();

/** A text that keeps its line breaks and nothing else that no calendar bears. */
export const prose = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map(line)
    .join('\n')
    .trim();

/**
 * A name between quotation marks. Nothing can be escaped there (RFC 6868 is read by few), and some programs end it at a
 * semicolon or a colon all the same.
 */
export const quotable = (name: string): string =>
  line(name)
    .replaceAll(/["\\^]/gu, "'")
    .replaceAll(/[;:]/gu, ',');

/** @throws RangeError for an id that no calendar can bear. */
export function bearableUid(uid: string): string {
  if (!UID.test(uid)) throw new RangeError('The id of a meeting holds neither blanks nor line breaks.');
  return uid;
}

/** @throws RangeError for what is no address. */
export function bearableAddress(email: string): string {
  if (!ADDRESS.test(email)) throw new RangeError('An invitation needs one plain address for each of those invited.');
  return email;
}

/** The library escapes the commas of an address as if it were a text. @throws RangeError for what is no address of a page. */
export function bearableUrl(url: string): string {
  if (!URL.canParse(url)) throw new RangeError('An invitation needs the address of the page of its meeting.');
  return new URL(url).href.replaceAll(',', '%2C').replaceAll(';', '%3B');
}
