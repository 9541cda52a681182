import { describe, expect, it } from '@jest/globals';
import { MAX_IMPORT_BYTES } from '../../../documents/contract-text/decode.ts';
import { readContractText } from '../../../documents/contract-text/read-contract-text.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { read, sampleContract, sharedFile } from './sources.ts';

function refusal(act: () => unknown): Pick<RuleViolation, 'code' | 'details'> | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof RuleViolation) return { code: error.code, details: error.details };
    throw error;
  }
  return undefined;
}

const refused = (bytes: Uint8Array) => refusal(() => readContractText(bytes, { language: 'fr' }));

describe('a file that is no contract is refused', () => {
  it.each([
    ['no bytes', new Uint8Array()],
    ['blank lines', new TextEncoder().encode('\ufeff\n \t\r\n')],
  ])('with %s, as empty', (_, bytes) => {
    expect(refused(bytes)?.code).toBe('IMPORT_EMPTY');
  });

  it('over 10 MB, with its size and the limit', () => {
    const bytes = new Uint8Array(MAX_IMPORT_BYTES + 1).fill(65);
    expect(refused(bytes)).toEqual({ code: 'IMPORT_TOO_LARGE', details: { bytes: 10_485_761, limit: 10_485_760 } });
  });

  it('with a line no contract has, with its number', () => {
    const text = `CONTRAT D'ADMINISTRATION 2026-2028\n${'x'.repeat(20_001)}`;
    expect(refusal(() => read(text))).toEqual({
      code: 'IMPORT_TOO_LARGE',
      details: { line: 2, characters: 20_001, limit: 20_000 },
    });
  });

  it('with more lines than any contract has', () => {
    expect(refusal(() => read('a\n'.repeat(100_000)))).toEqual({
      code: 'IMPORT_TOO_LARGE',
      details: { lines: 100_001, limit: 100_000 },
    });
  });

  it.each([
    ['in Latin-1', new Uint8Array([0x43, 0xe9, 0x0a])],
    ['in UTF-16', new Uint8Array([0xff, 0xfe, 0x43, 0x00])],
    ['with NUL characters', new TextEncoder().encode('Article 1 – A\0')],
  ])('%s, as not UTF-8', (_, bytes) => {
    expect(refused(bytes)?.code).toBe('IMPORT_NOT_UTF8');
  });

  it('when it is the presentation of the service', () => {
    expect(refused(sharedFile('spp-is-presentation.fr.txt'))?.code).toBe('IMPORT_NOT_A_CONTRACT');
  });

  it('when it has the articles of a contract but not its title', () => {
    expect(refusal(() => read('Règlement 2026-2028\n\nArticle 1 – Objet\n\nTexte.\n'))?.code).toBe(
      'IMPORT_NOT_A_CONTRACT',
    );
  });

  it('when it has the title of a contract but no article', () => {
    expect(refusal(() => read("Contrat d'administration 2026-2028\n\nTexte.\n"))?.code).toBe('IMPORT_NOT_A_CONTRACT');
  });

  it('when it is a contract in the other language, which is named', () => {
    expect(refusal(() => read(sampleContract('nl'), 'fr'))).toEqual({
      code: 'IMPORT_OTHER_LANGUAGE',
      details: { language: 'nl' },
    });
  });

  it('when neither its title nor its text says for which years it runs', () => {
    const text = "Contrat d'administration\n\nArticle 1 – Objet\n\nTexte.\n";
    expect(refusal(() => read(text))?.code).toBe('IMPORT_PERIOD_MISSING');
  });
});
