/** A way back into this application, with its query; anything else leads home. */
export function localAddress(to: unknown): string {
  if (typeof to !== 'string' || !to.startsWith('/') || !URL.canParse(to, HERE)) return '/';
  const { origin, pathname, search } = new URL(to, HERE);
  // `/.//elsewhere` is of here, and what is left of it is not.
  return origin !== HERE || pathname.startsWith('//') ? '/' : pathname + search;
}

const HERE = 'http://here';
