import type { ComponentChildren, VNode } from 'preact';

/** What may be wider than the page scrolls by itself: by keyboard too, and under a name. */
export const Scroll = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): VNode => (
  <div class="app-scroll" role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
