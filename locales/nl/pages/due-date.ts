import type { dueDate as french } from '../../fr/pages/due-date.ts';
import type { Twin } from '../../twin.ts';

export const dueDate = {
  dueDate: {
    suspended: 'Termijn geschorst',
    suspendedSince: 'Geschorst sinds {{since, date}}: {{because}}',
    lengthened_one: 'Waarvan {{count}} dag in onderling akkoord toegevoegd.',
    lengthened_other: 'Waarvan {{count}} dagen in onderling akkoord toegevoegd.',
    why: 'waarom die datum?',
    toBeConfirmed: 'Te bevestigen door een jurist: {{settings, setting}}.',
  },
} as const satisfies Twin<typeof french>;
