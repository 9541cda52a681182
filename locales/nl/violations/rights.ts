import type { rightsViolations as french } from '../../fr/violations/rights.ts';
import type { Twin } from '../../twin.ts';

export const rightsViolations = {
  CAPACITY_REQUIRED:
    'U kunt hier in meerdere hoedanigheden handelen: {{roles, role}}. Kies in welke u handelt: ze wordt vastgelegd.',
} as const satisfies Twin<typeof french>;
