import { subjectHash } from '../../api/sign-in/subject.ts';
import type { Database } from '../../prisma/client.ts';
import { SAMPLE_PEOPLE } from '../../samples/people.ts';

/** How the demo's identity provider knows a person. */
export const demoSubject = (personId: string): string => `demo:${personId}`;

/**
 * Lets the people of the sample sign in at the demo's identity provider, as if each had taken an invitation. Whoever is known
 * to a provider already stays as he is. Returns how many were not.
 */
export async function bindSamplePeople(db: Database, secret: string): Promise<number> {
  let bound = 0;
  for (const { id } of SAMPLE_PEOPLE) {
    const { count } = await db.person.updateMany({
      where: { id, subject: null },
      data: { subject: subjectHash(secret, demoSubject(id)) },
    });
    bound += count;
  }
  return bound;
}
