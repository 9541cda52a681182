/** Dates that explain themselves. */
export const dueDate = {
  dueDate: {
    why: 'pourquoi cette date ?',
    toBeConfirmed: 'À confirmer par un juriste : {{settings, setting}}.',
  },
} as const;
