import type { PackContent } from '../../../documents/pdf/pack/pack-content.ts';
import type { Task, TaskStatus } from '../../../domain/amendment/state.ts';
import { ACT } from '../act/acts.ts';

const by = { kind: 'PERSON', id: 'p1', role: 'FINANCE_INSPECTION' } as const;

const task = (seq: number, kind: Task['kind'], capacity: Task['capacity'], status: TaskStatus): Task => ({
  seq,
  kind,
  phase: 'NEGOTIATION',
  round: 1,
  capacity,
  assignees: [],
  formerAssignees: [],
  called: [],
  openedOn: '2026-11-01',
  dueOn: '2026-11-20',
  legalBasis: 'CONTRACT_ART_6',
  nudges: [],
  status,
});

/** A signing pack with an opinion, a remark that was answered, and one who did not answer. */
export const PACK: PackContent = {
  act: ACT,
  signed: { fr: 'd'.repeat(64), nl: 'e'.repeat(64) },
  file: {
    tasks: {
      3: task(3, 'GIVE_FINANCE_OPINION', 'FINANCE_INSPECTION', {
        kind: 'DONE',
        by,
        at: '2026-11-05T09:00:00.000Z',
        decision: { kind: 'GIVE_FINANCE_OPINION', position: 'FAVOURABLE', remark: 'Sans incidence sur l’enveloppe.' },
      }),
      4: task(4, 'GIVE_MINISTER_OPINION', 'MINISTER_CONSULTED', {
        kind: 'MOOT',
        at: '2026-11-06T09:00:00.000Z',
        reason: 'TERM_ENDED',
      }),
    },
    remarks: [
      {
        id: 'r1',
        task: 3,
        phase: 'NEGOTIATION',
        text: 'Et l’année suivante ?',
        from: by,
        answer: { seq: 9, outcome: 'PARTLY', why: 'Précisé au motif.', by, at: '2026-11-07T09:00:00.000Z' },
      },
    ],
  },
  caretaker: false,
  happened: [
    { at: '2026-11-02T09:00:00.000Z', by, event: { type: 'ActNumberGiven', number: 2 } },
    {
      at: '2026-11-03T09:00:00.000Z',
      by: { kind: 'PROCEDURE' },
      event: { type: 'PhaseDone', phase: 'COMMITTEE', outcome: 'DONE' },
    },
  ],
};
