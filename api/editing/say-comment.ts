import type { z } from 'zod';
import { passageAt } from '../../domain/contract/passage.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { answerOnce, keptAnswer } from '../../prisma/work/answer-once.ts';
import { commentKept, commentsOn, type TextComment } from '../../prisma/work/text-comments.ts';
import type { Request } from '../../prisma/record/file-record.ts';
import type { Caller } from '../caller.ts';
import { seenBy } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { mustEdit } from '../routes/drafts.ts';
import type { commentToSay } from '../schemas/draft-text.ts';
import { editBefore } from './edit-before.ts';

type ToSay = z.output<typeof commentToSay>;

/** Whoever says something of a passage, and by which request. */
export interface Saying {
  readonly id: string;
  readonly caller: Caller;
  readonly request: Request;
  readonly newId: string;
}

/**
 * Keeps what somebody says of a passage of a draft, or answers.
 *
 * @throws RuleViolation `STEP_CLOSED`, `NOT_YOURS`, `PROVISION_UNKNOWN`, `PASSAGE_UNKNOWN`, `COMMENT_UNKNOWN`
 */
export async function sayComment(deps: Dependencies, saying: Saying, sent: ToSay): Promise<{ readonly id: string }> {
  const { id: amendmentId, caller, request, newId } = saying;
  const kept = await keptAnswer<{ readonly id: string }>(deps.db, request);
  if (kept !== undefined) return kept;
  mustEdit(await seenBy(deps, amendmentId, caller));
  const { unit, at } = await editBefore(deps, caller, amendmentId, sent.provision);
  const about = unit.now.find(({ id }) => id === sent.provision);
  if (about === undefined) throw new RuleViolation('PROVISION_UNKNOWN', { provision: sent.provision });
  const text = about.text[sent.language] ?? '';
  const passage = passageAt(text, sent.start ?? 0, sent.end ?? text.length);
  const comment: TextComment = {
    id: newId,
    amendmentId,
    provisionId: sent.provision,
    language: sent.language,
    passage,
    quote: text.slice(passage.start, passage.end),
    said: sent.said,
    saidBy: caller.actor.id,
    saidAt: at,
    ...(sent.answers === undefined ? {} : { answers: await answered(deps, amendmentId, sent.provision, sent.answers) }),
  };
  return answerOnce(deps.db, { request, at, changes: [commentKept(comment)], answer: { id: newId } });
}

async function answered(deps: Dependencies, amendmentId: string, provision: string, id: string): Promise<string> {
  const comments = await commentsOn(deps.db, amendmentId, [provision]);
  const comment = comments.find((each) => each.id === id);
  if (comment === undefined) throw new RuleViolation('COMMENT_UNKNOWN');
  return comment.answers ?? comment.id;
}
