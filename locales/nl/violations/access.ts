import type { accessViolations as french } from '../../fr/violations/access.ts';
import type { Twin } from '../../twin.ts';

export const accessViolations = {
  IDENTITY_TAKEN: 'Deze aanmelding is al die van iemand anders. Gebruik de uwe, of richt u tot de beheerder.',
  INVITATION_CLOSED:
    'Deze uitnodiging is niet meer geldig: ze heeft al gediend, of ze is ingetrokken. Vraag een nieuwe aan de secretaris van de bestuursovereenkomst.',
  INVITATION_EXPIRED: 'Deze uitnodiging is verstreken. Vraag een nieuwe aan de secretaris van de bestuursovereenkomst.',
  TOKEN_SCOPE:
    'Met dit toegangstoken kunt u alleen raadplegen. Maak er een waarmee u ook kunt handelen, of handel in de toepassing.',
  SESSION_REQUIRED:
    'Dat kan niet met een toegangstoken. Meld u aan in de toepassing en begin opnieuw vanaf een pagina.',
  TOKENS_TOO_MANY: 'U hebt al {{most}} geldige toegangstokens. Trek er een in en probeer opnieuw.',
} as const satisfies Twin<typeof french>;
