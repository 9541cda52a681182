import { describe, expect, it } from '@jest/globals';
import { restoreText } from '../../../documents/contract-text/layout.ts';
import { withoutMarkup } from '../../../documents/contract-text/markup.ts';
import { read, sampleContract } from './sources.ts';

describe.each(['fr', 'nl'] as const)('the sample contract in %s', (language) => {
  const source = sampleContract(language);
  const reading = read(source, language);

  it('has twelve articles, two strategic and five operational objectives, twelve items', () => {
    expect(reading.counts).toMatchObject({
      parts: 6,
      articles: 12,
      strategicObjectives: 2,
      operationalObjectives: 5,
      processes: 7,
      projects: 5,
      budgetLines: 7,
      footnotes: 2,
    });
  });

  it('has nothing to report but its missing twin', () => {
    expect(reading.findings.map(({ code }) => code)).toEqual(['TWIN_MISSING']);
  });

  it('is put together again from its provisions', () => {
    expect(withoutMarkup(restoreText(reading.provisions, language))).toBe(withoutMarkup(source));
  });
});

describe('the headers of the two samples', () => {
  it('say the same, each in its language', () => {
    const person = { periodStart: '2026-01-01', periodEnd: '2028-12-31', signedOn: '2026-02-12' };
    expect(read(sampleContract('fr'), 'fr').header).toEqual({
      ...person,
      service: { fr: 'SPP Mémoire numérique' },
      title: { fr: "Contrat d'administration 2026-2028" },
      parties: [
        { name: 'SPP Mémoire numérique', representedAs: 'président du comité de direction', person: 'Joris Delcourt' },
        {
          name: 'gouvernement fédéral',
          representedAs: 'ministre de tutelle du SPP',
          person: 'Hélène Vandamme',
          function: 'Ministre de la Mémoire publique et de la Simplification',
        },
      ],
      signatories: [
        { person: 'Joris DELCOURT', function: 'Président', onBehalfOf: 'comité de direction du SPP Mémoire numérique' },
        { person: 'Hélène VANDAMME', function: 'Ministre de la Mémoire publique et de la Simplification' },
      ],
      concernedMinisters: [{ title: 'ministre en charge de la politique des bibliothèques' }],
    });
    expect(read(sampleContract('nl'), 'nl').header).toEqual({
      ...person,
      service: { nl: 'POD Digitaal Geheugen' },
      title: { nl: 'Bestuursovereenkomst 2026-2028' },
      parties: [
        { name: 'POD Digitaal Geheugen', representedAs: 'voorzitter van het directiecomité', person: 'Joris Delcourt' },
        {
          name: 'federale regering',
          representedAs: 'voogdijminister van de POD',
          person: 'Hélène Vandamme',
          function: 'Minister van Openbaar Geheugen en Vereenvoudiging',
        },
      ],
      signatories: [
        { person: 'Joris DELCOURT', function: 'Voorzitter', onBehalfOf: 'directiecomité van de POD Digitaal Geheugen' },
        { person: 'Hélène VANDAMME', function: 'Minister van Openbaar Geheugen en Vereenvoudiging' },
      ],
      concernedMinisters: [{ title: 'minister bevoegd voor het bibliotheekbeleid' }],
    });
  });
});
