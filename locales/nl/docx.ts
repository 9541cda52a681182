import type { docx as french } from '../fr/docx.ts';
import type { Twin } from '../twin.ts';

export const docx = {
  docx: {
    author: 'Overheidsdienst',
    contract: {
      title: 'Bestuursovereenkomst {{period}} — versie {{version}}',
      subject: 'Geconsolideerde tekst',
      footer: 'Geconsolideerde tekst, vingerafdruk {{hash}} — bladzijde',
    },
    amendment: {
      draft: 'Ontwerp van bijvoegsel bij de bestuursovereenkomst {{period}}',
      how: 'De wijzigingen worden bijgehouden: alles aanvaarden geeft de nieuwe tekst, alles weigeren de oude. Wat u er met bijgehouden wijzigingen in verandert, komt als voorstellen terug.',
      motive: '{{instruction}} — motivering: {{motive}}',
      footer: 'Tekst van het bijvoegsel, vingerafdruk {{hash}} — bladzijde',
    },
    minutes: { footer: 'Notulen, vingerafdruk {{hash}} — bladzijde' },
  },
} satisfies Twin<typeof french>;
