import type { VNode } from 'preact';
import type { Days } from '../../domain/people/absences.ts';
import type { Substitution } from '../../domain/people/directory.ts';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { Details } from '../components/details.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { doerText, type Doer } from './doer.ts';
import { canEnd, StateTag, type SpanState } from './span-cells.tsx';

/** A substitution with the name of the other person in it. */
export interface SubstitutionShown extends Substitution {
  readonly state: SpanState;
  readonly name: string;
  /** Who named the substitute; `HIMSELF` when it was the one who is stood in for. */
  readonly setBy: Doer | 'HIMSELF' | undefined;
  /** The days of it that are still to come on which the substitute is away himself. */
  readonly substituteAway: readonly Days[];
}

interface Shown {
  readonly language: Language;
  /** Whether the others are those who stand in, or those who are stood in for. */
  readonly others: 'substitute' | 'person';
  /** Where the other person is shown; a name alone without. */
  readonly linkTo?: (personId: string) => string;
  /** Where one is ended; no way to it without. */
  readonly endAt?: (id: string) => string;
}

interface Props extends Shown {
  readonly spans: readonly SubstitutionShown[];
}

/** Who stands in for someone, or for whom he does, from when to when, and on whose word; what is over is folded. */
export function StandIns({ spans, ...shown }: Props): VNode {
  const over = spans.filter((span) => !canEnd(span));
  const cards = (of: readonly SubstitutionShown[]) =>
    of.map((span) => <StandIn key={span.id} span={span} {...shown} />);
  return (
    <>
      {cards(spans.filter(canEnd))}
      {over.length > 0 && (
        <Details summaryText={textsIn(shown.language)('absence.over', { count: over.length })}>{cards(over)}</Details>
      )}
    </>
  );
}

function StandIn({ language, span, others, linkTo, endAt }: Shown & { readonly span: SubstitutionShown }): VNode {
  const t = textsIn(language);
  const { id, name, state, from, until } = span;
  const period = state === 'CALLED_OFF' ? t('absence.from', { from }) : t('absence.period', { from, until });
  const end = { text: t(`absence.end.${state === 'FUTURE' ? 'FUTURE' : 'PRESENT'}`), visuallyHiddenText: period };
  const rows = [
    ['period', period],
    ['state', <StateTag language={language} state={state} />],
    ['kind', t(`absence.kind.${span.absent === true ? 'ABSENT' : 'STANDING'}`)],
    ['setBy', setByText(language, span)],
    ...(linkTo === undefined ? [] : [[others, <Person span={span} others={others} linkTo={linkTo} />] as const]),
  ] as const;
  return (
    <SummaryList
      card={{
        title: { text: name, headingLevel: 3 },
        actions: endAt === undefined || !canEnd(span) ? undefined : { items: [{ href: endAt(id), ...end }] },
      }}
      rows={rows.map(([key, text]) => ({ key: { text: t(`absence.head.${key}`) }, value: { text } }))}
    />
  );
}

interface PersonProps extends Pick<Shown, 'others'> {
  readonly span: SubstitutionShown;
  readonly linkTo: (personId: string) => string;
}

const Person = ({ span: { name, substituteId, personId }, others, linkTo }: PersonProps): VNode => (
  <a class="govuk-link" href={linkTo(others === 'substitute' ? substituteId : personId)}>
    {name}
  </a>
);

function setByText(language: Language, { setBy }: SubstitutionShown): string {
  if (setBy === undefined) return '';
  return setBy === 'HIMSELF' ? textsIn(language)('absence.byHimself') : doerText(language, setBy);
}
