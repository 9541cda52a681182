import type { VNode } from 'preact';
import type { Days } from '../../domain/people/absences.ts';
import type { Substitution } from '../../domain/people/directory.ts';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { Table } from '../components/table.tsx';
import { doerText, type Doer } from './doer.ts';
import { Scroll } from './scroll.tsx';
import { actionHead, canEnd, endCell, spanCells, type SpanState } from './span-cells.tsx';

/** A substitution with the name of the other person in it. */
export interface SubstitutionShown extends Substitution {
  readonly state: SpanState;
  readonly name: string;
  /** Who named the substitute; `HIMSELF` when it was the one who is stood in for. */
  readonly setBy: Doer | 'HIMSELF' | undefined;
  /** The days of it that are still to come on which the substitute is away himself. */
  readonly substituteAway: readonly Days[];
}

interface Props {
  readonly language: Language;
  readonly spans: readonly SubstitutionShown[];
  /** Whether the others are those who stand in, or those who are stood in for. */
  readonly others: 'substitute' | 'person';
  readonly label: string;
  /** Where the other person is shown; a name alone without. */
  readonly linkTo?: (personId: string) => string;
  /** Where one is ended; no way to it without. */
  readonly endAt?: (id: string) => string;
}

/** Who stands in for someone, or for whom he does, from when to when, and on whose word. */
export function StandIns({ language, spans, others, label, linkTo, endAt }: Props): VNode {
  const t = textsIn(language);
  const heads = [others, 'from', 'until'] as const;
  const named = (span: SubstitutionShown) => {
    const { substituteId, personId, name } = span;
    if (linkTo === undefined) return { text: name };
    const href = linkTo(others === 'substitute' ? substituteId : personId);
    return {
      text: (
        <a class="govuk-link" href={href}>
          {name}
        </a>
      ),
    };
  };
  return (
    <Scroll label={label}>
      <Table
        firstCellIsHeader
        head={[
          ...heads.map((head) => ({ text: t(`absence.head.${head}`) })),
          { text: t('people.person.head.state') },
          { text: t('absence.head.kind') },
          { text: t('absence.head.setBy') },
          ...(endAt === undefined ? [] : [actionHead(language)]),
        ]}
        rows={spans.map((span) => [
          named(span),
          ...spanCells(language, span),
          { text: t(`absence.kind.${span.absent === true ? 'ABSENT' : 'STANDING'}`) },
          { text: setByText(language, span) },
          ...(endAt === undefined ? [] : [endOf(language, span, endAt)]),
        ])}
      />
    </Scroll>
  );
}

function setByText(language: Language, { setBy }: SubstitutionShown): string {
  if (setBy === undefined) return '';
  return setBy === 'HIMSELF' ? textsIn(language)('absence.byHimself') : doerText(language, setBy);
}

function endOf(language: Language, span: SubstitutionShown, endAt: (id: string) => string) {
  if (!canEnd(span)) return { text: '' };
  const text = textsIn(language)(`absence.end.${span.state === 'FUTURE' ? 'FUTURE' : 'PRESENT'}`);
  return endCell(endAt(span.id), text, span.name);
}
