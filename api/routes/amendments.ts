import { z } from 'zod';
import { ministersOf } from '../../domain/contract/header.ts';
import { amendmentsPage, missionsAwaiting } from '../../prisma/queries/amendments.ts';
import { documentsOf } from '../../prisma/queries/documents.ts';
import { namesOf } from '../../prisma/queries/people.ts';
import { timeline } from '../../prisma/queries/timeline.ts';
import { headerOf } from '../../prisma/record/contract-facts.ts';
import { carryOut, seenBy } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import { idMadeBy } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { mustWorkHere, namesInDirectory } from '../rights.ts';
import {
  amendment,
  amendmentFilter,
  listedAmendment,
  amendmentSummary,
  launched,
  proposal,
} from '../schemas/amendment.ts';
import { amendmentParams, list, pageOf, paging } from '../schemas/common.ts';
import { timelineEntry } from '../schemas/timeline.ts';
import { amendmentView, launchedView, partiesIn } from '../views/amendment.ts';
import { listedView, listedWithMinisters } from '../views/listed.ts';
import { doersOf, timelineView } from '../views/timeline.ts';

export const amendmentRoutes = (deps: Dependencies): readonly Operation[] => [
  launchAmendment(deps),
  listAmendments(deps),
  readAmendment(deps),
  readTimeline(deps),
  listMissions(deps),
];

export const launchAmendment = (deps: Dependencies): Operation =>
  post({
    path: '/amendments',
    act: 'LAUNCH',
    tag: 'Amendments',
    summary: 'Launch an amendment, or propose one to the president',
    body: proposal,
    answer: launched,
    refusals: ['NOT_ALLOWED', 'CONTRACT_UNKNOWN', 'ROLE_NOT_HELD', 'TITLE_REQUIRED_BOTH', 'REASON_REQUIRED'],
    locationOf: (made) => `/amendments/${made.id}`,
    handle: ({ body, caller, request }) => {
      const fileId = idMadeBy(request);
      return carryOut(deps, {
        fileId,
        command: { type: 'PROPOSE', ...body },
        asker: caller,
        request,
        answer: (state, reader, at) => launchedView(fileId, state, reader, at),
      });
    },
  });

const listAmendments = (deps: Dependencies): Operation =>
  get({
    path: '/amendments',
    act: 'LIST_AMENDMENTS',
    tag: 'Amendments',
    summary: 'The amendments, the newest first',
    query: amendmentFilter,
    answer: pageOf(listedAmendment),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ query: { cursor, limit, ...wanted }, caller }) => {
      mustWorkHere(caller);
      const rows = await amendmentsPage(deps.db, wanted, limit + 1, keyOf(z.tuple([z.string(), z.string()]), cursor));
      return pageFrom(rows, limit, (row) => [row.opened_at.toISOString(), row.id], listedWithMinisters);
    },
  });

const readAmendment = (deps: Dependencies): Operation =>
  get({
    path: '/amendments/:id',
    act: 'READ_AMENDMENT',
    tag: 'Amendments',
    summary: 'An amendment: its route done, now and to come, and what waits in it',
    params: amendmentParams,
    answer: amendment,
    refusals: ['FILE_UNKNOWN'],
    handle: async ({ params, caller }) => {
      const { state, reader, at } = await seenBy(deps, params.id, caller);
      const documents = await documentsOf(deps.db, params.id);
      const names = await namesOf(deps.db, partiesIn(state), caller.language);
      return amendmentView(params.id, state, reader, at, {
        ministers: ministersOf(await headerOf(deps.db, state.contractId)),
        documents,
        names: { ...namesInDirectory(caller, partiesIn(state)), ...names },
      });
    },
  });

const readTimeline = (deps: Dependencies): Operation =>
  get({
    path: '/amendments/:id/timeline',
    act: 'READ_AMENDMENT',
    tag: 'Amendments',
    summary: 'What happened, in its order: who, in which capacity, when, on which text',
    params: amendmentParams,
    query: z.strictObject(paging),
    answer: pageOf(timelineEntry),
    refusals: ['FILE_UNKNOWN'],
    handle: async ({ params, query: { cursor, limit }, caller }) => {
      await seenBy(deps, params.id, caller);
      const [afterSeq] = keyOf(z.tuple([z.int()]), cursor) ?? [];
      const rows = await timeline(deps.db, params.id, limit + 1, afterSeq);
      const doers = rows.flatMap(doersOf);
      const names = { ...namesInDirectory(caller, doers), ...(await namesOf(deps.db, doers, caller.language)) };
      return pageFrom(
        rows,
        limit,
        (row) => [row.seq],
        (row) => timelineView(row, names),
      );
    },
  });

const listMissions = (deps: Dependencies): Operation =>
  get({
    path: '/missions-awaiting',
    act: 'LIST_AMENDMENTS',
    tag: 'Amendments',
    summary: 'Missions given by law that no act covers yet',
    answer: z.strictObject({ items: list(amendmentSummary) }),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ caller }) => {
      mustWorkHere(caller);
      return { items: (await missionsAwaiting(deps.db)).map(listedView) };
    },
  });
