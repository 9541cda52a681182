/** What the take-back of an own decision (droit de remords) refuses. */
export const takeBackViolations = {
  DECIDED_BY_ANOTHER:
    'Vous n’avez pas pris cette décision vous-même dans l’application : vous ne pouvez pas revenir sur elle. Seule la personne qui l’a prise peut le faire.',
  NOTHING_TO_TAKE_BACK:
    'Aucune décision n’est prise dans cette étape : il n’y a rien sur quoi revenir. Rechargez la page pour voir où en est l’étape.',
  SIGNATURE_STANDS:
    'On ne revient ni sur une décision prise à l’étape de la signature, ni sur rien une fois l’acte signé. Modifiez l’acte par un nouvel avenant.',
  TAKE_BACK_OVERTAKEN:
    'Il est trop tard pour revenir sur cette décision : le dossier a avancé depuis. Adressez-vous au secrétaire du contrat.',
  TAKE_BACK_TOO_LATE:
    'Le temps pour revenir sur cette décision est écoulé : elle est acquise. Adressez-vous au secrétaire du contrat.',
} as const;
