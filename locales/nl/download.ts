import type { download as french } from '../fr/download.ts';
import type { Twin } from '../twin.ts';

export const download = {
  download: {
    inLanguage: 'in het {{language, language}}',
    akn: {
      lead: 'Voor andere programma’s en voor het archief, in XML (Akoma Ntoso 3.0):',
    },
    pdf: { lead: 'Om af te drukken, als PDF:' },
    docx: { lead: 'Om in een tekstverwerker te bewerken, als DOCX:' },
  },
} as const satisfies Twin<typeof french>;
