import { describe, expect, it } from '@jest/globals';
import type { AmendmentCommand } from '../../../domain/amendment/commands.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life } from '../../support/domain/life.ts';
import { cocobase } from '../../support/domain/meetings.ts';
import { endOfMandate, mandate, substitute } from '../../support/domain/service.ts';

const PASS_ON: AmendmentCommand = { type: 'PASS_ON' };
const MARCH = ['2026-03-01', '2026-03-31'] as const;

describe('A substitute', () => {
  it('answers in the place of the one who is absent, and it is recorded on whose behalf', () => {
    const file = new Life()
      .people(substitute('cabinet', 'cabinet-member', ...MARCH))
      .launch()
      .until('GIVE_VISA');
    file.does('cabinet-member', 'GIVE_VISA');
    expect(file.task('GIVE_VISA').status).toMatchObject({
      by: { kind: 'PERSON', id: 'cabinet-member', role: 'CABINET_DIRECTOR', onBehalfOf: 'cabinet' },
    });
  });

  it.each(['2026-02-28', '2026-04-01'])('has no say outside his dates, on %s', (day) => {
    const file = new Life()
      .people(substitute('cabinet', 'cabinet-member', ...MARCH))
      .launch()
      .until('GIVE_VISA');
    expect(file.on(day).decides('cabinet-member', 'GIVE_VISA')).toMatchObject({ refused: 'NOT_YOURS' });
  });

  it('of a substitute has none: no re-delegation', () => {
    const file = new Life().people(
      substitute('cabinet', 'cabinet-member', ...MARCH),
      substitute('cabinet-member', 'stranger', ...MARCH),
    );
    expect(file.launch().until('GIVE_VISA').decides('stranger', 'GIVE_VISA')).toMatchObject({ refused: 'NOT_YOURS' });
  });

  it('votes for the absent member, whose ballot it is', () => {
    const file = new Life()
      .people(substitute('member-4', 'stranger', ...MARCH))
      .launch()
      .until('VOTE');
    const decision = { kind: 'VOTE', vote: 'FOR' } as const;
    file.commands('stranger', { type: 'DECIDE', task: file.task('VOTE', 'member-4').seq, decision });
    expect(file.state.committee?.votes).toEqual({ 'member-4': 'FOR' });
  });

  it('acts for the president on the file as a whole, and launches in his place', () => {
    const file = new Life()
      .people(substitute('president', 'stranger', ...MARCH))
      .launch({ kind: 'SERVICE' }, 'stranger');
    expect(file.recorded.at(0)?.by).toEqual({
      kind: 'PERSON',
      id: 'stranger',
      role: 'PRESIDENT',
      onBehalfOf: 'president',
    });
    file.commands('stranger', { type: 'WITHDRAW', reason: 'Sans objet.' });
    expect(file.state.procedure.end).toBe('WITHDRAWN');
  });

  it('says whether he acts in his own role: a secretary who stands in for the president proposes or launches', () => {
    const file = (): Life => new Life().people(substitute('president', 'secretary', ...MARCH));
    const propose = {
      type: 'PROPOSE',
      contractId: 'c1',
      title: { fr: 'x', nl: 'y' },
      origin: { kind: 'SERVICE' },
    } as const;
    expect(file().when('secretary', propose)).toMatchObject({
      refused: 'CAPACITY_REQUIRED',
      details: { choices: ['CONTRACT_SECRETARY', 'PRESIDENT/president'] },
    });
    const himself = 'secretary as CONTRACT_SECRETARY';
    expect(file().launch({ kind: 'SERVICE' }, himself).asked).toEqual(['LAUNCH president']);
    const instead = 'secretary as PRESIDENT/president';
    expect(file().launch({ kind: 'SERVICE' }, instead).recorded.at(0)?.by).toEqual({
      kind: 'PERSON',
      id: 'secretary',
      role: 'PRESIDENT',
      onBehalfOf: 'president',
    });
  });

  it('cannot choose a capacity that he does not have', () => {
    const file = new Life();
    const propose = {
      type: 'PROPOSE',
      contractId: 'c1',
      title: { fr: 'x', nl: 'y' },
      origin: { kind: 'SERVICE' },
    } as const;
    expect(file.when('secretary as PRESIDENT', propose)).toMatchObject({ refused: 'NOT_ALLOWED' });
  });
});

