import type { pdf as french } from '../fr/pdf.ts';
import type { Twin } from '../twin.ts';

export const pdf = {
  pdf: {
    contract: {
      heading: 'Bestuursovereenkomst {{period}}, geconsolideerde tekst',
      asOn: 'Tekst zoals die geldt op {{on, date}}',
      signedOn: 'Overeenkomst ondertekend op {{on, date}}.',
      version: 'Geconsolideerde versie {{version}}.',
      noActs: 'Geen enkel bijvoegsel heeft deze tekst gewijzigd.',
      acts: 'Bijvoegsels die in deze tekst zijn verwerkt',
      actHead: { number: 'Nr.', title: 'Opschrift', signed: 'Ondertekend op', inForce: 'In werking op' },
      footer: 'Bestuursovereenkomst {{period}} – tekst zoals die geldt op {{on, date}}',
    },
  },
} as const satisfies Twin<typeof french>;
