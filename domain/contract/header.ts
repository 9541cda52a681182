import type { IsoDate } from '../calendar/dates.ts';
import type { Twins } from '../language.ts';

/** Who the contract says binds itself, `representedAs` in which capacity, by whom. */
export interface ContractParty {
  readonly name: string;
  readonly representedAs: string;
  readonly person: string;
  readonly function?: string;
}

/** Who signs at the end, with the function and the body in whose name, as printed there. */
export interface Signatory {
  readonly person: string;
  readonly function?: string;
  readonly onBehalfOf?: string;
}

/** A minister whom the text names by what he is in charge of; he need not sign, and one who signs may be charged with several. */
export interface ConcernedMinister {
  readonly title: string;
  readonly person?: string;
}

/**
 * The ministers a contract concerns: who binds himself in it beside the service, by his own function, then those whom the text
 * names; each once.
 */
export function ministersOf({
  parties,
  concernedMinisters,
}: Pick<ContractHeader, 'parties' | 'concernedMinisters'>): readonly ConcernedMinister[] {
  const [, ...others] = parties;
  const binding = others.flatMap(({ person, function: title }) => (title === undefined ? [] : [{ title, person }]));
  const named = concernedMinisters.filter(({ title }) => binding.every((minister) => minister.title !== title));
  return [...binding, ...named];
}

/** What a contract says of itself before and after its provisions. */
export interface ContractHeader {
  readonly service: Twins;
  readonly title: Twins;
  /** First and last day of the contract, both included. */
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  /** May lie after `periodStart`: a contract can be signed while it runs. */
  readonly signedOn?: IsoDate;
  readonly parties: readonly ContractParty[];
  readonly signatories: readonly Signatory[];
  readonly concernedMinisters: readonly ConcernedMinister[];
}
