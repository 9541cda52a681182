/** What is refused to who takes a signed act out of the contract. */
export const actOverTimeViolations = {
  ALREADY_ANNULLED: 'L’acte est déjà enregistré comme annulé, le {{on, date}}. Consultez sa chronologie.',
  ALREADY_REPEALED: 'L’acte est déjà enregistré comme abrogé à partir du {{from, date}}. Consultez sa chronologie.',
  CHOICE_IMPOSSIBLE:
    'On ne peut pas garder cela pour « {{provision}} » : le texte en vigueur ne le permet pas. Choisissez une autre issue.',
  CONFLICT_UNSETTLED:
    'Un conflit n’est pas réglé : {{provisions, list}}. Choisissez une issue pour chacun, avec la raison.',
  NOT_CONSOLIDATED:
    'L’acte n’est pas encore dans le contrat consolidé : il n’y a rien à en retirer. Attendez sa consolidation.',
  REFERENCE_REQUIRED: 'La référence de la décision manque. Indiquez son numéro ou son ELI.',
  REPEALED_BEFORE_FORCE:
    'L’acte est entré en vigueur le {{inForceOn, date}} : il ne peut être abrogé à partir du {{from, date}}. Choisissez une date postérieure, ou enregistrez une annulation.',
} as const;
