import type { dueDate as french } from '../../fr/pages/due-date.ts';
import type { Twin } from '../../twin.ts';

export const dueDate = {
  dueDate: {
    why: 'waarom die datum?',
    toBeConfirmed: 'Te bevestigen door een jurist: {{settings, setting}}.',
  },
} as const satisfies Twin<typeof french>;
