import { describe, expect, it } from '@jest/globals';
import { barredFrom } from '../../../domain/amendment/four-eyes.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life } from '../../support/domain/life.ts';
import { endOfMandate, mandate, substitute } from '../../support/domain/service.ts';

const SEND_BACK = { kind: 'CHECK_TRANSLATION', outcome: 'SEND_BACK', reason: 'Faux sens.' } as const;

describe('Four eyes', () => {
  it('do not let the translator check his own twin', () => {
    const file = new Life().people(mandate('translator', 'CONTRACT_SECRETARY')).launch().until('CHECK_TRANSLATION');
    expect(file.asked).toEqual(['CHECK_TRANSLATION secretary secretary-2']);
    expect(file.decides('translator', 'CHECK_TRANSLATION')).toMatchObject({ refused: 'NOT_YOURS' });
  });

  it('do not let him check it as someone’s substitute, nor when it is passed on to him', () => {
    const file = new Life().people(substitute('secretary', 'translator', '2026-03-01', '2026-03-31'));
    file.launch().until('CHECK_TRANSLATION').people(mandate('translator', 'CONTRACT_SECRETARY'));
    expect(file.decides('translator', 'CHECK_TRANSLATION')).toMatchObject({ refused: 'OWN_TRANSLATION' });
    const task = file.task('CHECK_TRANSLATION').seq;
    const reassign = { type: 'REASSIGN', task, personId: 'translator', reason: 'Absence.' } as const;
    expect(file.when('administrator', reassign)).toMatchObject({ refused: 'OWN_TRANSLATION' });
  });

  it('refuse a translation that nobody else could check, instead of leaving it hanging', () => {
    const file = new Life().people(mandate('translator', 'CONTRACT_SECRETARY')).launch().until('TRANSLATE');
    file.people(
      endOfMandate('secretary', 'CONTRACT_SECRETARY', '2026-03-01'),
      endOfMandate('secretary-2', 'CONTRACT_SECRETARY', '2026-03-01'),
    );
    expect(file.decides('translator', 'TRANSLATE')).toMatchObject({
      refused: 'ROLE_NOT_HELD',
      details: { role: 'CONTRACT_SECRETARY' },
    });
  });

  it('send a twin back to its translator with a reason, and check it again', () => {
    const file = fileAt('CHECK_TRANSLATION');
    expect(file.decides('secretary', 'CHECK_TRANSLATION', { ...SEND_BACK, reason: '' })).toMatchObject({
      refused: 'REASON_REQUIRED',
    });
    file.does('secretary', 'CHECK_TRANSLATION', SEND_BACK);
    expect(file.asked).toEqual(['TRANSLATE translator']);
    file.does('translator', 'TRANSLATE').does('secretary-2', 'CHECK_TRANSLATION');
    expect(file.asked).toEqual(['QUALIFY secretary secretary-2']);
  });

  it('do not let the author grant the cabinet’s visa on his own text', () => {
    const file = new Life().people(mandate('cabinet', 'CONTRACT_SECRETARY')).launch();
    file.does('cabinet', 'DRAFT').people(mandate('cabinet-2', 'CABINET_DIRECTOR')).until('GIVE_VISA');
    expect(file.asked).toEqual(['GIVE_VISA cabinet-2']);
    file.people(substitute('cabinet-2', 'cabinet', '2026-03-01', '2026-03-31'));
    expect(file.decides('cabinet', 'GIVE_VISA')).toMatchObject({ refused: 'AUTHOR_CANNOT_APPROVE' });
  });

  it('let the author qualify his text and check another’s twin of it', () => {
    const file = new Life().launch().does('secretary', 'DRAFT').does('translator', 'TRANSLATE');
    file.does('secretary', 'CHECK_TRANSLATION').does('secretary', 'QUALIFY');
    expect(barredFrom(file.state, 'VOTE', 'secretary')).toBe('AUTHOR_CANNOT_VOTE');
    expect(barredFrom(file.state, 'QUALIFY', 'secretary')).toBeUndefined();
  });
});
