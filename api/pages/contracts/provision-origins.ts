import type { AmendmentState } from '../../../domain/amendment/state.ts';
import type { Phase } from '../../../domain/amendment/phases.ts';
import type { PedigreeEntry } from '../../../domain/contract/consolidate.ts';
import type { By } from '../../../domain/file.ts';
import type { Language } from '../../../domain/language.ts';
import { namesOf } from '../../../prisma/queries/people.ts';
import { textNamed } from '../../../prisma/record/amendments.ts';
import type { Origin } from '../../../web/pages/contracts/act-origin.tsx';
import type { Dependencies } from '../../dependencies.ts';

/** The phases in which an act is decided, before it is signed. */
const DECIDED_IN: readonly Phase[] = ['NEGOTIATION', 'COMMITTEE', 'CABINET_REVIEW'];

type Signer = Extract<By, { kind: 'PERSON' }>;

/** The acts of a pedigree with what their files say of them: why, who decided, who signed. The latest first. */
export const originsOf = (
  deps: Dependencies,
  pedigree: readonly PedigreeEntry[],
  language: Language,
): Promise<readonly Origin[]> => Promise.all(pedigree.toReversed().map((entry) => originOf(deps, entry, language)));

async function originOf(deps: Dependencies, entry: PedigreeEntry, language: Language): Promise<Origin> {
  const { instructionIds, ...act } = entry;
  const [state, text] = await Promise.all([
    deps.amendments.read(entry.amendmentId),
    textNamed(deps.db, entry.textHash),
  ]);
  const signers = signersOf(state);
  const names = await namesOf(
    deps.db,
    signers.flatMap(({ id, onBehalfOf = id }) => [id, onBehalfOf]),
    language,
  );
  return {
    ...act,
    title: state.title,
    instructions: text.instructions.filter(({ id }) => instructionIds.includes(id)),
    decided: decisionsIn(state),
    signers: signers.map(({ id, role, onBehalfOf }) => ({
      name: names[id] ?? id,
      role,
      ...(onBehalfOf === undefined ? {} : { absent: names[onBehalfOf] ?? onBehalfOf }),
    })),
  };
}

/** How each phase that decides on the act came out at last. */
const decisionsIn = ({ visits }: AmendmentState): Origin['decided'] =>
  DECIDED_IN.flatMap((phase) => {
    const last = visits.findLast((visit) => visit.phase === phase);
    if (last?.doneOn === undefined || last.outcome === undefined) return [];
    return [{ phase, outcome: last.outcome, on: last.doneOn }];
  });

const signersOf = ({ tasks }: AmendmentState): readonly Signer[] =>
  Object.values(tasks).flatMap(({ kind, status }) =>
    kind === 'SIGN' && status.kind === 'DONE' && status.by.kind === 'PERSON' ? [status.by] : [],
  );
