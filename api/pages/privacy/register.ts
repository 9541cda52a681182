import type { VNode } from 'preact';
import { z } from 'zod';
import { mayActIn } from '../../../domain/rights/capacity.ts';
import { rolesFor } from '../../../domain/rights/table.ts';
import { erasures } from '../../../prisma/queries/erasures.ts';
import { RegisterPage } from '../../../web/pages/privacy/register-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { keyOf, pageFrom } from '../../http/cursor.ts';
import { mustDo } from '../../rights.ts';
import { doerOf, idsIn, namesFor } from '../../views/doer-names.ts';
import type { Visit } from '../visit.ts';

const ERASURES_A_PAGE = 20;

/** The register of those who were erased. */
export async function registerPage(deps: AppDependencies, { request, caller, frame }: Visit): Promise<VNode> {
  mustDo(caller, 'READ_ERASURES');
  const { cursor, done } = request.query;
  const [before] = keyOf(z.tuple([z.int()]), typeof cursor === 'string' ? cursor : undefined) ?? [];
  const rows = await erasures(deps.db, ERASURES_A_PAGE + 1, before);
  const names = await namesFor(
    deps,
    caller,
    rows.flatMap(({ by }) => idsIn(by)),
  );
  const { items, next } = pageFrom(
    rows,
    ERASURES_A_PAGE,
    ({ seq }) => [seq],
    ({ at, by, event: { personId, rule }, places }) => ({
      personId,
      rule,
      at: at.toISOString(),
      doer: doerOf(by, names, caller.directory),
      places,
    }),
  );
  const mayErase = mayActIn(caller, rolesFor('ERASE_PERSON'));
  return RegisterPage({ ...frame, isDone: done !== undefined, erasures: items, next, mayErase });
}
