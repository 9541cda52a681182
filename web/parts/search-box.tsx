import type { VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { Input } from '../components/input.tsx';

interface SearchBoxProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly button: string;
  readonly value?: string | undefined;
  /** What narrows the search, below its field. */
  readonly children?: VNode | undefined;
}

/** A search: its address holds what was asked, so that it can be kept and sent on. */
export const SearchBox = ({ label, hint, button, value, children }: SearchBoxProps): VNode => (
  <form class="app-search app-no-print" method="get" action="/search" role="search">
    <Input
      id="q"
      name="q"
      type="search"
      value={value}
      spellcheck={false}
      {...(hint === undefined ? {} : { hint: { text: hint } })}
      label={{ text: label, classes: 'govuk-label--s' }}
      formGroup={{ classes: 'app-search__field' }}
    />
    {children}
    <Button classes="app-search__button">{button}</Button>
  </form>
);
