import type { akn as french } from '../fr/akn.ts';
import type { Twin } from '../twin.ts';

export const akn = {
  akn: {
    inForce: 'van kracht',
    download: 'Voor andere programma’s en voor het archief, in XML (Akoma Ntoso 3.0):',
    format: 'Akoma Ntoso:',
    inLanguage: 'in het {{language, language}}',
    thousandEuro: 'duizend euro',
  },
} as const satisfies Twin<typeof french>;
