import { describe, expect, it } from '@jest/globals';
import type { AmendmentCommand } from '../../../domain/amendment/commands.ts';
import { mayTakeBack } from '../../../domain/amendment/rights.ts';
import { openTasks } from '../../../domain/amendment/state.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life, policyWith, type Outcome } from '../../support/domain/life.ts';
import { endOfMandate, MEMBERS, substitute } from '../../support/domain/service.ts';
import { SITUATIONS } from './situations.ts';

const [first = '', second = ''] = MEMBERS;
const DAY = '2026-03-02';
const no = { kind: 'VOTE', vote: 'AGAINST' } as const;

const takingBack = (file: Life, kind: TaskKind, who: string): AmendmentCommand => ({
  type: 'TAKE_BACK',
  task: file.task(kind, who).seq,
});
const takes = (file: Life, who: string, kind: TaskKind): Outcome => file.when(who, takingBack(file, kind, who));
const visa = (): Life => fileAt('GIVE_VISA').on(DAY, '09:00').does('cabinet', 'GIVE_VISA');
const concerted = (): Life => fileAt('GIVE_POSITION', { concertationMatter: true });

describe('The time in which a decision may be taken back', () => {
  it('is half an hour, to the moment', () => {
    expect(takes(visa().on(DAY, '09:29:59'), 'cabinet', 'GIVE_VISA')).toHaveProperty('facts');
    expect(takes(visa().on(DAY, '09:30'), 'cabinet', 'GIVE_VISA')).toMatchObject({ refused: 'TAKE_BACK_TOO_LATE' });
  });

  it('is that of the setting the file was launched with, whatever is set afterwards', () => {
    const file = new Life();
    file.policy = policyWith({ 'decision.takeBackMinutes': 5 });
    file.launch();
    file.policy = policyWith({ 'decision.takeBackMinutes': 600 });
    file.does('secretary', 'DRAFT').on(DAY, '09:05');
    expect(takes(file, 'secretary', 'DRAFT')).toMatchObject({ refused: 'TAKE_BACK_TOO_LATE' });
  });

  it('is none where the setting is 0', () => {
    const file = new Life();
    file.policy = policyWith({ 'decision.takeBackMinutes': 0 });
    file.launch().does('secretary', 'DRAFT');
    expect(takes(file, 'secretary', 'DRAFT')).toMatchObject({ refused: 'TAKE_BACK_TOO_LATE' });
  });
});

/** What somebody may do after a vote that settled nothing, in the middle of the ballot. */
const ACTS: readonly (readonly [what: string, act: (file: Life) => Life])[] = [
  ['another vote', (file) => file.does(second, 'VOTE')],
  [
    'a motion put in the place of the one voted on',
    (file) => file.commands('president', { type: 'PUT_MOTION', motion: { kind: 'APPROVE' } }),
  ],
  ['the vote closed by the president', (file) => file.commands('president', { type: 'CLOSE_VOTE' })],
];

/** Three votes against three, of nine: nothing is settled, but there is a quorum to close the vote with. */
const tied = (): Life =>
  ['member-4', 'member-5', 'member-6', 'member-7', 'member-8', 'member-3'].reduce(
    (file, member, index) => file.does(member, 'VOTE', index < 3 ? no : undefined),
    fileAt('VOTE'),
  );

describe('A decision after which somebody has acted', () => {
  it.each(ACTS)('is not taken back after %s', (_what, act) => {
    const file = tied();
    const command = takingBack(file, 'VOTE', 'member-3');
    expect(file.copy().when('member-3', command)).toHaveProperty('facts');
    expect(act(file.copy()).when('member-3', command)).toMatchObject({ refused: 'TAKE_BACK_OVERTAKEN' });
  });

  it('is not taken back once its step was passed on by the administrator, who acts too', () => {
    const file = new Life().launch().does('secretary', 'DRAFT');
    const { seq: task } = file.task('TRANSLATE');
    file.commands('administrator', { type: 'REASSIGN', task, personId: 'translator', reason: 'Maladie.' });
    expect(takes(file, 'secretary', 'DRAFT')).toMatchObject({ refused: 'TAKE_BACK_OVERTAKEN' });
  });

  it('is not taken back after an organisation’s answer that came late and was kept', () => {
    const file = concerted().does('cocobase-secretary', 'RECORD_REASONED_OPINION');
    const { seq: task } = file.task('GIVE_POSITION', 'union-1');
    file.commands('union-1', {
      type: 'DECIDE',
      task,
      decision: { kind: 'GIVE_POSITION', position: 'NONE', remarks: [] },
    });
    expect(takes(file, 'cocobase-secretary', 'RECORD_REASONED_OPINION')).toMatchObject({
      refused: 'TAKE_BACK_OVERTAKEN',
    });
  });

  it('may be taken back after what the procedure does by itself: a phase opened, an act frozen, a reminder sent', () => {
    const file = fileAt('VOTE').on('2026-03-09', '08:20').does(first, 'VOTE').on('2026-03-09', '08:35');
    const [reminded] = openTasks(file.state, 'COMMITTEE');
    const nudge = file.state.procedure.waiting[reminded?.seq ?? 0]?.nudges[0];
    if (reminded === undefined || nudge === undefined) throw new Error('Nothing is planned.');
    file.commands('procedure', { type: 'NUDGE', phase: 'COMMITTEE', on: nudge.on });
    const sent = file.state.procedure.waiting[reminded.seq];
    expect(takes(file, first, 'VOTE')).toHaveProperty('facts');
    expect(file.state.procedure.waiting[reminded.seq]).toEqual(sent);
    expect(takes(visa(), 'cabinet', 'GIVE_VISA')).toHaveProperty('facts');
  });

  it('may be taken back when who acted after it has taken that back', () => {
    const file = fileAt('VOTE').does(first, 'VOTE').does(second, 'VOTE');
    expect(takes(file.copy(), first, 'VOTE')).toMatchObject({ refused: 'TAKE_BACK_OVERTAKEN' });
    file.commands(second, takingBack(file, 'VOTE', second)).commands(first, takingBack(file, 'VOTE', first));
    expect(file.asked).toEqual(fileAt('VOTE').asked);
    expect(file.state.committee?.votes).toEqual({});
  });

  it('may not be once its own time is over, though who acted after it has taken that back', () => {
    const file = fileAt('VOTE').on(DAY, '09:00').does(first, 'VOTE').on(DAY, '09:20').does(second, 'VOTE');
    file.on(DAY, '09:40').commands(second, takingBack(file, 'VOTE', second));
    expect(takes(file, first, 'VOTE')).toMatchObject({ refused: 'TAKE_BACK_TOO_LATE' });
  });

  it('is not taken back once the term is over in which it could be given', () => {
    const file = concerted();
    const closesOn = file.state.procedure.phases.PRIOR_CONCERTATION?.closesOn ?? '';
    file.on(closesOn, '23:50').does('cocobase-secretary', 'RECORD_REASONED_OPINION');
    expect(takes(file.copy().on(closesOn, '23:59'), 'cocobase-secretary', 'RECORD_REASONED_OPINION')).toHaveProperty(
      'facts',
    );
    expect(takes(file.later(1).on(file.today, '00:10'), 'cocobase-secretary', 'RECORD_REASONED_OPINION')).toMatchObject(
      {
        refused: 'TAKE_BACK_OVERTAKEN',
      },
    );
  });
});

