/** What names a machine or a path in a history, and what stands there instead. */
const REPLACED: Readonly<Record<string, string>> = {
  identity: 'worker',
  stackTrace: '',
  binaryChecksum: 'checksum',
  buildId: 'build',
};

/** How a worker calls itself, and the queue of its own that keeps a workflow with it: its process and the machine's name. */
const OF_A_PROCESS = /^\d+@\S+$/;

/** A history as JSON without host names and stack paths; all that replay looks at stays. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value === 'string') return OF_A_PROCESS.test(value) ? 'worker' : value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const replaced = typeof member === 'string' && member !== '' ? REPLACED[key] : undefined;
      return [key, replaced ?? withoutPlaces(member)];
    }),
  );
}
