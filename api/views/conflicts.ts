import type { z } from 'zod';
import { carriedOver, keepsIn } from '../../domain/amendment/rebasing.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import type { Queries } from '../../prisma/client.ts';
import { textNamed } from '../../prisma/record/amendments.ts';
import { rebasingFacts } from '../../prisma/record/rebasing-facts.ts';
import type { taskConflicts } from '../schemas/conflict.ts';

/** What a drafter has to settle: his submitted text against the newest version of the contract. */
export async function conflictsOf(db: Queries, state: AmendmentState): Promise<z.input<typeof taskConflicts>> {
  const { text, contractId } = state;
  if (text === undefined) return { version: 0, items: [] };
  const [rebasing, mine] = await Promise.all([
    rebasingFacts(db, contractId, text.baseVersion),
    textNamed(db, text.hash),
  ]);
  const { conflicts } = carriedOver(rebasing, mine.instructions);
  const named = new Map([...rebasing.base, ...rebasing.now].map((provision) => [provision.id, provision]));
  return {
    version: rebasing.version,
    items: conflicts.map((conflict, index) => {
      const { kind, provisionId, texts, cells } = conflict;
      const provision = named.get(provisionId);
      return {
        conflict: index,
        kind,
        provisionId,
        ...(provision !== undefined && { provisionKind: provision.kind }),
        ...(provision?.number !== undefined && { number: provision.number }),
        texts: { ...texts },
        cells: cells.map(({ cell, column, base, theirs, mine: own }) => ({
          cell,
          ...(column !== undefined && { column }),
          ...(base !== undefined && { base: shown(base) }),
          ...(theirs !== undefined && { theirs: shown(theirs) }),
          ...(own !== undefined && { mine: shown(own) }),
        })),
        keeps: keepsIn(conflict),
      };
    }),
  };
}

const shown = (value: number | string | readonly string[]): string =>
  typeof value === 'object' ? value.join(', ') : String(value);
