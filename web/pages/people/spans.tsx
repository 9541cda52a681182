import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { longDate } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import type { MandateShown, PersonPageProps, SpanState, SubstitutionShown } from './person-page.tsx';

const COLOURS = {
  PRESENT: 'govuk-tag--green',
  PAST: 'govuk-tag--grey',
  FUTURE: 'govuk-tag--blue',
} as const satisfies Record<SpanState, string>;

interface Span {
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly state: SpanState;
}

/** From when, until when, and whether that is now. */
function cellsOf(language: Language, { from, until, state }: Span) {
  const t = textsIn(language);
  return [
    { text: longDate(language, from) },
    { text: until === undefined ? t('people.person.open') : longDate(language, until) },
    { classes: 'app-nowrap', text: <Tag classes={COLOURS[state]}>{t(`people.person.state.${state}`)}</Tag> },
  ];
}

type Head = 'role' | 'substitute' | 'person' | 'from' | 'until' | 'state';

/** The heads of the columns; that of the ways on is heard alone. */
function headsOf(language: Language, heads: readonly Head[]) {
  const t = textsIn(language);
  const action = <span class="govuk-visually-hidden">{t('people.person.action')}</span>;
  return [...heads.map((head) => ({ text: t(`people.person.head.${head}`) })), { text: action }];
}

/** The way to bring the end of what has not ended forward. */
function endCell(href: string, text: string, of: string) {
  return {
    text: (
      <a class="govuk-link" href={href}>
        {text}
        <span class="govuk-visually-hidden"> ({of})</span>
      </a>
    ),
  };
}

/** A person's mandates. */
export function Mandates({ language, mandates }: PersonPageProps): VNode {
  const t = textsIn(language);
  if (mandates.length === 0) return <p class="govuk-body">{t('people.person.noMandate')}</p>;
  const nameOf = ({ role, title }: MandateShown): string =>
    title === undefined ? t(`role.${role}`) : `${t(`role.${role}`)} – ${title[language]}`;
  return (
    <Scroll label={t('people.person.mandates')}>
      <Table
        firstCellIsHeader
        head={headsOf(language, ['role', 'from', 'until', 'state'])}
        rows={mandates.map((mandate) => [
          { text: nameOf(mandate) },
          ...cellsOf(language, mandate),
          ...(mandate.state !== 'PAST'
            ? [endCell(`/people/mandates/${mandate.id}/end`, t('people.person.endMandate'), nameOf(mandate))]
            : [{ text: '' }]),
        ])}
      />
    </Scroll>
  );
}

interface StandInsProps extends PersonPageProps {
  readonly spans: readonly SubstitutionShown[];
  readonly kind: 'substitutes' | 'standsInFor';
}

/** Who stands in for the person, or for whom he does. */
export function StandIns({ language, spans, kind }: StandInsProps): VNode {
  const t = textsIn(language);
  if (spans.length === 0) return <p class="govuk-body">{t('people.person.noSubstitute')}</p>;
  const other = kind === 'substitutes' ? 'substitute' : 'person';
  return (
    <Scroll label={t(`people.person.${kind}`)}>
      <Table
        firstCellIsHeader
        head={headsOf(language, [other, 'from', 'until', 'state'])}
        rows={spans.map((span) => [
          {
            text: (
              <a
                class="govuk-link"
                href={`/people/persons/${kind === 'substitutes' ? span.substituteId : span.personId}`}
              >
                {span.name}
              </a>
            ),
          },
          ...cellsOf(language, span),
          ...(span.state !== 'PAST'
            ? [endCell(`/people/substitutions/${span.id}/end`, t('people.person.endSubstitution'), span.name)]
            : [{ text: '' }]),
        ])}
      />
    </Scroll>
  );
}
