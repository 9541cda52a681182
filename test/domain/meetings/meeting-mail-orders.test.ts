import { describe, expect, it } from '@jest/globals';
import { MEETING_MAIL_KINDS, meetingMailOrders } from '../../../domain/meetings/meeting/mail-orders.ts';
import {
  approval,
  asked,
  called,
  convoked,
  DRAFT,
  frozenAgenda,
  held,
  HELD,
  invited,
  late,
  MINUTES,
  place,
  planned,
  point,
  proven,
  remarks,
  type MeetingLife,
} from '../../support/domain/meeting-life.ts';
import { absence, endOfMandate, mandate, UNIONS } from '../../support/domain/service.ts';

const ACCEPT = { kind: 'ACCEPT_LATENESS', outcome: 'ACCEPT' } as const;
const NOT_PROVEN = { kind: 'NOT_PROVEN', why: '550' } as const;
const LAST = 1;

/** What the last facts have written: kind, to whom, in which languages. */
const written = (life: MeetingLife, facts: number = LAST): readonly string[] =>
  life.recorded
    .slice(-facts)
    .flatMap((recorded) => meetingMailOrders(life.state, recorded, life.directory, life.today))
    .map(({ kind, to, languages }) => `${kind} ${to.id} ${languages.join('+')}`);

