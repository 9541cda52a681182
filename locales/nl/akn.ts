import type { akn as french } from '../fr/akn.ts';
import type { Twin } from '../twin.ts';

export const akn = {
  akn: {
    inForce: 'van kracht',
    thousandEuro: 'duizend euro',
  },
} as const satisfies Twin<typeof french>;
