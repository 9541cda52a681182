import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { By } from '../../domain/file.ts';
import { absentWithin } from '../../domain/people/absences.ts';
import type { Substitution } from '../../domain/people/directory.ts';
import { whoNamed } from '../../prisma/queries/substitutions.ts';
import type { SpanState } from '../../web/parts/span-cells.tsx';
import type { SubstitutionShown } from '../../web/parts/stand-ins.tsx';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { doerOf, idsIn, namesFor, type Names } from './doer-names.ts';

/** Where days lie as seen from one. */
export function stateOf(
  { from, until }: { readonly from: IsoDate; readonly until?: IsoDate },
  today: IsoDate,
): SpanState {
  if (until !== undefined && until < from) return 'CALLED_OFF';
  if (today < from) return 'FUTURE';
  return until !== undefined && until < today ? 'PAST' : 'PRESENT';
}

const ORDER: readonly SpanState[] = ['PRESENT', 'FUTURE', 'PAST', 'CALLED_OFF'];

/** What is now first, what is over last. */
export const byState = (a: { readonly state: SpanState }, b: { readonly state: SpanState }): number =>
  ORDER.indexOf(a.state) - ORDER.indexOf(b.state);

const awayFirst = (a: Substitution, b: Substitution): number => Number(b.absent ?? false) - Number(a.absent ?? false);

export interface StandInsOfPerson {
  /** Who stands in for the person. */
  readonly substitutes: readonly SubstitutionShown[];
  /** For whom the person stands in. */
  readonly standsInFor: readonly SubstitutionShown[];
}

/** The substitutions of a person, on both sides, with who named whom. */
export async function standInsShown(deps: Dependencies, caller: Caller, personId: string): Promise<StandInsOfPerson> {
  const all = Object.values(caller.directory.substitutions).filter((each) => partiesOf(each).includes(personId));
  const setBy = await whoNamed(
    deps.db,
    all.map(({ id }) => id),
  );
  const names = await namesFor(deps, caller, [...all.flatMap(partiesOf), ...Object.values(setBy).flatMap(idsIn)]);
  const among = (own: 'personId' | 'substituteId', other: 'personId' | 'substituteId'): readonly SubstitutionShown[] =>
    all
      .filter((each) => each[own] === personId)
      .map((each) => ({ ...shown(each, setBy[each.id], names, caller), name: names[each[other]] ?? each[other] }))
      .toSorted((a, b) => byState(a, b) || awayFirst(a, b) || (a.from < b.from ? -1 : 1));
  return { substitutes: among('personId', 'substituteId'), standsInFor: among('substituteId', 'personId') };
}

const partiesOf = ({ personId, substituteId }: Substitution): readonly string[] => [personId, substituteId];

function shown(
  each: Substitution,
  by: By | undefined,
  names: Names,
  { directory, today }: Caller,
): Omit<SubstitutionShown, 'name'> {
  const isHimself = by?.kind === 'PERSON' && by.id === each.personId;
  const left = { from: each.from < today ? today : each.from, until: each.until };
  return {
    ...each,
    state: stateOf(each, today),
    setBy: by === undefined ? undefined : isHimself ? 'HIMSELF' : doerOf(by, names, directory),
    substituteAway: absentWithin(directory, each.substituteId, left),
  };
}
