import type { routeAhead as french } from '../../fr/pages/route-ahead.ts';
import type { Twin } from '../../twin.ts';

export const routeAhead = {
  routeAhead: {
    why: 'waarom die datum voor de fase "{{phase, phase}}"?',
    signedBy: 'Als elke stap zijn volledige termijn neemt, wordt de akte ondertekend op {{date, date}}.',
    toSignature: 'Tot de ondertekening',
    afterSignature: 'Na de ondertekening, naast elkaar',
    by: 'uiterlijk op {{date, date}}',
    on: 'op {{date, date}}',
    mark: { ADDED: 'toegevoegde stap', REMOVED: 'geschrapte stap' },
    warning: 'Opgelet',
    estimate: 'De termijnen zijn instellingen die een jurist moet bevestigen; ze lopen vanaf vandaag.',
  },
} as const satisfies Twin<typeof french>;
