import { Router } from 'express';
import type { VNode } from 'preact';
import { z } from 'zod';
import { rolesFor } from '../../domain/rights/table.ts';
import { holdsRole, standingIn, stoodInForBy } from '../../domain/people/holders.ts';
import { ROLES } from '../../domain/people/roles.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { missionsAwaiting } from '../../prisma/queries/amendments.ts';
import { inbox, type InboxKey } from '../../prisma/queries/inbox.ts';
import { namesOf } from '../../prisma/queries/people.ts';
import { HomePage, type HomePageProps } from '../../web/pages/home-page.tsx';
import { waitingAddress, WaitingPage, type WaitingChoice } from '../../web/pages/waiting-page.tsx';
import type { Caller } from '../caller.ts';
import type { AppDependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import { mustWorkHere } from '../rights.ts';
import { absentOf, ownAbsenceOf } from './absence/on-home.ts';
import { nextMeetings } from './meetings/list.ts';
import { byFile } from './by-file.ts';
import { page, type PageContext, type Visit } from './visit.ts';
import { openTasksOfAll, waitingForOthers } from './waiting-for-others.ts';

const TASKS_A_PAGE = 50;
/** As many as the home page shows of what waits for others. */
const FIRST_FEW = 10;
/** A step may be asked of a whole committee: so many tasks make the first few steps. */
const READ_FOR_FIRST_FEW = 40;

/** What waits for the reader, and what waits for others. */
export function homeRouter(context: PageContext): Router {
  const router = Router();
  router.get(
    '/',
    page(context, '/', (visit) => home(context.deps, visit)),
  );
  router.get(
    '/waiting',
    page(context, '/waiting', (visit) => allWaiting(context.deps, visit)),
  );
  return router;
}

/** The first page is of everything; those after it, and those of someone one stands in for, of that inbox alone. */
async function home(deps: AppDependencies, visit: Visit): Promise<VNode> {
  const { caller, frame, request } = visit;
  const absentId = asText(request.query['for']);
  if (absentId !== undefined && !stoodInForBy(caller.directory, caller.actor.id, caller.today).includes(absentId)) {
    throw new RuleViolation('NOT_YOURS');
  }
  const after = keyIn(request.query['cursor']);
  const whole = absentId === undefined && after === undefined;
  const [own, names, beside] = await Promise.all([
    inbox(deps.db, absentId ?? caller.actor.id, TASKS_A_PAGE + 1, after),
    namesOf(deps.db, absentId === undefined ? [] : [absentId], caller.language),
    whole ? besideOwn(deps, caller) : ALONE,
  ]);
  const { items, next } = pageFrom(own, TASKS_A_PAGE, taskKey, (row) => row);
  return HomePage({
    ...frame,
    ...beside,
    today: caller.today,
    files: byFile(items),
    first: after === undefined ? undefined : addressOf(absentId),
    next: next === undefined ? undefined : addressOf(absentId, next),
    insteadOf: absentId === undefined ? undefined : (names[absentId] ?? absentId),
  });
}

function addressOf(absentId: string | undefined, cursor?: string): string {
  const query = [
    ...(absentId === undefined ? [] : [['for', absentId]]),
    ...(cursor === undefined ? [] : [['cursor', cursor]]),
  ];
  return query.length === 0 ? '/' : `/?${new URLSearchParams(query).toString()}`;
}

type Beside = Pick<
  HomePageProps,
  'opens' | 'absent' | 'ownAbsence' | 'administers' | 'waiting' | 'missions' | 'meetings'
>;

const ALONE: Beside = { absent: [], administers: false, missions: [], meetings: [] };

/** What the home page shows beside the reader's own tasks, as far as he works here. */
async function besideOwn(deps: AppDependencies, caller: Caller): Promise<Beside> {
  const { directory, actor, today } = caller;
  if (standingIn(directory, actor.id, ROLES, today) === undefined) return ALONE;
  const opener = standingIn(directory, actor.id, rolesFor('LAUNCH'), today);
  const [absent, ownAbsence, tasks, missions, meetings] = await Promise.all([
    absentOf(deps, caller),
    ownAbsenceOf(deps, caller),
    openTasksOfAll(deps, caller, {}, READ_FOR_FIRST_FEW),
    missionsAwaiting(deps.db),
    nextMeetings(deps, caller),
  ]);
  return {
    opens: opener === undefined ? undefined : opener.role === 'PRESIDENT' ? 'LAUNCH' : 'PROPOSE',
    absent,
    ownAbsence,
    meetings,
    administers: holdsRole(directory, actor.id, 'ADMINISTRATOR', today),
    waiting: (await waitingForOthers(deps, caller, tasks)).slice(0, FIRST_FEW),
    missions: missions.map(({ id, title_fr: fr, title_nl: nl }) => ({ id, title: { fr, nl } })),
  };
}

async function allWaiting(deps: AppDependencies, { request, caller, frame }: Visit): Promise<VNode> {
  mustWorkHere(caller);
  const { late, stuck, cursor } = request.query;
  const choice: WaitingChoice = stuck === 'true' ? 'STUCK' : late === 'true' ? 'LATE' : 'ALL';
  const narrowed = { late: choice === 'LATE', stuck: choice === 'STUCK' };
  const after = keyIn(cursor);
  const rows = await openTasksOfAll(deps, caller, narrowed, TASKS_A_PAGE + 1, after);
  const { items, next } = pageFrom(rows, TASKS_A_PAGE, taskKey, (row) => row);
  const address = waitingAddress(choice);
  return WaitingPage({
    ...frame,
    today: caller.today,
    choice,
    waiting: await waitingForOthers(deps, caller, items),
    first: after === undefined ? undefined : address,
    next: next === undefined ? undefined : `${address}${choice === 'ALL' ? '?' : '&'}cursor=${next}`,
  });
}

const taskKey = ({ dueOn, id }: { readonly dueOn: string; readonly id: string }): InboxKey => [dueOn, id];

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const keyIn = (cursor: unknown): InboxKey | undefined => keyOf(z.tuple([z.string(), z.string()]), asText(cursor));
