import type { VNode } from 'preact';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import { Tag } from '../components/tag.tsx';

/** Where a mandate or a substitution lies as seen from today; `CALLED_OFF` of what was ended before it began. */
export type SpanState = 'PRESENT' | 'PAST' | 'FUTURE' | 'CALLED_OFF';

export interface Span {
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly state: SpanState;
}

const COLOURS = {
  PRESENT: 'govuk-tag--green',
  PAST: 'govuk-tag--grey',
  FUTURE: 'govuk-tag--blue',
  CALLED_OFF: 'govuk-tag--grey',
} as const satisfies Record<SpanState, string>;

/** Whether its end can still be brought forward. */
export const canEnd = ({ state }: Span): boolean => state === 'PRESENT' || state === 'FUTURE';

interface StateProps {
  readonly language: Language;
  readonly state: SpanState;
}

/** Where it lies, in a word. */
export const StateTag = ({ language, state }: StateProps): VNode => (
  <Tag classes={COLOURS[state]}>{textsIn(language)(`people.person.state.${state}`)}</Tag>
);

/** The cells of a table's row that say from when, until when, and whether that is now. */
export function spanCells(language: Language, { from, until, state }: Span) {
  const t = textsIn(language);
  return [
    { text: longDate(language, from) },
    { text: until === undefined ? t('people.person.open') : longDate(language, until) },
    { classes: 'app-nowrap', text: <StateTag language={language} state={state} /> },
  ];
}

/** The head of a column of ways on: heard alone. */
export const actionHead = (language: Language) => ({
  text: <span class="govuk-visually-hidden">{textsIn(language)('people.person.action')}</span>,
});

/** The way to bring an end forward; `of` is heard after it. */
export const endCell = (href: string, text: string, of: string) => ({
  text: (
    <a class="govuk-link" href={href}>
      {text}
      <span class="govuk-visually-hidden"> ({of})</span>
    </a>
  ),
});
