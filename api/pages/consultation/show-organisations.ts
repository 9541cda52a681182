import type { VNode } from 'preact';
import { z } from 'zod';
import { barToContest } from '../../../domain/amendment/contest.ts';
import { mayActIn } from '../../../domain/rights/capacity.ts';
import { rolesFor } from '../../../domain/rights/table.ts';
import { opinionTasks } from '../../../domain/amendment/consultation.ts';
import { mayDecide } from '../../../domain/amendment/rights.ts';
import type { Task } from '../../../domain/amendment/state.ts';
import { OrganisationsPage, type InvitedOrganisation } from '../../../web/pages/consultation/organisations-page.tsx';
import type { Caller } from '../../caller.ts';
import { seenBy, type Seen } from '../../command.ts';
import type { Dependencies } from '../../dependencies.ts';
import { keyOf, pageFrom } from '../../http/cursor.ts';
import { Refusal } from '../../http/refusal.ts';
import { namesInDirectory } from '../../rights.ts';
import { taskIdOf } from '../../views/task.ts';
import { fileName } from '../file-name.ts';
import { fileNamed } from '../file-named.ts';
import type { Visit } from '../visit.ts';
import { addressOf } from './consulted.ts';

const ORGANISATIONS_A_PAGE = 50;
const key = z.tuple([z.int()]);

/**
 * Everyone who was invited, page by page.
 *
 * @throws RuleViolation `FILE_UNKNOWN`; Refusal `NOT_FOUND` where nobody was consulted yet.
 */
export async function showOrganisations(deps: Dependencies, { request, caller, frame }: Visit): Promise<VNode> {
  const id = fileNamed(request);
  const { state, reader } = await seenBy(deps, id, caller);
  const invited = opinionTasks(state);
  if (invited.length === 0) throw new Refusal('NOT_FOUND');
  const { cursor } = request.query;
  const [after = 0] = keyOf(key, typeof cursor === 'string' ? cursor : undefined) ?? [];
  const rows = invited.filter(({ seq }) => seq > after).slice(0, ORGANISATIONS_A_PAGE + 1);
  const names = namesInDirectory(
    caller,
    rows.flatMap(({ assignees }) => assignees.map((party) => party.id)),
  );
  const address = addressOf(id);
  const { items: organisations, next } = pageFrom(
    rows,
    ORGANISATIONS_A_PAGE,
    ({ seq }) => [seq],
    (task): InvitedOrganisation => {
      const organisation = task.assignees[0]?.id ?? '';
      const enter = mayDecide(task, reader) ? `/tasks/${taskIdOf(id, task.seq)}` : undefined;
      const invitedOne = { id: organisation, name: names[organisation] ?? organisation, state: stateOf(task) };
      const said = invitedOne.state.is === 'ANSWERED' && invitedOne.state.remarks > 0;
      const href = said ? `${address}?organisation=${organisation}` : enter;
      return { ...invitedOne, href, ...contestOf(id, { state, reader }, task) };
    },
  );
  return OrganisationsPage({
    ...frame,
    act: await fileName(deps.db, state, caller.language),
    consultation: address,
    organisations,
    next: next === undefined ? undefined : `${address}/organisations?cursor=${next}`,
    first: after === 0 ? undefined : `${address}/organisations`,
  });
}

/** Whether its answer is contested, or where the reader may contest it. */
function contestOf(
  id: string,
  { state, reader }: Pick<Seen<Caller>, 'state' | 'reader'>,
  task: Task,
): Pick<InvitedOrganisation, 'isContested' | 'contestAt'> {
  if (task.contested !== undefined) return { isContested: true };
  const may = mayActIn(reader, rolesFor('CONTEST_ANSWER')) && barToContest(state, task) === undefined;
  return may ? { contestAt: `/amendments/${id}/tasks/${task.seq}/contest` } : {};
}

function stateOf({ status, dueOn }: Task): InvitedOrganisation['state'] {
  if (status.kind === 'OPEN') return { is: 'AWAITED', dueOn };
  if (status.kind === 'MOOT' || status.decision.kind !== 'GIVE_STAKEHOLDER_OPINION') return { is: 'SILENT' };
  const { position, remarks } = status.decision;
  return { is: 'ANSWERED', position, at: status.at, remarks: remarks.length };
}
