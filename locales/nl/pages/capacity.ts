import type { capacity as french } from '../../fr/pages/capacity.ts';
import type { Twin } from '../../twin.ts';

export const capacity = {
  label: 'In welke hoedanigheid handelt u?',
  hint: 'Ze wordt bij uw handeling vastgelegd.',
  instead: '{{role, role}}, bij afwezigheid van {{name}}',
} as const satisfies Twin<typeof french>;
