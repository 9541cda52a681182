import { describe, expect, it } from '@jest/globals';
import { SETTING_KEYS, SETTINGS, type SettingKey } from '../../domain/settings.ts';
import { settingValue } from '../../locales/setting-value.ts';

const inBoth = (key: SettingKey): readonly string[] =>
  (['fr', 'nl'] as const).map((language) => settingValue(language, SETTINGS[key].unit, SETTINGS[key].default));

describe('The value of a setting', () => {
  it.each<[SettingKey, string, string]>([
    ['cocobase.convocationWorkingDays', '10 jours ouvrables', '10 werkdagen'],
    ['cocobase.termDays', '30 jours calendrier', '30 kalenderdagen'],
    ['publication.withinMonthsOfSignature', '1 mois', '1 maand'],
    ['calendar.rollForward', 'Oui', 'Ja'],
    [
      'amendment.window',
      'trimestrielle, sauf urgence motivée',
      'driemaandelijks, behalve bij gemotiveerde hoogdringendheid',
    ],
    ['publication.languages', 'français et néerlandais', 'Frans en Nederlands'],
    ['evaluation.dueDate', '31 mars', '31 maart'],
    ['consultation.slotWeekdays', 'deuxième mardi et quatrième mardi', 'tweede dinsdag en vierde dinsdag'],
    ['committee.quorum', '1/2', '1/2'],
    ['task.reminderWorkingDays', '5, 2 et 0 jours ouvrables', '5, 2 en 0 werkdagen'],
    ['meeting.hour', '10 heures', '10 uur'],
    ['maturity.max', '5', '5'],
  ])('of %s is said in words', (key, french, dutch) => {
    expect(inBoth(key)).toEqual([french, dutch]);
  });

  it('says nothing of how it is stored, whichever it is', () => {
    for (const key of SETTING_KEYS) for (const said of inBoth(key)) expect(said).not.toMatch(/[{}_]|object|undefined/);
  });
});
