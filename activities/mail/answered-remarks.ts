import { stakeholderRemarks } from '../../domain/amendment/remarks.ts';
import type { KeptAnswer, KeptRemark, Task } from '../../domain/amendment/state.ts';
import type { AnsweredRemark } from '../../mail/view.ts';
import { instructionNamed } from '../../prisma/queries/instructions.ts';
import type { Letterhead } from './mail-view.ts';
import type { Moment } from './moment.ts';

/** What an organisation remarked in its opinion, with what was answered. */
export const answeredRemarks = ({ state }: Moment, task: Task, head: Letterhead): readonly AnsweredRemark[] =>
  stakeholderRemarks(state).flatMap((remark) =>
    remark.task === task.seq && remark.answer !== undefined ? [answered(remark, remark.answer, head)] : [],
  );

function answered(
  { text, provisionId }: KeptRemark,
  { outcome, why, ...named }: KeptAnswer,
  { changes, instructions }: Letterhead,
): AnsweredRemark {
  const provision = changes.find((change) => change.provisionId === provisionId);
  const instruction = instructionNamed(instructions, named);
  return {
    text,
    outcome,
    why,
    ...(provision === undefined ? {} : { provision }),
    ...(instruction === undefined ? {} : { instruction }),
  };
}
