import type { Position, Remark, TaskDecision } from '../../../domain/amendment/decisions.ts';
import { opinionTasks, remarkTable } from '../../../domain/amendment/consultation.ts';
import { signed } from './consolidated.ts';
import type { Life } from './life.ts';
import { NOW, type ApiWorld } from './world.ts';

/** A signed act whose stakeholders are asked for their opinion. */
export async function consulting(world: ApiWorld, provisionId = 'oo-1.1'): Promise<Life> {
  const life = await signed(world, provisionId);
  await life.open('STAKEHOLDER_CONSULTATION');
  return life;
}

/** An organisation's opinion, as it comes by its link. */
export async function says(
  { world, id }: Life,
  organisationId: string,
  position: Position,
  ...remarks: readonly Remark[]
): Promise<void> {
  const state = await world.amendments.read(id);
  const task = opinionTasks(state).find(({ assignees }) => assignees[0]?.id === organisationId);
  const decision: TaskDecision = { kind: 'GIVE_STAKEHOLDER_OPINION', position, remarks };
  await world.amendments.record(id, {
    command: { type: 'DECIDE', task: task?.seq ?? 0, decision },
    actor: { kind: 'ORGANISATION', id: organisationId },
    now: NOW,
    answer: () => undefined,
  });
}

/** A consultation that is over, with three remarks of two organisations to be answered; the third has none. */
export async function remarked(world: ApiWorld, provisionId = 'oo-1.1'): Promise<Life> {
  const life = await consulting(world, provisionId);
  await says(
    life,
    'stakeholder-researchers',
    'RESERVED',
    { provisionId, text: 'La cible est trop basse.' },
    { text: '=1+1 Quand l’acte sera-t-il évalué ?' },
  );
  await says(life, 'stakeholder-readers', 'UNFAVOURABLE', { provisionId, text: 'Te laat; "nu" is beter.' });
  await says(life, 'stakeholder-open-memory', 'FAVOURABLE');
  return life;
}

/** The ids of a file's remarks, in the order of their table. */
export const remarkIds = async ({ world, id }: Life): Promise<readonly string[]> =>
  remarkTable(await world.amendments.read(id)).map(({ remark }) => remark.id);
