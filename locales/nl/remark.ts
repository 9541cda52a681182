import type { remark as french } from '../fr/remark.ts';
import type { Twin } from '../twin.ts';

export const remark = {
  remark: {
    numbered: 'Opmerking {{number}}',
    whole: 'de hele akte',
    label: {
      provision: 'Bepaling:',
      text: 'Uw opmerking:',
      outcome: 'Gevolg:',
      why: 'Motivering:',
      instruction: 'Instructie:',
    },
    instruction: {
      own: 'nr. {{number}} van deze akte ({{what}})',
      other: 'nr. {{number}} van het bijvoegsel “{{title}}” ({{what}})',
    },
  },
} as const satisfies Twin<typeof french>;
