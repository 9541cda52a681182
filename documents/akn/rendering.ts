import type { PedigreeEntry } from '../../domain/contract/consolidate.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import { referencesIn, type Reference } from '../../domain/contract/references.ts';
import type { Language } from '../../domain/language.ts';
import { eIdOf } from './e-id.ts';
import { noteCalls, type NoteCalls } from './notes.ts';

/** What the provisions of a text are written with, in one language. */
export interface Rendering {
  readonly language: Language;
  readonly provisions: ReadonlyMap<string, Provision>;
  /** Of this language, by the provision they stand in. */
  readonly references: ReadonlyMap<string, readonly Reference[]>;
  readonly notes: NoteCalls;
  /** The identifier of a provision in the document; words that an act quotes have one of their own. */
  readonly eIdOf: (provision: Pick<Provision, 'id' | 'kind'>) => string;
  /** The period in which a provision has been what it is, by its id; none for what no act touched. */
  readonly periodOf: (provisionId: string) => string | undefined;
  /** Where a reference leads: into this document, or to a provision of another one. */
  readonly hrefOf: (target: Provision) => string;
}

interface Given {
  readonly pedigrees?: ReadonlyMap<string, readonly PedigreeEntry[]>;
  /** For words that an act quotes: what their identifiers begin with, and the work whose provisions they name. */
  readonly quoted?: { readonly eId: string; readonly work: string };
}

export function renderingOf(
  provisions: readonly Provision[],
  language: Language,
  { pedigrees = new Map(), quoted }: Given = {},
): Rendering {
  const own = referencesIn(provisions).filter((reference) => reference.language === language);
  return {
    language,
    provisions: new Map(provisions.map((provision) => [provision.id, provision])),
    references: byProvision(own),
    notes: noteCalls(provisions, language),
    eIdOf: quoted === undefined ? eIdOf : (provision) => `${quoted.eId}__${eIdOf(provision)}`,
    periodOf: (id) => {
      const last = (pedigrees.get(id) ?? []).flatMap(commencements).toSorted(byDay).at(-1);
      return last === undefined ? undefined : `#${periodId(last)}`;
    },
    hrefOf: (target) => `${quoted?.work ?? ''}#${eIdOf(target)}`,
  };
}

function byProvision(references: readonly Reference[]): ReadonlyMap<string, readonly Reference[]> {
  const grouped = new Map<string, Reference[]>();
  for (const reference of references) {
    const own = grouped.get(reference.provisionId);
    if (own === undefined) grouped.set(reference.provisionId, [reference]);
    else own.push(reference);
  }
  return grouped;
}

/** A day on which an act changed the text: it, or a part of it, entered into force, or was repealed. */
export type Commencement = Pick<PedigreeEntry, 'actNumber' | 'inForceOn'>;

/** The days of an entry of a pedigree. */
export const commencements = ({ actNumber, inForceOn, repealedFrom }: PedigreeEntry): readonly Commencement[] => [
  { actNumber, inForceOn },
  ...(repealedFrom === undefined ? [] : [{ actNumber, inForceOn: repealedFrom }]),
];

export const byDay = (a: Commencement, b: Commencement): number =>
  a.inForceOn < b.inForceOn ? -1 : a.inForceOn > b.inForceOn ? 1 : 0;

export const eventId = ({ actNumber, inForceOn }: Commencement): string => `eref_act-${actNumber}-${inForceOn}`;
export const periodId = ({ actNumber, inForceOn }: Commencement): string => `tmpg_act-${actNumber}-${inForceOn}`;
