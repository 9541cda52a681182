import type { accessViolations as french } from '../../fr/violations/access.ts';
import type { Twin } from '../../twin.ts';

export const accessViolations = {
  TOKEN_SCOPE:
    'Met dit toegangstoken kunt u alleen raadplegen. Maak er een waarmee u ook kunt handelen, of handel in de toepassing.',
  SESSION_REQUIRED:
    'Dat kan niet met een toegangstoken. Meld u aan in de toepassing en begin opnieuw vanaf een pagina.',
  TOKENS_TOO_MANY: 'U hebt al {{most}} geldige toegangstokens. Trek er een in en probeer opnieuw.',
} as const satisfies Twin<typeof french>;
