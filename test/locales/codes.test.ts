import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../domain/language.ts';
import { CATALOGUE } from '../../locales/texts.ts';
import { findingText, fieldErrorText, violationText } from '../../locales/violation-text.ts';

const FOLDERS = [
  'domain',
  'workflows',
  'activities',
  'prisma',
  'documents',
  'mail',
  'inbound',
  'api',
  'worker',
  'scripts',
];

const SOURCES = FOLDERS.filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name) && !name.startsWith('generated'))
      .map((name) => join(folder, name)),
  )
  .map((path) => ({ path, source: readFileSync(path, 'utf8') }));

interface Raised {
  readonly path: string;
  readonly code: string;
  /** The keys written out in the details; `undefined` where they come from elsewhere. */
  readonly details: readonly string[] | undefined;
}

/** `new RuleViolation('CODE', { … })`, what a list of refusals names, and what a doc comment promises under `@throws`. */
function raisedIn({ path, source }: { path: string; source: string }): readonly Raised[] {
  const thrown = [
    ...source.matchAll(/(?:new RuleViolation|new Refusal|refusal)\(\s*'([A-Z0-9_]+)'(?:,\s*(\{[^}]*\}))?/gu),
  ].map(([, code = '', details]) => ({ path, code, details: keysOf(details ?? '{}') }));
  const promised = [...source.matchAll(/@throws \{?RuleViolation\b[^@]*?(?=\*\/|@)/gu)]
    .flatMap(([note]) => [...note.matchAll(/`([A-Z0-9]+(?:_[A-Z0-9]+)+)`/gu)])

    .map(([, code = '']) => ({ path, code, details: undefined }))
    .filter(({ code }) => !code.endsWith('_REFUSALS'));
  const [, listed = ''] = /_REFUSALS = \[(.*?)\]/su.exec(source) ?? [];
  const named = [...listed.matchAll(/'([A-Z0-9_]+)'/gu)].map(([, code = '']) => ({ path, code, details: undefined }));
  return [...thrown, ...promised, ...named];
}

function keysOf(literal: string): readonly string[] | undefined {
  if (literal.includes('...')) return undefined;
  return [...literal.matchAll(/(?:[{,]\s*)([a-zA-Z]+)/gu)].map(([, key = '']) => key);
}

const RAISED = SOURCES.flatMap(raisedIn);
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)/gu)].map(([, name = '']) => name);

describe('the codes of refusals', () => {
  it('are found in the sources', () => {
    expect(new Set(RAISED.map(({ code }) => code)).size).toBeGreaterThan(50);
  });

  it('have a text in both languages', () => {
    const silent = RAISED.filter(({ code }) => LANGUAGES.some((each) => !(code in CATALOGUE[each].violation)));
    expect(silent).toEqual([]);
  });

  it('bring the values that their text shows', () => {
    const texts: Readonly<Record<string, string>> = CATALOGUE.fr.violation;
    const lacking = RAISED.filter(
      ({ code, details }) =>
        details !== undefined && placeholders(texts[code] ?? '').some((name) => !details.includes(name)),
    );
    expect(lacking).toEqual([]);
  });

  it('read as an internal error when a code is unknown, so that nothing unknown is shown', () => {
    expect(violationText('nl', { code: 'NO_SUCH_CODE', details: { secret: 'x' } })).toBe(
      CATALOGUE.nl.violation.INTERNAL,
    );
    expect(violationText('nl', { code: 'toString', details: {} })).toBe(CATALOGUE.nl.violation.INTERNAL);
  });

  it('take a value for a value, whatever its name or its text', () => {
    const details = { provision: '$t(none) {{column}} <b>', column: '2023', count: 7, context: 'x' };
    expect(violationText('nl', { code: 'FIGURE_UNKNOWN', details })).toBe(
      'De bepaling “$t(none) {{column}} <b>” heeft geen cijfer in de kolom “2023”. Kies een kolom van de tabel.',
    );
  });
});

describe('the findings of an import', () => {
  const reading = SOURCES.find(({ path }) => path.endsWith(join('contract-text', 'reading.ts')))?.source ?? '';
  const codes = [...reading.matchAll(/^ {2}\| '([A-Z_]+)'/gmu)].map(([, code = '']) => code);

  it('have a text in both languages', () => {
    expect(codes.length).toBeGreaterThan(20);
    for (const language of LANGUAGES)
      expect(Object.keys(CATALOGUE[language].finding)).toEqual(expect.arrayContaining(codes));
  });

  it('show a dash for what one side lacks', () => {
    const details = { entry: 'art-5', text: 'Collecte d’avis' };
    expect(findingText('nl', { code: 'CONTENTS_DISAGREES', details })).toContain(
      'Inhoudsopgave: “—”; tekst: “Collecte d’avis”',
    );
  });

  it('show a code that has no text yet', () => {
    expect(findingText('fr', { code: 'NEW_CODE', details: {} })).toBe('NEW_CODE');
  });
});

describe('the errors of a field', () => {
  it('say what is expected', () => {
    expect(fieldErrorText('nl', 'WRONG_TYPE', { expected: 'number' })).toBe(
      'De waarde is niet van het juiste type: getal verwacht.',
    );
    expect(fieldErrorText('nl', 'NOT_ONE_OF', { options: ['FOR', 'AGAINST'] })).toBe(
      'Kies een van deze waarden: FOR en AGAINST.',
    );
    expect(fieldErrorText('nl', 'REQUIRED')).toBe('Dit veld is verplicht.');
  });
});
