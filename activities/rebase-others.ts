import type { ActivityDeps } from './deps.ts';
import type { FileInput } from './ports.ts';

/** The open files of a file's contract whose submitted text is not signed yet. */
const OTHERS_SQL = `
  SELECT o.id FROM amendment a JOIN amendment o ON o.contract_id = a.contract_id AND o.id <> a.id
  WHERE a.id = $1 AND o."end" IS NULL AND o.text_hash IS NOT NULL AND o.signed_on IS NULL
  ORDER BY o.opened_at, o.id`;

/** Has the pending texts on the same contract carried over to its newest version; one that is there already stays as it is. */
export async function rebaseOthers(deps: ActivityDeps, { fileId, at }: FileInput): Promise<void> {
  const others = await deps.db.$queryRawUnsafe<{ id: string }[]>(OTHERS_SQL, fileId);
  for (const { id } of others) {
    const { wakes, seq } = await deps.amendments.record(id, {
      command: { type: 'REBASE' },
      actor: { kind: 'PROCEDURE' },
      now: deps.now(),
      notBefore: at,
      wake: true,
      answer: () => ({}),
    });
    if (wakes) deps.wake(id, seq);
  }
}
