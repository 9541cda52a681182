import type { z } from 'zod';
import type { Language } from '../../domain/language.ts';
import { namesOf } from '../../prisma/queries/people.ts';
import type { Dependencies } from '../dependencies.ts';
import type { edit } from '../schemas/draft-text.ts';
import { proposals } from './content.ts';
import type { EditBefore } from './edit-before.ts';

export type EditShown = z.input<typeof edit>;

/** What is proposed to some provisions, with the names of those who propose it. */
export async function editShown({ db }: Dependencies, found: EditBefore, language: Language): Promise<EditShown> {
  const { unit, revision, content, savedBy, savedAt } = found;
  const hands = Object.values(content.changes).flatMap((facts) => facts.hands.map(({ by }) => by));
  const names = await namesOf(db, [...new Set([...hands, ...(savedBy === undefined ? [] : [savedBy])])], language);
  const nameOf = (id: string): string => names[id] ?? id;
  return {
    provision: unit.id,
    revision,
    ...(savedBy === undefined ? {} : { savedBy: nameOf(savedBy) }),
    ...(savedAt === undefined ? {} : { savedAt }),
    texts: content.texts,
    changes: proposals(content.texts).map(({ change, language: written, inserted, deleted }) => {
      const facts = content.changes[change];
      const by = (facts?.hands ?? []).map((hand) => ({ ...hand, name: nameOf(hand.by) }));
      return { change, language: written, inserted, deleted, hands: by, motive: facts?.motive ?? {} };
    }),
    instructions: unit.edits,
  };
}
