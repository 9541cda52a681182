import type { VNode } from 'preact';
import { remarkTable } from '../../domain/amendment/consultation.ts';
import type { Task } from '../../domain/amendment/state.ts';
import { longMoment } from '../../locales/dates.ts';
import { decisionWords } from '../../locales/decision-words.ts';
import { placeName } from '../../locales/remark.ts';
import { textsIn } from '../../locales/texts.ts';
import { citableInstructions } from '../../prisma/queries/instructions.ts';
import { OwnRemarksPage, type OwnRemark } from '../../web/pages/consultation/own-remarks-page.tsx';
import { NoticePage } from '../../web/pages/notice-page.tsx';
import type { Dependencies } from '../dependencies.ts';
import { answerOf, placeOf } from './consultation/shown-remark.ts';
import type { Shown } from './show-task.tsx';

interface ClosedPage {
  readonly status: 200 | 410;
  readonly page: VNode;
}

/**
 * To an organisation a closed task says only that it is closed, or that its own answer was taken, with its remarks and what was
 * answered to them: its key is dead for anything else.
 */
export async function closedPage(deps: Dependencies, shown: Shown): Promise<ClosedPage> {
  const { seen, asker, frame } = shown;
  const { detail, task } = seen;
  const t = textsIn(asker.language);
  const answered = ownAnswer(task, asker.actor.id);
  if (answered === undefined) {
    const text = `${t(`task.${detail.task.kind}`)}. ${t('taskPage.closed.text')}`;
    return { status: 410, page: NoticePage({ ...frame, title: t('taskPage.closed.title'), text, failed: true }) };
  }
  const { at, decision } = answered;
  const answer = decisionWords(asker.language, decision);
  const text = t('taskPage.closed.answeredText', { at: longMoment(asker.language, at), answer });
  const remarks = await ownRemarks(deps, shown);
  return { status: 200, page: OwnRemarksPage({ ...frame, title: t('taskPage.closed.answered'), text, remarks }) };
}

/** What the organisation answered itself, or a secretary entered for it. */
function ownAnswer({ status }: Task, organisationId: string): Extract<Task['status'], { kind: 'DONE' }> | undefined {
  if (status.kind !== 'DONE') return undefined;
  const { by } = status;
  const whose = by.kind === 'PERSON' ? by.onBehalfOf : by.kind === 'ORGANISATION' ? by.id : undefined;
  return whose === organisationId ? status : undefined;
}

async function ownRemarks({ db }: Dependencies, { seen, asker }: Shown): Promise<readonly OwnRemark[]> {
  const { amendmentId: id, state, changes } = seen;
  const rows = remarkTable(state, { organisation: asker.actor.id });
  if (rows.length === 0) return [];
  const instructions = await citableInstructions(db, id, state.contractId, 'SUBMITTED');
  const provisions = Object.fromEntries(changes.map((each) => [each.provisionId, placeName(asker.language, each)]));
  return rows.map((row) => ({
    id: row.remark.id,
    provision: placeOf({ provisions }, row, asker),
    text: row.remark.text,
    answer: withoutWay(answerOf({ id, instructions }, row, asker, {})),
  }));
}

/** An organisation has no account: files are not open to it. */
function withoutWay(answer: OwnRemark['answer']): OwnRemark['answer'] {
  if (answer?.instruction === undefined) return answer;
  const { href: _href, ...instruction } = answer.instruction;
  return { ...answer, instruction };
}
