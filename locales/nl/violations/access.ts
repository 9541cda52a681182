import type { accessViolations as french } from '../../fr/violations/access.ts';
import type { Twin } from '../../twin.ts';

export const accessViolations = {
  TOKEN_SCOPE:
    'Met dit toegangstoken kunt u alleen raadplegen. Maak er een waarmee u ook kunt handelen, of handel in de toepassing.',
} as const satisfies Twin<typeof french>;
