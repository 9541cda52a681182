import { describe, expect, it } from '@jest/globals';
import { dateIn } from '../../../documents/contract-text/dates-in-text.ts';
import { WORDS } from '../../../documents/contract-text/words.ts';
import { altered, found, read, sampleContract } from './sources.ts';

const french = sampleContract('fr');

describe('the header', () => {
  it('takes whole calendar years from the title where the text states no period', () => {
    const reading = read(altered(french, 'période du 1^{er} janvier 2026 au 31 décembre 2028', 'période en cours'));
    expect(reading.header).toMatchObject({ periodStart: '2026-01-01', periodEnd: '2028-12-31' });
    expect(found(reading, 'PERIOD_DISAGREES')).toEqual([]);
  });

  it('holds the period the text states, and reports a title that disagrees', () => {
    const reading = read(altered(french, 'au 31 décembre 2028', 'au 30 juin 2028'));
    expect(reading.header).toMatchObject({ periodStart: '2026-01-01', periodEnd: '2028-06-30' });
    expect(found(reading, 'PERIOD_DISAGREES')).toMatchObject([
      { severity: 'ERROR', details: { title: '2026-01-01/2028-12-31', text: '2026-01-01/2028-06-30' } },
    ]);
  });

  it.each([
    ["CONTRAT D'ADMINISTRATION 2026 – 2028 DU SPP", "CONTRAT D'ADMINISTRATION 2026-2028 DU SPP"],
    ['Contrat d’administration du SPP Mémoire numérique', 'Contrat d’administration du SPP Mémoire numérique'],
  ])('knows the title "%s"', (printed, title) => {
    const reading = read(french.replaceAll(/^contrat d'administration 2026-2028$/gimu, printed));
    expect(reading.header).toMatchObject({ title: { fr: title }, periodStart: '2026-01-01', periodEnd: '2028-12-31' });
  });

  it('takes the service from below the title where no party names it', () => {
    const reading = read(french.replace(/^- .*représenté.*\n/gmu, ''));
    expect(reading.header).toMatchObject({ service: { fr: 'SPP Mémoire numérique' }, parties: [] });
    expect(found(reading, 'HEADER_INCOMPLETE').map(({ details }) => details['field'])).toEqual(['parties']);
  });

  it('reports a contract that nobody signed', () => {
    const reading = read(altered(french, /^Fait à [^]*$/mu, ''));
    expect(reading.header.signedOn).toBeUndefined();
    expect(found(reading, 'HEADER_INCOMPLETE').map(({ details }) => details['field'])).toEqual([
      'signedOn',
      'signatories',
    ]);
  });

  it('reads a signatory whose name stands straight above the function', () => {
    const reading = read(altered(french, 'Joris DELCOURT', 'Joris van den Delcourt'));
    expect(reading.header.signatories[0]).toMatchObject({ person: 'Joris van den Delcourt', function: 'Président' });
  });

  it('names a minister once, however often and however long the text speaks of what is his', () => {
    const reading = read(
      altered(
        french,
        'Cet avis est rendu',
        'Le ministre A. Maes en charge de la politique des bibliothèques souhaite le lire. Il est rendu',
      ),
    );
    expect(reading.header.concernedMinisters).toEqual([
      { title: 'ministre en charge de la politique des bibliothèques', person: 'A. Maes' },
    ]);
  });
});

describe('a date in a text', () => {
  it.each([
    ['07/05/2021', 'fr', '2021-05-07'],
    ['7-5-2021', 'nl', '2021-05-07'],
    ['1er janvier 2021 au', 'fr', '2021-01-01'],
    ['31 décembre 2023', 'fr', '2023-12-31'],
    ['12 februari 2026', 'nl', '2026-02-12'],
    ['29/02/2024', 'fr', '2024-02-29'],
  ] as const)('is read from "%s"', (text, language, date) => {
    expect(dateIn(text, WORDS[language].months)).toBe(date);
  });

  it.each(['31/02/2021', '12/13/2021', '1 mei 2021', 'le 7 mai', ''])('is not "%s"', (text) => {
    expect(dateIn(text, WORDS.fr.months)).toBeUndefined();
  });
});
