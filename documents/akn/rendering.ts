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
  /** The period in which a provision has been what it is, by its id; none for what no act touched. */
  readonly periodOf: (provisionId: string) => string | undefined;
  /** Where a reference leads: into this document, or to a provision of another one. */
  readonly hrefOf: (target: Provision) => string;
}

interface Given {
  readonly pedigrees?: ReadonlyMap<string, readonly PedigreeEntry[]>;
  readonly hrefOf?: Rendering['hrefOf'];
}

export function renderingOf(
  provisions: readonly Provision[],
  language: Language,
  { pedigrees = new Map(), hrefOf = (target) => `#${eIdOf(target)}` }: Given = {},
): Rendering {
  const own = referencesIn(provisions).filter((reference) => reference.language === language);
  return {
    language,
    provisions: new Map(provisions.map((provision) => [provision.id, provision])),
    references: byProvision(own),
    notes: noteCalls(provisions, language),
    periodOf: (id) => {
      const last = pedigrees.get(id)?.at(-1);
      return last === undefined ? undefined : `#${periodId(last)}`;
    },
    hrefOf,
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

/** The entry into force of an act, or of those of its instructions that apply on another day. */
export type Commencement = Pick<PedigreeEntry, 'actNumber' | 'inForceOn'>;

export const eventId = ({ actNumber, inForceOn }: Commencement): string => `eref_act-${actNumber}-${inForceOn}`;
export const periodId = ({ actNumber, inForceOn }: Commencement): string => `tmpg_act-${actNumber}-${inForceOn}`;
