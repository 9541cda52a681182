import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import type { OpinionGroup } from '../../../web/pages/dossier/opinions.tsx';

/** The tasks by which others say what they think of a file, by whom they come from; answering them is no decision on it. */
const GROUP_OF: Partial<Record<TaskKind, OpinionGroup>> = {
  GIVE_FINANCE_OPINION: 'finance',
  GIVE_MINISTER_OPINION: 'minister',
  GIVE_POSITION: 'unions',
  GIVE_AUTHORITY_POSITION: 'unions',
  RECORD_REASONED_OPINION: 'unions',
  NOTE_COCOBASE: 'unions',
  GIVE_STAKEHOLDER_OPINION: 'stakeholders',
};

export const groupOf = (kind: TaskKind): OpinionGroup | undefined => GROUP_OF[kind];

export const isOpinion = (kind: TaskKind): boolean => groupOf(kind) !== undefined || kind === 'ANSWER_REMARKS';
