import { sealProof, type SealProof } from '../../prisma/queries/file-proof.ts';
import { seenBy } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { get } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { meetingSeenBy } from '../meeting-command.ts';
import { amendmentParams } from '../schemas/common.ts';
import { meetingParams } from '../schemas/meeting.ts';
import { seal } from '../schemas/seal.ts';

/** The proofs of files, for whoever may read them. The events themselves are in the archive of the file alone. */
export const sealRoutes = (deps: Dependencies): readonly Operation[] => [
  get({
    path: '/amendments/:id/proof',
    act: 'READ_AMENDMENT',
    tag: 'Amendments',
    summary: 'What shows that nobody changed the history of an amendment; 404 before its first anchor',
    params: amendmentParams,
    answer: seal,
    refusals: ['FILE_UNKNOWN', 'NOT_FOUND'],
    handle: async ({ params: { id }, caller }) => {
      await seenBy(deps, id, caller);
      return proofOf(deps, id);
    },
  }),
  get({
    path: '/meetings/:id/proof',
    act: 'READ_MEETING',
    tag: 'Meetings',
    summary: 'What shows that nobody changed the history of a meeting; 404 before its first anchor',
    params: meetingParams,
    answer: seal,
    refusals: ['MEETING_UNKNOWN', 'NOT_FOUND'],
    handle: async ({ params: { id }, caller }) => {
      await meetingSeenBy(deps, id, caller);
      return proofOf(deps, id);
    },
  }),
];

async function proofOf({ db }: Dependencies, fileId: string): Promise<SealProof> {
  const proof = await sealProof(db, fileId);
  if (proof === undefined) throw new Refusal('NOT_FOUND');
  return proof;
}
