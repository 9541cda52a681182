/** Dates that explain themselves. */
export const dueDate = {
  dueDate: {
    suspended: 'Terme suspendu',
    suspendedSince: 'Suspendu depuis le {{since, date}} : {{because}}',
    lengthened_one: 'Dont {{count}} jour ajouté de commun accord.',
    lengthened_many: 'Dont {{count}} de jours ajoutés de commun accord.',
    lengthened_other: 'Dont {{count}} jours ajoutés de commun accord.',
    why: 'pourquoi cette date ?',
    toBeConfirmed: 'À confirmer par un juriste : {{settings, setting}}.',
  },
} as const;
