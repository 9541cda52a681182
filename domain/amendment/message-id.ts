/** What may stand in a Message-ID without quotes (RFC 5322, dot-atom), so that nothing can end the header. */
const ATOM = /^[\w.!#$%&'*+/=?^`{|}~-]+$/u;

/**
 * The Message-ID of a message: its own for ever, however often it is sent again.
 *
 * @throws RangeError for an id or a host that no header can bear.
 */
export const messageIdOf = (mailId: string, host: string): string => bracketed(mailId, host);

/**
 * The root under which mailboxes gather all messages of a file. No message bears it: none of them is the first for everyone.
 *
 * @throws RangeError for an id or a host that no header can bear.
 */
export const threadRootOf = (fileId: string, host: string): string => bracketed(fileId, host);

function bracketed(id: string, host: string): string {
  if (!ATOM.test(id) || !ATOM.test(host)) throw new RangeError('A Message-ID holds neither blanks nor brackets.');
  return `<${id}@${host}>`;
}
