import type { TaskKind } from '../amendment/tasks.ts';
import type { Capacity, Role } from '../people/roles.ts';
import { by, type Grant } from './right.ts';

/**
 * Of whom each kind of task is asked, in the order in which it is (domain rules, sections 3 and 4). Where two parties are, it
 * is a task of each.
 */
export const ASKED_OF: Readonly<Record<TaskKind, readonly Capacity[]>> = {
  LAUNCH: ['PRESIDENT'],
  DRAFT: ['CONTRACT_SECRETARY'],
  SETTLE_CONFLICT: ['CONTRACT_SECRETARY'],
  TRANSLATE: ['TRANSLATOR'],
  CHECK_TRANSLATION: ['CONTRACT_SECRETARY'],
  QUALIFY: ['CONTRACT_SECRETARY'],
  CONFIRM_MATERIAL_ERROR: ['PRESIDENT', 'CABINET_DIRECTOR'],
  DECIDE_ENVELOPE: ['PRESIDENT', 'MINISTER'],
  RECORD_PROTOCOL: ['CONTRACT_SECRETARY'],
  GIVE_FINANCE_OPINION: ['FINANCE_INSPECTION'],
  NEGOTIATE: ['PRESIDENT', 'MINISTER'],
  CONVOKE_COCOBASE: ['COCOBASE_SECRETARY'],
  GIVE_POSITION: ['UNION_ORGANISATION'],
  GIVE_AUTHORITY_POSITION: ['COCOBASE_PRESIDENT'],
  RECORD_REASONED_OPINION: ['COCOBASE_SECRETARY'],
  GIVE_MINISTER_OPINION: ['MINISTER_CONSULTED'],
  VOTE: ['COMMITTEE_MEMBER'],
  PUT_MOTION: ['PRESIDENT'],
  GIVE_VISA: ['CABINET_DIRECTOR'],
  SIGN: ['PRESIDENT', 'MINISTER'],
  GIVE_STAKEHOLDER_OPINION: ['STAKEHOLDER_ORGANISATION'],
  ANSWER_REMARKS: ['CONTRACT_SECRETARY'],
  NOTE_COCOBASE: ['COCOBASE_SECRETARY'],
  PUBLISH: ['CONTRACT_SECRETARY'],
  TRANSMIT: ['CONTRACT_SECRETARY'],
};

/** Who may enter, for an organisation, the answer that reached the service on paper. */
export const RECORDED_BY: Partial<Readonly<Record<TaskKind, Role>>> = {
  GIVE_POSITION: 'COCOBASE_SECRETARY',
  GIVE_STAKEHOLDER_OPINION: 'CONTRACT_SECRETARY',
};

const MINISTERS: ReadonlySet<Capacity> = new Set(['MINISTER', 'MINISTER_CONSULTED', 'CABINET_DIRECTOR']);
const ORGANISATIONS: ReadonlySet<Capacity> = new Set(['UNION_ORGANISATION', 'STAKEHOLDER_ORGANISATION']);

function relationOf(capacity: Capacity): Grant['relation'] {
  if (ORGANISATIONS.has(capacity)) return 'ORGANISATION_INVITED';
  return MINISTERS.has(capacity) ? 'MINISTER_CONCERNED' : 'ADDRESSEE';
}

/** Who decides which kind of task, one line each. */
export const TASK_GRANTS: readonly Grant[] = Object.entries(ASKED_OF).flatMap(([kind, capacities]) => [
  ...capacities.map((capacity) => by([capacity], relationOf(capacity), kind)),
  ...Object.entries(RECORDED_BY)
    .filter(([recorded]) => recorded === kind)
    .map(([, recorder]) => by([recorder], 'RECORDER', kind)),
]);
