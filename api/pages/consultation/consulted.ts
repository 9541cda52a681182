import { mayActIn } from '../../../domain/rights/capacity.ts';
import { rolesFor } from '../../../domain/rights/table.ts';
import { z } from 'zod';
import { remarkTable, type RemarkFilter } from '../../../domain/amendment/consultation.ts';
import { mayDecide } from '../../../domain/amendment/rights.ts';
import type { AmendmentState, Task } from '../../../domain/amendment/state.ts';
import { placeName } from '../../../locales/remark.ts';
import { submittedChanges } from '../../../prisma/queries/amendment-changes.ts';
import { citableInstructions, type CitableInstruction } from '../../../prisma/queries/instructions.ts';
import { lateOpinions } from '../../../prisma/queries/late-opinions.ts';
import { seenBy } from '../../command.ts';
import type { Dependencies } from '../../dependencies.ts';
import { parsePart } from '../../http/parse.ts';
import { Refusal } from '../../http/refusal.ts';
import { remarkFilter } from '../../schemas/consultation.ts';
import type { Names } from '../../views/doer-names.ts';
import { fileName } from '../file-name.ts';
import { fileNamed } from '../file-named.ts';
import type { Visit } from '../visit.ts';

/** A file's consultation as a page of it is about it. */
export interface Consulted {
  readonly id: string;
  readonly act: string;
  readonly state: AmendmentState;
  readonly late: number;
  readonly filter: RemarkFilter;
  readonly cursor: string | undefined;
  /** The answered remark that is to be answered anew. */
  readonly change: string | undefined;
  readonly saved: boolean;
  /** The task of answering, open or not; absent before there is anything to answer. */
  readonly task: Task | undefined;
  readonly mayAnswer: boolean;
  readonly instructions: readonly CitableInstruction[];
  /** The provisions that the act touches, by their names. */
  readonly provisions: Names;
}

const query = remarkFilter.pick({ cursor: true, organisation: true, provision: true, unanswered: true }).extend({
  change: z.string().optional(),
  saved: z.string().optional(),
});

/** @throws RuleViolation `FILE_UNKNOWN`; Refusal `NOT_FOUND` where nobody was consulted yet. */
export async function consulted(deps: Dependencies, { request, caller }: Visit): Promise<Consulted> {
  const id = fileNamed(request);
  const { state, reader } = await seenBy(deps, id, caller);
  const { cursor, change, saved, ...filter } = parsePart(query, 'query', filledIn(request.query));
  const tasks = Object.values(state.tasks);
  if (!tasks.some(({ kind }) => kind === 'GIVE_STAKEHOLDER_OPINION')) throw new Refusal('NOT_FOUND');
  const task = tasks.findLast(({ kind }) => kind === 'ANSWER_REMARKS');
  const readsAll = mayActIn(reader, rolesFor('READ_DRAFT', 'BEFORE_SUBMISSION'));
  const [act, late, instructions, { changes }] = await Promise.all([
    fileName(deps.db, state, caller.language),
    lateOpinions(deps.db, id),
    citableInstructions(deps.db, id, state.contractId, readsAll ? 'ALL' : 'SUBMITTED'),
    submittedChanges(deps.db, state),
  ]);
  return {
    id,
    act,
    state,
    late,
    filter,
    cursor,
    change,
    saved: saved !== undefined,
    task,
    mayAnswer: task !== undefined && mayDecide(task, reader),
    instructions,
    provisions: Object.fromEntries(changes.map((each) => [each.provisionId, placeName(caller.language, each)])),
  };
}

/** A form that narrows a list sends what was left empty too, and an address may say more than the table is narrowed by. */
const filledIn = (sent: Visit['request']['query']): object =>
  Object.fromEntries(Object.entries(sent).filter(([name, value]) => name in query.shape && value !== ''));

/** Everyone who made remarks, in the order of the table. */
export const remarkers = ({ state }: Consulted): readonly string[] => [
  ...new Set(remarkTable(state).map(({ organisationId }) => organisationId)),
];

export const addressOf = (id: string): string => `/amendments/${id}/consultation`;

/** The page's address with what narrows its table, and what else it is to show. */
export function addressWith(
  { id, filter }: Consulted,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const said = { ...filter, unanswered: filter.unanswered === true ? 'true' : undefined, ...more };
  const query = new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size === 0 ? addressOf(id) : `${addressOf(id)}?${query.toString()}`;
}
