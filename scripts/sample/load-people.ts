import type { DirectoryCommand } from '../../domain/people/decide-directory.ts';
import { PROCEDURE } from '../../domain/file.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { DirectoryRecord, PersonDetails } from '../../prisma/record/directory.ts';
import {
  SAMPLE_BODIES,
  SAMPLE_FROM,
  SAMPLE_ORGANISATIONS,
  SAMPLE_PEOPLE,
  SAMPLE_SUBSTITUTES,
  SAMPLE_UNTIL,
} from '../../samples/people.ts';

/** A change of the directory, with what the reference table holds of the person it registers. */
interface Change {
  readonly command: DirectoryCommand;
  readonly details?: PersonDetails;
}

const changes: readonly Change[] = [
  ...SAMPLE_PEOPLE.map(({ id, name, email, language }): Change => ({
    command: { type: 'REGISTER_PERSON', id, language },
    details: { id, name, email, language },
  })),
  ...SAMPLE_PEOPLE.flatMap(({ id: personId, roles, title }) =>
    roles.map((role): Change => {
      const mandate = { id: `${personId}.${role}`, personId, role, from: SAMPLE_FROM };
      const titled = role === 'MANDATE_HOLDER' && title !== undefined;
      return { command: { type: 'GIVE_MANDATE', mandate: titled ? { ...mandate, title } : mandate } };
    }),
  ),
  ...SAMPLE_SUBSTITUTES.map(([personId, substituteId]): Change => {
    const id = `${personId}.${substituteId}`;
    const substitution = { id, personId, substituteId, from: SAMPLE_FROM, until: SAMPLE_UNTIL };
    return { command: { type: 'SET_SUBSTITUTE', substitution } };
  }),
  ...SAMPLE_ORGANISATIONS.map((organisation): Change => ({ command: { type: 'REGISTER_ORGANISATION', organisation } })),
  ...SAMPLE_BODIES.map((body): Change => ({ command: { type: 'REGISTER_BODY', body } })),
];

/** Registers the people of the sample; those who are there already are left as they are. Returns how many were new. */
export async function loadPeople(directory: DirectoryRecord, now: string): Promise<number> {
  let made = 0;
  for (const change of changes) {
    try {
      await directory.record({ ...change, by: PROCEDURE, now });
      made += 1;
    } catch (error) {
      if (!(error instanceof RuleViolation) || error.code !== 'ALREADY_KNOWN') throw error;
    }
  }
  return made;
}
