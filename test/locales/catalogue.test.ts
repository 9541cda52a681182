import { describe, expect, it } from '@jest/globals';
import { SETTING_KEYS } from '../../domain/settings.ts';
import { CATALOGUE, textsIn } from '../../locales/texts.ts';

/** Every text by its path. */
function textsOf(value: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  return Object.entries(value ?? {}).flatMap(([key, part]) => textsOf(part, [...path, key]));
}

const FRENCH = new Map(textsOf(CATALOGUE.fr));
const DUTCH = new Map(textsOf(CATALOGUE.nl));
/** French alone has a plural form for millions. */
const isMillions = (key: string): boolean => key.endsWith('_many');

const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\{.*?\}\}/gu)].map(([it]) => it).sort();

describe('the catalogue', () => {
  it('has the same keys in both languages', () => {
    expect([...DUTCH.keys()].sort()).toEqual([...FRENCH.keys()].filter((key) => !isMillions(key)).sort());
  });

  it('has the same placeholders in both languages', () => {
    for (const [key, dutch] of DUTCH) {
      expect({ key, placeholders: placeholders(dutch) }).toEqual({
        key,
        placeholders: placeholders(FRENCH.get(key) ?? ''),
      });
    }
  });

  it('says every plural form that the rules of its language know', () => {
    for (const [language, texts] of [['fr', FRENCH] as const, ['nl', DUTCH] as const]) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const plurals = new Set([...texts.keys()].filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -6)));
      for (const plural of plurals) {
        for (const form of forms) expect([...texts.keys()]).toContain(`${plural}_${form}`);
      }
    }
  });

  it('leaves no text empty, doubled in its blanks or with the straight apostrophe', () => {
    for (const text of [...FRENCH.values(), ...DUTCH.values()]) {
      expect(text.trim()).toBe(text);
      expect(text).not.toMatch(/^$| {2}|'/u);
    }
  });

  it('does not say the same in both languages, apart from names, signs and the words they share', () => {
    const same = [...DUTCH].filter(([key, dutch]) => FRENCH.get(key) === dutch).map(([key]) => key);
    expect(same.sort()).toEqual([
      'doer',
      'draft.file',
      'mattersPage.agenda',
      'meetingMail.list',
      'meetingMail.on',
      'page.menu',
      'page.product',
      'page.section.FILES',
      'settingNames',
    ]);
  });

  it('names every setting', () => {
    for (const key of SETTING_KEYS) {
      expect(FRENCH.get(`setting.${key}`)).toBeDefined();
      expect(textsIn('nl')(`setting.${key}`)).toBe(DUTCH.get(`setting.${key}`));
    }
  });

  it('keeps French signs with their words', () => {
    expect(textsIn('fr')('act.label.motive')).toBe('Motif');
    expect(textsIn('fr')('violation.IMPORT_NOT_A_CONTRACT')).toContain('contrat d’administration\u00a0: il');
    expect(textsIn('fr')('act.heading', { number: 2, period: '2026-2028' })).toContain('Avenant n°\u00a02 ');
  });
});
