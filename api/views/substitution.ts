import type { z } from 'zod';
import { absentWithin } from '../../domain/people/absences.ts';
import type { Directory, Substitution } from '../../domain/people/directory.ts';
import type { substitution } from '../schemas/people.ts';

/** A substitution with what its substitute's own absences take from it. */
export const substitutionView = (directory: Directory, each: Substitution): z.input<typeof substitution> => ({
  ...each,
  substituteAbsent: absentWithin(directory, each.substituteId, each),
});