describe('Nobody takes back', () => {
  it('a signature, nor anything decided before it', () => {
    const file = fileAt('SIGN').does('president', 'SIGN');
    expect(takes(file, 'president', 'SIGN')).toMatchObject({ refused: 'SIGNATURE_STANDS' });
    expect(takes(file, 'cabinet', 'GIVE_VISA')).toMatchObject({ refused: 'TAKE_BACK_OVERTAKEN' });
    file.does('minister', 'SIGN');
    for (const [who, kind] of [
      ['minister', 'SIGN'],
      ['cabinet', 'GIVE_VISA'],
      ['secretary', 'DRAFT'],
    ] as const) {
      expect(takes(file, who, kind)).toMatchObject({ refused: 'SIGNATURE_STANDS' });
    }
  });

  it('what is recorded beside the signed act: it is corrected by a new fact', () => {
    const file = fileAt('PUBLISH').does('secretary', 'PUBLISH');
    expect(takes(file, 'secretary', 'PUBLISH')).toMatchObject({ refused: 'SIGNATURE_STANDS' });
  });

  it('a decision that ended the file', () => {
    const file = new Life().launch({ kind: 'CABINET' }, 'cabinet');
    file.does('president', 'LAUNCH', { kind: 'LAUNCH', outcome: 'REFUSE', reason: 'Trop tôt.' });
    expect(takes(file, 'president', 'LAUNCH')).toMatchObject({ refused: 'FILE_ENDED' });
  });

  it('the decision of another, be it his colleague’s, his substitute’s or an organisation’s', () => {
    const drafted = new Life().launch().does('secretary', 'DRAFT');
    expect(takes(drafted, 'secretary-2', 'DRAFT')).toMatchObject({ refused: 'DECIDED_BY_ANOTHER' });
    expect(takes(drafted, 'cabinet', 'DRAFT')).toMatchObject({ refused: 'NOT_YOURS' });
    const absent = fileAt('GIVE_VISA').people(substitute('cabinet', 'stranger', DAY, DAY));
    absent.commands('stranger', {
      type: 'DECIDE',
      task: absent.task('GIVE_VISA').seq,
      decision: { kind: 'GIVE_VISA', outcome: 'GRANT' },
    });
    expect(takes(absent, 'cabinet', 'GIVE_VISA')).toMatchObject({ refused: 'DECIDED_BY_ANOTHER' });
    expect(takes(absent, 'stranger', 'GIVE_VISA')).toHaveProperty('facts');
    const union = concerted().does('union-1', 'GIVE_POSITION');
    expect(takes(union, 'union-1', 'GIVE_POSITION')).toMatchObject({ refused: 'DECIDED_BY_ANOTHER' });
    expect(union.when('cocobase-secretary', takingBack(union, 'GIVE_POSITION', 'union-1'))).toMatchObject({
      refused: 'DECIDED_BY_ANOTHER',
    });
  });

  it('a decision in a capacity he no longer holds', () => {
    const file = visa().people(endOfMandate('cabinet', 'CABINET_DIRECTOR', '2026-03-01'));
    expect(takes(file, 'cabinet', 'GIVE_VISA')).toMatchObject({ refused: 'MANDATE_ENDED' });
  });
});

describe('The right to take back, as it is shown', () => {
  it.each(SITUATIONS)('is what the rules allow: %s', (_situation, make) => {
    const file = make();
    const { directory, today, at } = file;
    for (const task of Object.values(file.state.tasks)) {
      for (const id of [
        'president',
        'secretary',
        'secretary-2',
        'cabinet',
        'minister',
        'translator',
        'union-1',
        'stranger',
      ]) {
        const kind = id in directory.organisations ? 'ORGANISATION' : 'PERSON';
        const shown = mayTakeBack(file.state, task, { actor: { kind, id }, directory, today }, at);
        expect(shown).toBe('facts' in file.copy().when(id, { type: 'TAKE_BACK', task: task.seq }));
      }
    }
  });
});
