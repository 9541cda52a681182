import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';

const fr = textsIn('fr');
const nl = textsIn('nl');

describe('the texts of a language', () => {
  it('says a date in words, the first of a month as French writes it', () => {
    expect(fr('violation.NOT_YET_IN_FORCE', { on: '2026-11-22' })).toContain('le 22 novembre 2026');
    expect(nl('violation.NOT_YET_IN_FORCE', { on: '2026-11-22' })).toContain('op 22 november 2026');
    expect(fr('violation.NOT_YET_IN_FORCE', { on: '2026-05-01' })).toContain('le 1er mai 2026');
    expect(nl('violation.NOT_YET_IN_FORCE', { on: '2026-05-01' })).toContain('op 1 mei 2026');
  });

  it('keeps the day of a date wherever the machine stands', () => {
    expect(fr('violation.TERM_RUNNING', { until: '2026-03-29' })).toContain('29 mars 2026');
  });

  it('names codes, one or several', () => {
    expect(fr('violation.ROLE_NOT_HELD', { role: 'TRANSLATOR' })).toContain('la fonction de traducteur,');
    expect(nl('violation.NOT_ALLOWED', { roles: ['PRESIDENT', 'ADMINISTRATOR'] })).toContain(
      'voorzitter van het directiecomité en beheerder.',
    );
  });

  it('names a setting through the dots of its key', () => {
    const details = { unknown: [], invalid: ['cocobase.termDays', 'maturity.min'] };
    expect(fr('violation.SETTING_INVALID', details)).toContain(
      'Inconnus\u00a0: aucun. Valeur non admise\u00a0: terme de la concertation et maturité la plus basse.',
    );
    expect(nl('violation.SETTING_INVALID', details)).toContain('Onbekend: geen.');
  });

  it('leaves a code without a name as it is', () => {
    expect(fr('violation.PASSED', { phase: 'NO_SUCH_PHASE' })).toContain('«\u00a0NO_SUCH_PHASE\u00a0»');
  });

  it('prints amounts as the contracts do, in both languages', () => {
    const details = { provision: 'art-19/line-9', column: '2023', stated: 1_476_510, computed: 1_746_510 };
    for (const language of LANGUAGES) {
      const text = textsIn(language)('finding.BUDGET_TOTAL_MISMATCH', details);
      expect(text).toContain('1.476.510');
      expect(text).toContain('1.746.510');
    }
  });

  it('follows the plural rules of each language', () => {
    const start = '2026-11-22';
    expect(fr('deadline.workingDaysAfter', { count: 0, start })).toMatch(/^0 jour ouvrable /u);
    expect(fr('deadline.workingDaysAfter', { count: 1, start })).toMatch(/^1 jour ouvrable /u);
    expect(fr('deadline.workingDaysAfter', { count: 10, start })).toMatch(/^10 jours ouvrables /u);
    expect(fr('deadline.workingDaysAfter', { count: 1_000_000, start })).toMatch(/^1000000 de jours ouvrables /u);
    expect(nl('deadline.workingDaysAfter', { count: 0, start })).toMatch(/^0 werkdagen /u);
    expect(nl('deadline.workingDaysAfter', { count: 1, start })).toMatch(/^1 werkdag /u);
  });

  it('leaves the signs of a value alone: what shows it escapes it', () => {
    expect(fr('violation.PROVISION_UNKNOWN', { provision: '<art & 1>' })).toContain('«\u00a0<art & 1>\u00a0»');
  });

  it('compile only with a key that exists and with every value it shows; at run time a dash stands for one that is absent', () => {
    // @ts-expect-error -- no such key
    expect(fr('violation.NO_SUCH_CODE')).toBe('violation.NO_SUCH_CODE');
    // @ts-expect-error -- the text shows a phase
    expect(nl('violation.PASSED')).toContain('de fase “—”');
  });
});
