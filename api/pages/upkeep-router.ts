import { Router } from 'express';
import type { VNode } from 'preact';
import { z } from 'zod';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import { isMeetingTask } from '../../domain/meetings/meeting/tasks.ts';
import { goneOn } from '../../domain/people/gone.ts';
import { holdersOf, standingIn } from '../../domain/people/holders.ts';
import { refusedMails } from '../../prisma/queries/mails.ts';
import { namesOf } from '../../prisma/queries/people.ts';
import { waiting, type WaitingItem } from '../../prisma/queries/waiting.ts';
import { RefusedPage } from '../../web/pages/upkeep/refused-page.tsx';
import { StuckPage, type WayOut } from '../../web/pages/upkeep/stuck-page.tsx';
import type { AppDependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import { namesInDirectory } from '../rights.ts';
import { refusedMailView } from '../views/refused-mail.ts';
import { waitingView } from '../views/waiting.ts';
import { peopleFrame } from './people/people-frame.ts';
import { page, type PageContext, type Visit } from './visit.ts';

const ITEMS_A_PAGE = 20;
const key = z.tuple([z.string(), z.string()]);

/** What those who keep contracts and people look after: addresses that were refused, tasks that are stuck. */
export function upkeepRouter(context: PageContext): Router {
  const router = Router();
  const { deps } = context;
  router.get(
    '/people/refused-mails',
    page(context, '/people/refused-mails', (visit) => refusedPage(deps, visit)),
  );
  router.get(
    '/people/stuck-tasks',
    page(context, '/people/stuck-tasks', (visit) => stuckPage(deps, visit)),
  );
  return router;
}

async function refusedPage({ db }: AppDependencies, visit: Visit): Promise<VNode> {
  const frame = peopleFrame(visit);
  const { request, caller } = visit;
  const all = request.query['all'] !== undefined;
  const { organisations } = caller.directory;
  const rows = await refusedMails(db, { organisations, unmended: !all }, ITEMS_A_PAGE + 1, keyIn(visit));
  const names = namesInDirectory(caller, Object.keys(organisations));
  const { items: mails, next } = pageFrom(
    rows,
    ITEMS_A_PAGE,
    (row) => [row.ordered_at.toISOString(), row.id],
    (row) => ({
      ...refusedMailView(row, names),
      kind: row.kind,
      on: brusselsDate(row.ordered_at.toISOString()),
      ...(row.bounced_at !== null && { bouncedOn: brusselsDate(row.bounced_at.toISOString()) }),
    }),
  );
  return RefusedPage({ ...frame, mails, all, next });
}

async function stuckPage({ db }: AppDependencies, visit: Visit): Promise<VNode> {
  const frame = peopleFrame(visit);
  const { caller } = visit;
  const { actor, directory, today } = caller;
  const filter = { today, gone: goneOn(directory, today), stuck: true };
  const rows = await waiting(db, filter, ITEMS_A_PAGE + 1, keyIn(visit));
  const administrators = holdersOf(directory, 'ADMINISTRATOR', today);
  const ids = rows.flatMap(({ assignees }) => assignees.map(({ id }) => id));
  const names = {
    ...namesInDirectory(caller, ids),
    ...(await namesOf(db, [...ids, ...administrators], caller.language)),
  };
  const { items: tasks, next } = pageFrom(
    rows,
    ITEMS_A_PAGE,
    (row) => [row.dueOn, row.id],
    (row) => ({ ...waitingView(row, today, names), way: wayOf(row) }),
  );
  return StuckPage({
    ...frame,
    tasks,
    next,
    mayReassign: standingIn(directory, actor.id, ['ADMINISTRATOR'], today) !== undefined,
    administrators: administrators.map((id) => names[id] ?? id),
  });
}

/** A ballot is personal, and an organisation's answer is its own: neither is passed on. */
function wayOf({ kind, assignees }: WaitingItem): WayOut {
  if (kind === 'VOTE') return 'BALLOT';
  if (isMeetingTask(kind) && assignees.every((party) => party.kind === 'PERSON')) return 'OFFICE';
  return assignees.some((party) => party.kind === 'ORGANISATION') ? 'ORGANISATION' : 'REASSIGN';
}

function keyIn({ request }: Visit): z.output<typeof key> | undefined {
  const { cursor } = request.query;
  return keyOf(key, typeof cursor === 'string' ? cursor : undefined);
}
