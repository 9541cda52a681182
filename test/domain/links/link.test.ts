import { describe, expect, it } from '@jest/globals';
import { MAIL_KINDS, mailOrders } from '../../../domain/amendment/mail-orders.ts';
import { linkExpiry, LINK_MAIL_KINDS, purposeOf, standingOf } from '../../../domain/links/link.ts';
import { MEETING_MAIL_KINDS, meetingMailOrders } from '../../../domain/meetings/meeting/mail-orders.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { late } from '../../support/domain/meeting-life.ts';

const LINK = { purpose: 'ANSWER', expiresAt: '2026-03-09T10:00:00.000Z', addressHash: 'a', textHash: 't' } as const;
const PRESENT = {
  now: '2026-03-09T09:59:59.999Z',
  status: 'OPEN',
  isSentBack: false,
  addressHash: 'a',
  textHash: 't',
} as const;

describe('a link', () => {
  it('is good for seven times 24 hours, whatever clocks do in between', () => {
    expect(linkExpiry('2026-03-24T10:00:00.000Z')).toBe('2026-03-31T10:00:00.000Z');
    expect(standingOf(LINK, PRESENT)).toBe('GOOD');
    expect(standingOf(LINK, { ...PRESENT, now: LINK.expiresAt })).toBe('EXPIRED');
  });

  it('has expired with the address it was sent to, and where it was not kept to which', () => {
    expect(standingOf(LINK, { ...PRESENT, addressHash: 'b' })).toBe('EXPIRED');
    expect(standingOf(LINK, { ...PRESENT, addressHash: undefined })).toBe('EXPIRED');
    expect(standingOf({ expiresAt: LINK.expiresAt }, { ...PRESENT, addressHash: undefined })).toBe('EXPIRED');
  });

  it('is dead for another text, and for a file that was sent back; what was answered can still be read', () => {
    expect(standingOf(LINK, { ...PRESENT, textHash: 'u' })).toBe('TEXT_CHANGED');
    expect(standingOf(LINK, { ...PRESENT, status: 'MOOT', isSentBack: true })).toBe('TEXT_CHANGED');
    expect(standingOf(LINK, { ...PRESENT, status: 'DONE', textHash: 'u' })).toBe('GOOD');
  });

  it('that was sent to be read answers nothing', () => {
    const read = { ...LINK, purpose: 'READ_ONLY' } as const;
    expect(standingOf(read, PRESENT)).toBe('EXPIRED');
    expect(standingOf(read, { ...PRESENT, status: 'DONE' })).toBe('GOOD');
  });

  it('answers where its message asks, and nowhere else', () => {
    const asking = [...MAIL_KINDS, ...MEETING_MAIL_KINDS, ...LINK_MAIL_KINDS].filter(
      (kind) => purposeOf(kind) === 'ANSWER',
    );
    expect([...new Set(asking)].toSorted()).toEqual([
      'ANSWER_STRUCK',
      'DATE_MOVED',
      'LINK_SENT',
      'MINUTES_SENT',
      'REMINDER',
      'TASK_OPENED',
    ]);
  });
});

describe('another link', () => {
  const file = () => fileAt('GIVE_POSITION', { concertationMatter: true });

  it('is ordered for the organisation alone that is asked, while it is asked, three times a day', () => {
    const life = file();
    const task = life.task('GIVE_POSITION', 'union-1').seq;
    const ask = { type: 'REQUEST_LINK', task } as const;
    expect(life.when('union-2', ask)).toMatchObject({ refused: 'NOT_YOURS' });
    expect(life.when('president', ask)).toMatchObject({ refused: 'NOT_YOURS' });
    for (let times = 0; times < 3; times += 1) expect(life.when('union-1', ask)).toEqual({ facts: ['LinkRequested'] });
    expect(life.when('union-1', ask)).toMatchObject({ refused: 'LINKS_EXHAUSTED' });
    life.does('union-1', 'GIVE_POSITION');
    expect(life.when('union-1', ask)).toMatchObject({ refused: 'STEP_CLOSED' });
  });

  it('is no act: a decision can still be taken back, nothing that waits changes', () => {
    const life = file();
    const { procedure, lastDecision } = life.state;
    life.commands('union-1', { type: 'REQUEST_LINK', task: life.task('GIVE_POSITION', 'union-1').seq });
    expect(life.state.procedure).toEqual({ ...procedure, seq: procedure.seq + 1 });
    expect(life.state.lastDecision).toEqual(lastDecision);
  });

  it('is sent to the organisation alone, and its use from elsewhere told to it', () => {
    const life = file();
    const task = life.task('GIVE_POSITION', 'union-1').seq;
    life.commands('union-1', { type: 'REQUEST_LINK', task, elsewhere: true });
    const mails = life.recorded
      .slice(-2)
      .flatMap((recorded) => mailOrders(life.state, recorded, life.directory, life.today));
    expect(mails.map(({ kind, to, task: about }) => [kind, to.id, about])).toEqual([
      ['LINK_SENT', 'union-1', task],
      ['LINK_USED_ELSEWHERE', 'union-1', task],
    ]);
  });
});

describe('an answer by a link', () => {
  it('is confirmed to the organisation, that of the secretary for it is not', () => {
    const life = fileAt('GIVE_POSITION', { concertationMatter: true });
    const told = () =>
      mailOrders(life.state, life.recorded.at(-1) ?? fail(), life.directory, life.today).map(({ kind }) => kind);
    life.does('union-1', 'GIVE_POSITION');
    expect(told()).toEqual(['ANSWER_CONFIRMED']);
    const task = life.task('GIVE_POSITION', 'union-2').seq;
    const decision = { kind: 'GIVE_POSITION', position: 'FAVOURABLE', remarks: [] } as const;
    life.commands('cocobase-secretary', { type: 'DECIDE', task, decision });
    expect(told()).toEqual([]);
  });

  it('to a meeting is confirmed as well, with what its keeper is told', () => {
    const life = late().answers('union-2', { kind: 'ACCEPT_LATENESS', outcome: 'OBJECT', reason: 'Trop court.' });
    const answered = life.recorded.findLast(({ event }) => event.type === 'TaskDone') ?? fail();
    const kinds = meetingMailOrders(life.state, answered, life.directory, '2026-04-01').map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['LATENESS_REFUSED', 'ANSWER_CONFIRMED']));
  });
});

function fail(): never {
  throw new Error('Nothing was recorded.');
}
