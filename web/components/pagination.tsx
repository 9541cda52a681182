import type { ComponentChildren, VNode } from 'preact';
import { classNames } from './class-names.ts';

interface Neighbour {
  readonly href: string;
  readonly text: ComponentChildren;
  /** What stands on that page. */
  readonly labelText?: string | undefined;
}

interface PaginationProps {
  /** What the landmark is called. */
  readonly landmarkLabel: string;
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
}

/** To the pages before and after; nothing when there is none. Lists are paged by key, so pages have no numbers. */
export function Pagination({ landmarkLabel, previous, next }: PaginationProps): VNode | null {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="govuk-pagination govuk-pagination--block" aria-label={landmarkLabel}>
      {previous !== undefined && <Arrow direction="prev" {...previous} />}
      {next !== undefined && <Arrow direction="next" {...next} />}
    </nav>
  );
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const;

function Arrow({ direction, href, text, labelText }: Neighbour & { readonly direction: 'prev' | 'next' }): VNode {
  return (
    <div class={`govuk-pagination__${direction}`}>
      <a class="govuk-link govuk-pagination__link" href={href} rel={direction}>
        <svg
          class={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
          xmlns="http://www.w3.org/2000/svg"
          height="13"
          width="15"
          aria-hidden="true"
          focusable="false"
          viewBox="0 0 15 13"
        >
          <path d={ARROWS[direction]} />
        </svg>
        <span
          class={classNames(
            'govuk-pagination__link-title',
            labelText === undefined && 'govuk-pagination__link-title--decorated',
          )}
        >
          {text}
        </span>
        {labelText !== undefined && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{labelText}</span>
          </>
        )}
      </a>
    </div>
  );
}