describe('A mandate that ends', () => {
  it('ends the right to answer the same day after', () => {
    const file = fileAt('GIVE_VISA');
    file.people(endOfMandate('cabinet', 'CABINET_DIRECTOR', '2026-03-02'));
    file.on('2026-03-03');
    expect(file.decides('cabinet', 'GIVE_VISA')).toMatchObject({
      refused: 'MANDATE_ENDED',
      details: { role: 'CABINET_DIRECTOR' },
    });
  });

  it('passes the open signature on to the new minister; what was given stands (B9)', () => {
    const file = fileAt('SIGN').does('president', 'SIGN').on('2026-03-03');
    file.people(endOfMandate('minister', 'MINISTER', '2026-03-02'), mandate('minister-2', 'MINISTER', '2026-03-03'));
    file.commands('procedure', PASS_ON);
    expect(file.asked).toEqual(['SIGN minister-2']);
    expect(file.task('SIGN').formerAssignees).toEqual([{ kind: 'PERSON', id: 'minister' }]);
    file.does('minister-2', 'SIGN');
    expect(file.state.signedOn).toBe('2026-03-03');
    expect(file.state.visits.filter(({ phase }) => phase === 'COMMITTEE')).toHaveLength(1);
  });

  it('passes open tasks on to the substitute when nobody holds the role, who then acts on his behalf (B10)', () => {
    const file = fileAt('GIVE_VISA').people(substitute('cabinet', 'cabinet-member', ...MARCH));
    file.people(endOfMandate('cabinet', 'CABINET_DIRECTOR', '2026-03-02')).on('2026-03-03');
    file.commands('procedure', PASS_ON);
    expect(file.task('GIVE_VISA').assignees).toEqual([{ kind: 'PERSON', id: 'cabinet-member', onBehalfOf: 'cabinet' }]);
    file.does('cabinet-member', 'GIVE_VISA');
    expect(file.asked).toEqual(['SIGN president']);
  });

  it('leaves a substitute who got the task so only as long as he is one', () => {
    const file = fileAt('GIVE_VISA').people(substitute('cabinet', 'cabinet-member', ...MARCH));
    file.people(endOfMandate('cabinet', 'CABINET_DIRECTOR', '2026-03-02')).on('2026-03-03');
    file.commands('procedure', PASS_ON).on('2026-04-01');
    expect(file.decides('cabinet-member', 'GIVE_VISA')).toMatchObject({ refused: 'MANDATE_ENDED' });
    file.people(mandate('cabinet-2', 'CABINET_DIRECTOR', '2026-04-01')).commands('procedure', PASS_ON);
    expect(file.asked).toEqual(['GIVE_VISA cabinet-2']);
  });

  it('leaves the task with the others who were asked', () => {
    const file = new Life().launch().people(endOfMandate('secretary', 'CONTRACT_SECRETARY', '2026-03-02'));
    file.on('2026-03-03').commands('procedure', PASS_ON);
    expect(file.asked).toEqual(['DRAFT secretary-2']);
  });

  it('gives a ballot to a substitute, never to the next member', () => {
    const file = fileAt('VOTE');
    file.people(
      endOfMandate('member-4', 'COMMITTEE_MEMBER', '2026-03-02'),
      endOfMandate('member-5', 'COMMITTEE_MEMBER', '2026-03-02'),
      mandate('member-10', 'COMMITTEE_MEMBER', '2026-03-03'),
      substitute('member-4', 'stranger', ...MARCH),
    );
    file.on('2026-03-03').commands('procedure', PASS_ON);
    expect(file.asked).toContain('VOTE stranger');
    expect(file.asked).toContain('VOTE member-5');
    expect(file.asked.join()).not.toContain('member-10');
    file.does('stranger', 'VOTE');
    expect(file.state.committee?.votes).toEqual({ 'member-4': 'FOR' });
  });

  it('does not pass a check on to the translator of the twin', () => {
    const file = fileAt('CHECK_TRANSLATION');
    file.people(
      mandate('translator', 'CONTRACT_SECRETARY'),
      mandate('secretary-3', 'CONTRACT_SECRETARY', '2026-03-03'),
      endOfMandate('secretary', 'CONTRACT_SECRETARY', '2026-03-02'),
      endOfMandate('secretary-2', 'CONTRACT_SECRETARY', '2026-03-02'),
    );
    file.on('2026-03-03').commands('procedure', PASS_ON);
    expect(file.asked).toEqual(['CHECK_TRANSLATION secretary-3']);
  });

  it('changes nothing while nobody can take the task, nor when repeated', () => {
    const file = fileAt('GIVE_VISA');
    file.people(endOfMandate('cabinet', 'CABINET_DIRECTOR', '2026-03-02')).on('2026-03-03');
    expect(file.when('procedure', PASS_ON)).toEqual({ facts: [] });
    file.people(mandate('cabinet-2', 'CABINET_DIRECTOR', '2026-03-03'));
    expect(file.when('procedure', PASS_ON)).toEqual({ facts: ['TaskReassigned'] });
    expect(file.when('procedure', PASS_ON)).toEqual({ facts: [] });
  });
});

