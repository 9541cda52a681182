/** A file, or a task of one, as an address names it: an amendment by its UUID, a meeting or a matter by its key. */
const FILE =
  /^(?:\/api\/v1)?\/(?:amendments|consultations|meetings|matters|tasks)\/((?:[0-9a-f]{8}[0-9a-f-]{24,28}|meeting-[a-z]+-[\d-]{6,14}|matter-[0-9a-f-]{8,40})(?:\.\d{1,9})?)(?=[/?]|$)/u;

/**
 * The file that a request is about, for the log: of the address nothing but that id, and only where it has the form of one, for
 * what stands there can be anything.
 */
export const fileInPath = (address: string): string | undefined => FILE.exec(address)?.[1];
