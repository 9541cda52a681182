import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import type { KeptRemark, Task } from '../../../domain/amendment/state.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import { brusselsDate } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { decisionWords } from '../../../locales/decision-words.ts';
import { longDate } from '../../../locales/dates.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { Block } from '../block.ts';
import type { PackContent } from './pack-content.ts';

/** By which tasks those who are consulted, and those who approve, say what they think of the act. */
const ASKED: ReadonlySet<TaskKind> = new Set([
  'GIVE_FINANCE_OPINION',
  'GIVE_MINISTER_OPINION',
  'GIVE_POSITION',
  'GIVE_AUTHORITY_POSITION',
  'RECORD_REASONED_OPINION',
  'GIVE_STAKEHOLDER_OPINION',
  'GIVE_VISA',
  'NEGOTIATE',
]);

/** What others said of the act before it came to its signature, each with the remarks and their answers. */
export function opinionBlocks(language: Language, { file }: PackContent): readonly Block[] {
  const t = textsIn(language);
  const asked = Object.values(file.tasks)
    .filter(({ kind, status }) => ASKED.has(kind) && status.kind !== 'OPEN')
    .toSorted((a, b) => a.seq - b.seq);
  if (asked.length === 0) return [{ kind: 'TEXT', text: t('pdf.pack.noOpinions') }];
  return asked.flatMap((task) => opinionOf(t, language, task, file.remarks));
}

function opinionOf(t: Texts, language: Language, task: Task, remarks: readonly KeptRemark[]): readonly Block[] {
  const { kind, capacity, status, seq } = task;
  const who = ` – ${t(`role.${capacity}`)}`;
  const heading: Block = { kind: 'HEADING', level: 3, text: `${capitalised(t(`task.${kind}`))}${who}` };
  if (status.kind !== 'DONE') return [heading, { kind: 'TEXT', text: t('opinions.notGiven') }];
  const { decision, at } = status;
  const words = `${capitalised(decisionWords(language, decision))} (${longDate(language, brusselsDate(at))})`;
  return [
    heading,
    { kind: 'TEXT', text: words },
    ...saidIn(language, decision).map((text): Block => ({ kind: 'QUOTE', text })),
    ...remarks.filter(({ task: of }) => of === seq).flatMap((remark) => remarkBlocks(t, remark)),
  ];
}

/** The words of an answer, where it has any. */
function saidIn(language: Language, decision: TaskDecision): readonly string[] {
  if (decision.kind === 'RECORD_REASONED_OPINION') return [decision.opinion[language]];
  return 'remark' in decision && decision.remark !== undefined ? [decision.remark] : [];
}

function remarkBlocks(t: Texts, { id, text, answer }: KeptRemark): readonly Block[] {
  const answered =
    answer === undefined
      ? t('opinions.unanswered')
      : `${t('opinions.answer', { outcome: t(`remarkAnswer.${answer.outcome}`) })} – ${answer.why}`;
  return [
    { kind: 'LABEL', text: t('opinions.remark', { id }) },
    { kind: 'QUOTE', text },
    { kind: 'TEXT', text: answered },
  ];
}