describe('who is written to', () => {
  it('of an invitation: all who are invited, in both languages, their own first', () => {
    expect(written(invited())).toEqual(
      ['president', 'secretary', 'secretary-2', 'cabinet', 'cabinet-member'].map((id) => `INVITATION ${id} fr+nl`),
    );
    expect(written(convoked())).toEqual([
      'INVITATION cocobase-president nl+fr',
      'INVITATION cocobase-secretary fr+nl',
      ...UNIONS.map((union) => `INVITATION ${union} fr+nl`),
    ]);
  });

  it('of a changed agenda and of another day, as what they are', () => {
    const changed = invited().waits(point('a')).on('2026-04-10').does('procedure', { type: 'FREEZE_AGENDA' });
    expect(written(changed, 2)[0]).toBe('AGENDA_CHANGED president fr+nl');
    const moved = frozenAgenda().does('secretary', { type: 'MOVE', to: place('2026-04-17'), reason: 'Grève.' });
    expect(written(moved, 2)[0]).toBe('INVITATION president fr+nl');
    const cancelled = invited().does('secretary', { type: 'CANCEL', reason: 'Grève.' });
    expect(written(cancelled)).toContain('INVITATION_CANCELLED cabinet fr+nl');
    expect(written(planned().does('secretary', { type: 'CANCEL', reason: 'Grève.' }))).toEqual([]);
  });

  it('of a convocation that is not proven: the keeper, in his language', () => {
    const life = convoked().mails('2026-03-30T08:00:00.000Z', ['union-1', NOT_PROVEN]);
    expect(written(life.does('procedure', { type: 'JUDGE_CONVOCATION' }))).toEqual([
      'CONVOCATION_NOT_PROVEN cocobase-secretary fr',
    ]);
    expect(written(proven())).toEqual([]);
  });

  it('of one that came too late: keeper and chair, and each organisation for its answer', () => {
    expect(written(late(), 4)).toEqual([
      'CONVOCATION_LATE cocobase-secretary fr+nl',
      'CONVOCATION_LATE cocobase-president nl+fr',
      ...UNIONS.map((union) => `TASK_OPENED ${union} fr+nl`),
    ]);
    const objected = late().answers('union-1', { ...ACCEPT, outcome: 'OBJECT', reason: 'Trop court.' });
    expect(written(objected, 3)).toEqual([
      'LATENESS_REFUSED cocobase-secretary fr+nl',
      'LATENESS_REFUSED cocobase-president nl+fr',
      'ANSWER_CONFIRMED union-1 fr+nl',
    ]);
    const cured = UNIONS.reduce((life, union) => life.answers(union, ACCEPT), late());
    expect(written(cured)).toHaveLength(5);
  });

  it('of minutes: those whose remarks are asked, then all', () => {
    expect(written(remarks())).toEqual(['MINUTES_SENT cabinet fr']);
    const final = approval().answers('president', { kind: 'APPROVE_MINUTES', minutes: MINUTES });
    expect(written(final)).toHaveLength(5);
    expect(written(final)[0]).toBe('MINUTES_FINAL president fr+nl');
  });

  it('of a task: who is asked, or who stands in for one who is away', () => {
    expect(written(held())).toEqual(['TASK_OPENED secretary fr+nl', 'TASK_OPENED secretary-2 fr+nl']);
    const life = held().people(absence('cabinet', 'translator', '2026-04-14', '2026-04-20'));
    expect(written(life.answers('secretary', DRAFT), 2)).toEqual(['SUBSTITUTE_ASKED translator fr']);
  });

  it('of a nudge: those asked, their substitutes, then keeper and chair', () => {
    const life = held().people(absence('secretary', 'translator', '2026-04-20', '2026-04-30'));
    const { seq, nudges } = life.task('DRAFT_MINUTES');
    for (const nudge of nudges) {
      life.on(nudge.on).does('procedure', { type: 'NUDGE', nudges: [{ task: seq, nudge }] });
      expect(life.when('procedure', { type: 'NUDGE', nudges: [{ task: seq, nudge }] })).toEqual({ facts: [] });
    }
    expect(
      life.recorded.slice(-nudges.length).map((recorded) =>
        meetingMailOrders(life.state, recorded, life.directory, life.today)
          .map(({ kind, to }) => `${kind} ${to.id}`)
          .join(', '),
      ),
    ).toEqual([
      'REMINDER secretary-2, SUBSTITUTE_ASKED translator',
      'REMINDER secretary-2, SUBSTITUTE_ASKED translator',
      '',
      'REMINDER secretary-2, SUBSTITUTE_ASKED translator',
      'ESCALATION translator, ESCALATION secretary-2, ESCALATION president',
    ]);
    expect(life.task('DRAFT_MINUTES').nudges).toEqual([]);
  });

  it('of final minutes: who was invited and in whose place, not who is away and replaced', () => {
    const life = planned()
      .people(absence('cabinet', 'translator', '2026-04-14', '2026-04-14'))
      .on('2026-03-30')
      .does('procedure', { type: 'INVITE' });
    asked(life).answers('secretary', HELD).answers('secretary', DRAFT).on('2026-04-15');
    life.answers('cabinet', { kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' });
    life.people(absence('secretary-2', 'auditor', '2026-04-15', '2026-04-15'));
    expect(
      written(life.answers('president', { kind: 'APPROVE_MINUTES', minutes: MINUTES })).map(
        (each) => each.split(' ')[1],
      ),
    ).toEqual(['president', 'secretary', 'auditor', 'translator', 'cabinet', 'cabinet-member']);
  });

  it('of a task that passes on: its new holder, or who stands in for him, and nobody who knew of it', () => {
    const life = held()
      .people(
        endOfMandate('secretary', 'CONTRACT_SECRETARY', '2026-04-14'),
        mandate('auditor', 'CONTRACT_SECRETARY', '2026-04-15'),
        mandate('stranger', 'CONTRACT_SECRETARY', '2026-04-15'),
        absence('stranger', 'translator', '2026-04-15', '2026-04-15'),
      )
      .on('2026-04-15')
      .does('procedure', { type: 'PASS_ON' });
    expect(written(life, 2)).toEqual(['TASK_OPENED auditor fr', 'SUBSTITUTE_ASKED translator fr']);
  });

  it('is nobody of what is only kept', () => {
    expect(written(called())).toEqual([]);
    expect(new Set(MEETING_MAIL_KINDS).size).toBe(MEETING_MAIL_KINDS.length);
  });
});
