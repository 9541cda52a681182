import type { By } from '../../domain/file.ts';
import type { PersonErased } from '../../domain/people/erasure.ts';
import type { Queries } from '../client.ts';
import type { ErasedPlace } from '../record/erase-person.ts';

/** A person who was erased: by whom and by which rule as the record has it, with what became of him in each place. */
export interface ErasureRow {
  readonly seq: number;
  readonly at: Date;
  readonly by: By;
  readonly event: PersonErased;
  readonly places: readonly ErasedPlace[];
}

/** The erasures, the latest first, before one of them by its number in the directory. */
export const erasures = (db: Queries, limit: number, beforeSeq = 2_147_483_647): Promise<ErasureRow[]> =>
  db.$queryRawUnsafe<ErasureRow[]>(
    `SELECT e.seq, e.at, e.by, e.data AS event,
            coalesce((SELECT jsonb_agg(jsonb_build_object('place', p.place, 'outcome', p.outcome, 'rule', p.rule, 'count', p.count)
                                       ORDER BY p.outcome, p.place COLLATE "C")
                      FROM erasure p WHERE p.person_id = e.data ->> 'personId'), '[]'::jsonb) AS places
     FROM event e
     WHERE e.file_id = 'directory' AND e.type = 'PersonErased' AND e.seq < $1::int
     ORDER BY e.seq DESC LIMIT $2::int`,
    beforeSeq,
    limit,
  );
