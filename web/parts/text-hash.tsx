import type { VNode } from 'preact';

/** Enough to tell two texts apart by eye. */
const SHORT = 12;

/** The hash of a text or document, shortened; the whole shows over it, and where the page lists its texts. */
export const TextHash = ({ hash }: { readonly hash: string }): VNode => (
  <code class="app-hash" title={hash}>
    {hash.slice(0, SHORT)}…
  </code>
);