const reassign = (task: number, personId: string, reason = 'Maladie.'): AmendmentCommand => ({
  type: 'REASSIGN',
  task,
  personId,
  reason,
});

describe('A stuck task', () => {
  it('is passed on by the administrator, with a reason, to another who holds the role', () => {
    const file = new Life().launch();
    file.commands('administrator', reassign(file.task('DRAFT').seq, 'secretary-2'));
    expect(file.asked).toEqual(['DRAFT secretary-2']);
    expect(file.recorded.at(-1)).toMatchObject({
      by: { id: 'administrator', role: 'ADMINISTRATOR' },
      event: { reason: 'Maladie.' },
    });
    expect(file.decides('secretary', 'DRAFT')).toMatchObject({ refused: 'NOT_YOURS' });
  });

  it('is not passed on otherwise', () => {
    const file = new Life().launch();
    const draft = file.task('DRAFT').seq;
    expect(file.when('president', reassign(draft, 'secretary-2'))).toMatchObject({ refused: 'NOT_ALLOWED' });
    expect(file.when('administrator', reassign(draft, 'secretary-2', ' '))).toMatchObject({
      refused: 'REASON_REQUIRED',
    });
    expect(file.when('administrator', reassign(draft, 'translator'))).toMatchObject({
      refused: 'NOT_A_HOLDER',
      details: { role: 'CONTRACT_SECRETARY' },
    });
    expect(file.when('administrator', reassign(9999, 'secretary-2'))).toMatchObject({ refused: 'TASK_UNKNOWN' });
    file.does('secretary', 'DRAFT');
    expect(file.when('administrator', reassign(draft, 'secretary-2'))).toMatchObject({ refused: 'STEP_CLOSED' });
  });

  it('that is a ballot or an organisation’s answer is nobody else’s', () => {
    const file = fileAt('VOTE');
    const ballot = reassign(file.task('VOTE', 'member-4').seq, 'member-5');
    expect(file.when('administrator', ballot)).toMatchObject({ refused: 'BALLOT_IS_PERSONAL' });
    file.until('NOTE_COCOBASE').commands('procedure', cocobase(file, 'CONVOKED'));
    const position = reassign(file.task('GIVE_POSITION', 'union-1').seq, 'cocobase-secretary');
    expect(file.when('administrator', position)).toMatchObject({ refused: 'NOT_A_HOLDER' });
  });
});
