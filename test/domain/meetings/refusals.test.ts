import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MEETING_REFUSALS, type MeetingRefusal } from '../../../domain/meetings/meeting/refusals.ts';
import {
  approval,
  asked,
  called,
  COCOBASE_HELD,
  convoked,
  frozenAgenda,
  HELD,
  held,
  invited,
  late,
  MeetingLife,
  MINUTES,
  place,
  planned,
  point,
  PRESENT,
  proven,
  remarks,
  signatures,
  SLOT,
  subject,
  type MeetingOutcome,
} from '../../support/domain/meeting-life.ts';
import { endOfMandate, substitute, UNIONS } from '../../support/domain/service.ts';

const KEEPER = 'cocobase-secretary';
const REASON = 'Grève des trains.';
const action = { text: 'Écrire.', personId: 'secretary', dueOn: '2026-05-01' };
const tomorrow = (life: MeetingLife): MeetingLife => life.on('2026-04-02');
const CLOSED_FROM = { from: '2026-03-03', until: '2099-12-31', reason: 'CLOSURE', name: { fr: 'x', nl: 'y' } } as const;

/** One way to each refusal. */
const CASES: Readonly<Record<MeetingRefusal, () => MeetingOutcome>> = {
  ACTION_DUE_PAST: () =>
    asked(frozenAgenda()).decides('secretary', { ...HELD, actions: [{ ...action, dueOn: '2026-04-13' }] }),
  ACTION_EMPTY: () => asked(frozenAgenda()).decides('secretary', { ...HELD, actions: [{ ...action, text: ' ' }] }),
  ACTION_NOBODY: () =>
    asked(frozenAgenda()).decides('secretary', { ...HELD, actions: [{ ...action, personId: 'stranger' }] }),
  AGENDA_EMPTY: () => called().waits().when(KEEPER, { type: 'SEND_INVITATION' }),
  AGENDA_FROZEN: () => frozenAgenda().when('president', { type: 'SET_AGENDA', points: [point('b'), point('a')] }),
  ANSWER_MISFIT: () =>
    held().when('secretary', { type: 'DECIDE', task: held().task('DRAFT_MINUTES').seq, decision: HELD }),
  CONVOCATION_INVALID: () => asked(late()).decides(KEEPER, COCOBASE_HELD),
  CONVOCATION_NOT_PROVEN: () => asked(convoked()).decides(KEEPER, COCOBASE_HELD),
  CONVOCATION_TOO_LATE: () => called().on('2026-04-01').when(KEEPER, { type: 'SEND_INVITATION' }),
  DAY_CLOSED: () => planned().when('secretary', { type: 'MOVE', to: place('2026-04-18'), reason: REASON }),
  DAY_TAKEN: () =>
    planned()
      .takes('2026-04-17')
      .when('secretary', { type: 'MOVE', to: place('2026-04-17'), reason: REASON }),
  DECISION_EMPTY: () =>
    asked(frozenAgenda()).decides('secretary', {
      ...HELD,
      points: [{ pointId: 'a', outcome: 'DECIDED', decision: '' }],
    }),
  LINKS_EXHAUSTED: () => {
    const life = late();
    const ask = { type: 'REQUEST_LINK', task: life.task('ACCEPT_LATENESS', 'union-1').seq } as const;
    return life.does('union-1', ask).does('union-1', ask).does('union-1', ask).when('union-1', ask);
  },
  INVITATION_UNCHANGED: () => invited().when('secretary', { type: 'SEND_INVITATION' }),
  MEETING_EXISTS: () => called().when(KEEPER, { type: 'CALL', series: 'cocobase', place: place('2026-04-16') }),
  MEETING_IN_PAST: () =>
    tomorrow(planned()).when('secretary', { type: 'MOVE', to: place('2026-04-01'), reason: REASON }),
  MEETING_NOT_YET: () => planned().when('procedure', { type: 'INVITE' }),
  MEETING_OVER: () => held().when('secretary', { type: 'CANCEL', reason: REASON }),
  MEETING_UNKNOWN: () => new MeetingLife().when('secretary', { type: 'SEND_INVITATION' }),
  MINUTES_EMPTY: () =>
    held().decides('secretary', { kind: 'DRAFT_MINUTES', minutes: { points: [{ pointId: 'a', text: ' ' }] } }),
  NOT_CONVOKED: () => planned().when('president', { type: 'GRANT_URGENCY', reason: REASON }),
  NOT_INVITED: () =>
    asked(frozenAgenda()).decides('secretary', { ...HELD, present: [...PRESENT, { kind: 'PERSON', id: 'auditor' }] }),
  NOT_SENT_YET: () =>
    called().when(KEEPER, { type: 'PROVE_DELIVERY', organisation: 'union-1', on: '2026-03-02', means: 'Accusé.' }),
  NOBODY_PRESENT: () => asked(frozenAgenda()).decides('secretary', { ...HELD, present: [] }),
  PLACE_UNCHANGED: () => planned().when('secretary', { type: 'MOVE', to: place(SLOT.on), reason: REASON }),
  POINT_TWICE: () => planned().when('secretary', { type: 'SET_AGENDA', points: [point('a'), point('a')] }),
  POINT_UNKNOWN: () => planned().when('secretary', { type: 'SET_AGENDA', points: [point('c')] }),
  POINT_UNTITLED: () =>
    planned().when('secretary', { type: 'SET_AGENDA', points: [{ ...subject('x'), title: { fr: 'X', nl: '' } }] }),
  PROOF_REQUIRED: () =>
    convoked().when(KEEPER, { type: 'PROVE_DELIVERY', organisation: 'union-1', on: '2026-03-30', means: '' }),
  SIGNED_AS_THE_OTHER: () => {
    const life = signatures()
      .people(substitute('cocobase-president', KEEPER, '2026-01-01', '2026-12-31'))
      .answers(KEEPER, { kind: 'SIGN_MINUTES', outcome: 'SIGN' });
    const task = life.task('SIGN_MINUTES', 'cocobase-president').seq;
    return life.when(KEEPER, { type: 'DECIDE', task, decision: { kind: 'SIGN_MINUTES', outcome: 'SIGN' } });
  },
  SLOT_LEAVES_MONTH: () => planned().when('secretary', { type: 'MOVE', to: place('2026-05-04'), reason: REASON }),
  URGENCY_AFTER_SENDING: () => convoked().when('cocobase-president', { type: 'GRANT_URGENCY', reason: REASON }),
  CAPACITY_REQUIRED: () =>
    planned()
      .people(substitute('president', 'secretary', '2026-01-01', '2026-12-31'))
      .when('secretary', { type: 'CANCEL', reason: REASON }),
  CALENDAR_CLOSED: () => {
    const life = new MeetingLife();
    life.policy = { ...life.policy, closures: [CLOSED_FROM] };
    return life.when(KEEPER, { type: 'CALL', series: 'cocobase', place: place('2026-04-16') });
  },
  DATE_IN_FUTURE: () =>
    convoked().when(KEEPER, { type: 'PROVE_DELIVERY', organisation: 'union-1', on: '2026-03-31', means: 'Accusé.' }),
  MANDATE_ENDED: () =>
    asked(frozenAgenda())
      .people(endOfMandate('secretary', 'CONTRACT_SECRETARY', '2026-04-13'))
      .decides('secretary', HELD),
  NOT_ALLOWED: () => planned().when('cabinet', { type: 'CANCEL', reason: REASON }),
  NOT_YOURS: () => asked(frozenAgenda()).decides('president', HELD),
  NUDGE_TOO_EARLY: () =>
    held().when('procedure', {
      type: 'NUDGE',
      nudges: held()
        .task('DRAFT_MINUTES')
        .nudges.map((nudge) => ({ task: held().task('DRAFT_MINUTES').seq, nudge })),
    }),
  REASON_REQUIRED: () => planned().when('secretary', { type: 'CANCEL', reason: ' ' }),
  REMARK_EMPTY: () => remarks().decides('cabinet', { kind: 'REMARK_ON_MINUTES', outcome: 'REMARK', remark: '' }),
  ROLE_NOT_HELD: () =>
    planned()
      .people(endOfMandate('cabinet', 'CABINET_DIRECTOR', '2026-03-03'))
      .on('2026-03-30')
      .when('procedure', { type: 'INVITE' }),
  STEP_CLOSED: () =>
    approval()
      .answers('president', { kind: 'APPROVE_MINUTES', minutes: MINUTES })
      .decides('president', { kind: 'APPROVE_MINUTES', minutes: MINUTES }),
  TASK_UNKNOWN: () => planned().when('secretary', { type: 'DECIDE', task: 99, decision: HELD }),
  TERM_RUNNING: () => remarks().when('procedure', { type: 'CLOSE_REMARKS' }),
};

describe('every refusal of a meeting', () => {
  it.each(MEETING_REFUSALS.map((code) => [code, CASES[code]] as const))('%s is met once', (code, make) => {
    expect(make()).toMatchObject({ refused: code });
  });

  it('is written somewhere in the rules', async () => {
    const domain = path.join(import.meta.dirname, '../../../domain');
    const files = ['meetings', 'rights', 'links', 'amendment/decide', 'calendar', 'people'].map(async (folder) =>
      Promise.all(
        (await readdir(path.join(domain, folder), { recursive: true }))
          .filter((file) => file.endsWith('.ts') && !file.endsWith('refusals.ts'))
          .map((file) => readFile(path.join(domain, folder, file), 'utf8')),
      ),
    );
    const written = (await Promise.all(files)).flat().join('\n');
    expect(MEETING_REFUSALS.filter((code) => !written.includes(`'${code}'`))).toEqual([]);
  });

  it('leaves the meeting as it was', () => {
    const life = proven();
    const before = life.state;
    life.when('president', { type: 'MOVE', to: place('2026-04-17'), reason: '' });
    life.when(UNIONS[0], { type: 'SEND_INVITATION' });
    expect(life.state).toBe(before);
  });
});
