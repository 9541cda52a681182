import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import { launchWindow } from '../../domain/amendment/window.ts';
import { DEFAULT_CALENDAR, type Closure } from '../../domain/calendar/calendar.ts';
import { workingDaysAfter } from '../../domain/calendar/deadlines.ts';
import type { Because } from '../../domain/forecast/circumstances.ts';
import { planSlots } from '../../domain/meetings/planner.ts';
import { rhythmsOf } from '../../domain/meetings/rhythm.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { explainForecast } from '../../locales/forecast.ts';
import { explainLaunchWindow } from '../../locales/launch-window.ts';
import { explainSlot } from '../../locales/slot.ts';
import { policyWith } from '../support/domain/life.ts';

/** With the blanks of an ordinary text. */
const plain = (lines: readonly string[]): readonly string[] => lines.map((line) => line.replaceAll('\u00a0', ' '));

describe('the explanation of a planned meeting', () => {
  const name = { fr: 'pont de la fête nationale', nl: 'brugdag nationale feestdag' };
  const closure: Closure = { from: '2021-07-13', until: '2021-07-13', reason: 'BRIDGE_DAY', name };
  const slots = planSlots(rhythmsOf(DEFAULT_SETTINGS, '2021-01-01'), { ...DEFAULT_CALENDAR, closures: [closure] }, [
    '2021-06',
    '2021-07',
  ]);
  const slot = (key: string) => {
    const found = slots.find((each) => each.key === key);
    if (found === undefined) throw new Error(key);
    return found;
  };

  it('says that it is the day of the rhythm', () => {
    expect(explainSlot('fr', slot('tutelle/2021-06/1'))).toEqual(['Jour prévu par le rythme du contrat.']);
    expect(explainSlot('nl', slot('tutelle/2021-06/1'))).toEqual(['Dag volgens het ritme van de overeenkomst.']);
  });

  it('names the days it could not have, those closed and those taken', () => {
    expect(plain(explainSlot('fr', slot('cities/2021-07/1')))).toEqual([
      'Le rythme du contrat prévoit le 13 juillet 2021 ; la réunion a lieu le 15 juillet 2021.',
      'Non comptés : le 13 juillet 2021 (pont de la fête nationale).',
      'Déjà pris par une autre réunion : le 14 juillet 2021.',
    ]);
    expect(explainSlot('nl', slot('cities/2021-07/1')).at(-1)).toBe(
      'Al bezet door een andere vergadering: 14 juli 2021.',
    );
  });
});

describe('the explanation of the quarterly window', () => {
  it('warns, names the next window and says why it opens that day', () => {
    expect(plain(explainLaunchWindow('fr', launchWindow(DEFAULT_POLICY, '2026-11-23')))).toEqual([
      'Hors de la fenêtre trimestrielle : sauf urgence motivée, le dossier attend celle du 4 janvier 2027 (premier trimestre 2027).',
      'Le 1er janvier 2027, ou le premier jour ouvrable qui suit. ' +
        'Le 1er janvier 2027 ne compte pas (Nouvel An) : la date est reportée au 4 janvier 2027.',
    ]);
    expect(explainLaunchWindow('nl', launchWindow(DEFAULT_POLICY, '2026-02-02'))[0]).toBe(
      'Buiten het kwartaalvenster: behalve bij gemotiveerde dringendheid wacht het dossier op dat van 1 april 2026 (tweede kwartaal 2026).',
    );
  });

  it('says otherwise of what is urgent, and of a setting that lets nothing pass', () => {
    expect(plain(explainLaunchWindow('fr', launchWindow(DEFAULT_POLICY, '2026-08-03', 'arrêté royal')))[0]).toBe(
      'Hors de la fenêtre trimestrielle : l’urgence est motivée, le dossier n’attend pas celle du 1er octobre 2026.',
    );
    const strict = policyWith({ 'amendment.window': 'QUARTER_STRICT' });
    expect(explainLaunchWindow('nl', launchWindow(strict, '2026-05-04'))[0]).toBe(
      'Buiten het kwartaalvenster: het dossier wacht op dat van 1 juli 2026 (derde kwartaal 2026).',
    );
    expect(explainLaunchWindow('fr', launchWindow(DEFAULT_POLICY, '2026-04-01'))).toEqual([]);
  });
});

it('the reasons of a forecast are said a line each', () => {
  const because: readonly Because[] = [
    { kind: 'AT_ONCE' },
    { kind: 'USUAL', workingDays: 3, past: 12 },
    { kind: 'TERM', deadline: workingDaysAfter(DEFAULT_CALENDAR, '2026-03-02', 3) },
    { kind: 'NOT_YET', on: '2026-03-05' },
    { kind: 'NOTICE', workingDays: 10, clear: true, from: '2026-03-05' },
    { kind: 'NOTICE', workingDays: 3, clear: false, from: '2026-03-05' },
    { kind: 'ABSENCE', capacity: 'MINISTER', until: '2026-03-20' },
    { kind: 'MEETING', on: '2026-03-24' },
    { kind: 'NO_MEETING', from: '2026-04-01' },
  ];
  expect(plain(explainForecast('fr', because))).toEqual([
    'réponse le jour de la demande',
    'délai habituel : 3 jours ouvrables (médiane de 12 réponses)',
    '3 jours ouvrables à partir du 2 mars 2026, ce jour non compté.',
    'pas encore de réponse : au plus tôt le 5 mars 2026',
    '10 jours ouvrables francs entre la convocation, au plus tôt le 5 mars 2026, et la réunion',
    '3 jours ouvrables entre la convocation, au plus tôt le 5 mars 2026, et la réunion',
    'absence jusqu’au 20 mars 2026 (ministre de tutelle)',
    'réunion du 24 mars 2026',
    'aucune réunion n’est prévue à partir du 1er avril 2026 : il faut en convoquer une',
  ]);
  expect(explainForecast('nl', because)[6]).toBe('afwezigheid tot en met 20 maart 2026 (voogdijminister)');
});
