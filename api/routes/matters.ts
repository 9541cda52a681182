import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { carryOutMatter } from '../matter-command.ts';
import { openMatters, settledMatters } from '../../prisma/queries/matters.ts';
import { mustWorkHere } from '../rights.ts';
import { flag, list } from '../schemas/common.ts';
import { listedMatter, matter, matterParams, measures, raising, settlement } from '../schemas/matter.ts';
import { listedMatterView, matterView } from '../views/matter.ts';

/** What waits for meetings beside files: requests on well-being, commitments not respected. */
export const matterRoutes = (deps: Dependencies): readonly Operation[] => [
  listMatters(deps),
  raiseMatter(deps),
  readMatter(deps),
  agreeMeasures(deps),
  settleMatter(deps),
];

const tag = 'Meetings';
const ON_MATTER = ['NOT_ALLOWED', 'MATTER_UNKNOWN', 'MATTER_SETTLED', 'MATTER_NOT_DISCUSSED'];
/** As many settled ones as a list shows at most. */
const MOST_SETTLED = 200;

const listMatters = (deps: Dependencies): Operation =>
  get({
    path: '/matters',
    act: 'READ_MATTERS',
    tag,
    summary: 'What waits for meetings beside files, what is due first at the top; or what was settled',
    query: z.strictObject({ settled: flag('What was settled, the last first.') }),
    answer: z.strictObject({ items: list(listedMatter) }),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ query: { settled = false }, caller }) => {
      mustWorkHere(caller);
      const rows = await (settled ? settledMatters(deps.db, MOST_SETTLED) : openMatters(deps.db));
      return { items: rows.map(listedMatterView) };
    },
  });

export const raiseMatter = (deps: Dependencies): Operation =>
  post({
    path: '/matters',
    act: 'RAISE_MATTER',
    tag,
    summary: 'Raise a request on well-being, or that a commitment was not respected: notice goes out at once',
    body: raising,
    answer: matter,
    refusals: ['NOT_ALLOWED', 'TITLE_REQUIRED_BOTH', 'DATE_IN_FUTURE', 'ORGANISATION_REQUIRED'],
    locationOf: ({ id }) => `/matters/${id}`,
    handle: ({ body, caller, request }) => {
      const id = `matter-${randomUUID()}`;
      const command = { type: 'RAISE', ...body } as const;
      return carryOutMatter(deps, { id, command, caller, request, answer: (state) => matterView(id, state) });
    },
  });

const readMatter = (deps: Dependencies): Operation =>
  get({
    path: '/matters/:id',
    act: 'READ_MATTER',
    tag,
    summary: 'A matter, with the term that explains itself',
    params: matterParams,
    answer: matter,
    refusals: ['NOT_ALLOWED', 'MATTER_UNKNOWN'],
    handle: async ({ params: { id }, caller }) => {
      mustWorkHere(caller);
      return matterView(id, await deps.matters.read(id));
    },
  });

export const agreeMeasures = (deps: Dependencies): Operation =>
  post({
    path: '/matters/:id/measures',
    act: 'SETTLE_MATTER',
    tag,
    summary: 'Record the measures that make up for a commitment not respected',
    params: matterParams,
    body: measures,
    answer: matter,
    refusals: [...ON_MATTER, 'NO_MEASURES_HERE', 'DATE_IN_FUTURE'],
    handle: ({ params: { id }, body, caller, request }) => {
      const command = { type: 'AGREE_MEASURES', ...body } as const;
      return carryOutMatter(deps, { id, command, caller, request, answer: (state) => matterView(id, state) });
    },
  });

export const settleMatter = (deps: Dependencies): Operation =>
  post({
    path: '/matters/:id/settlement',
    act: 'SETTLE_MATTER',
    tag,
    summary: 'Settle a matter, with its outcome and why',
    params: matterParams,
    body: settlement,
    answer: matter,
    refusals: [...ON_MATTER, 'OUTCOME_MISFIT', 'MEASURES_REQUIRED'],
    handle: ({ params: { id }, body, caller, request }) => {
      const command = { type: 'SETTLE', ...body } as const;
      return carryOutMatter(deps, { id, command, caller, request, answer: (state) => matterView(id, state) });
    },
  });
