import { Router, type Request } from 'express';
import type { VNode } from 'preact';
import { z } from 'zod';
import { PHASES } from '../../domain/amendment/phases.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { ministersOf } from '../../domain/contract/header.ts';
import { fileReference } from '../../locales/file-reference.ts';
import { amendmentsPage, type ListedAmendmentRow } from '../../prisma/queries/amendments.ts';
import { contractsPage } from '../../prisma/queries/contracts.ts';
import { AmendmentsPage } from '../../web/pages/amendments-page.tsx';
import type { FileFilter, FilterChoices } from '../../web/pages/amendments/filter.tsx';
import type { ListedFile } from '../../web/pages/amendments/listed-file.tsx';
import type { AppDependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import { parsePart } from '../http/parse.ts';
import { mustWorkHere } from '../rights.ts';
import { amendmentFilter, STATUSES } from '../schemas/amendment.ts';
import { page, type PageContext, type Visit } from './visit.ts';

const FILES_A_PAGE = 20;

/** More contracts than a service has at a time. */
const MOST_CONTRACTS = 100;

/** The list of files. */
export function amendmentsRouter(context: PageContext): Router {
  const router = Router();
  router.get(
    '/amendments',
    page(context, '/amendments', (visit) => list(context.deps, visit)),
  );
  return router;
}

async function list({ db }: AppDependencies, { request, caller, frame }: Visit): Promise<VNode> {
  mustWorkHere(caller);
  const { cursor, limit: _limit, ...filter } = parsePart(amendmentFilter, 'query', askedIn(request));
  const after = keyOf(z.tuple([z.string(), z.string()]), cursor);
  const [rows, contracts] = await Promise.all([
    amendmentsPage(db, filter, FILES_A_PAGE + 1, after),
    contractsPage(db, MOST_CONTRACTS),
  ]);
  const { items: files, next } = pageFrom(
    rows,
    FILES_A_PAGE,
    (row) => [row.opened_at.toISOString(), row.id],
    (row) => listedFile(row, caller.today),
  );
  const titles = contracts.flatMap(({ header }) => ministersOf(header).map(({ title }) => title));
  const choices: FilterChoices = { ministers: [...new Set(titles)], phases: PHASES, statuses: STATUSES };
  return AmendmentsPage({
    ...frame,
    filter,
    choices,
    files,
    ...(cursor !== undefined && { first: addressOf(filter) }),
    ...(next !== undefined && { next: addressOf(filter, next) }),
  });
}

/** What the address narrows the list by: a field left empty narrows nothing, and the language is no concern of the list. */
function askedIn({ query }: Request): object {
  const known = Object.entries(query).filter(([name, value]) => name in amendmentFilter.shape && value !== '');
  return Object.fromEntries(known);
}

function addressOf(filter: FileFilter, cursor?: string): string {
  const asked = Object.entries({ ...filter, cursor }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return asked.length === 0 ? '/amendments' : `/amendments?${new URLSearchParams(asked).toString()}`;
}

function listedFile(row: ListedAmendmentRow, today: IsoDate): ListedFile {
  const { id, status, header, reference } = row;
  const due = row.next_due_on;
  return {
    id,
    title: { fr: row.title_fr, nl: row.title_nl },
    status,
    late: due !== null && due < today,
    ...(reference !== null && { reference: fileReference(header.periodStart, header.periodEnd, reference) }),
    ...(row.act_number !== null && { actNumber: row.act_number }),
    ...(row.type !== null && { type: row.type }),
    ...(row.end !== null && { end: row.end }),
    ...(row.phase !== null && { phase: row.phase }),
    ...(row.phase_since !== null && { phaseSince: row.phase_since }),
    ...(due !== null && { nextDueOn: due }),
    ...(row.in_force_on !== null && { inForceOn: row.in_force_on }),
  };
}
