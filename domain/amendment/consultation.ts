import type { Position, RemarkOutcome } from './decisions.ts';
import { POSITIONS, REMARK_OUTCOMES } from './decisions.ts';
import { stakeholderRemarks } from './remarks.ts';
import type { AmendmentState, KeptRemark, Task } from './state.ts';

/** How remarks were answered: those that wait are in `remarks` alone. */
export interface RemarkCount {
  readonly remarks: number;
  readonly outcomes: Readonly<Record<RemarkOutcome, number>>;
}

/** What a consultation of the stakeholders came to, as far as it has come. */
export interface ConsultationResult extends RemarkCount {
  readonly invited: number;
  readonly answered: number;
  readonly positions: Readonly<Record<Position, number>>;
  /** By the provision they are about, in the order of the act; those on the act as a whole come last, without one. */
  readonly provisions: readonly (RemarkCount & { readonly provisionId?: string })[];
}

/** Everyone who was invited to give an opinion, in the order asked. */
export const opinionTasks = ({ tasks }: AmendmentState): readonly Task[] =>
  Object.values(tasks).filter(({ kind }) => kind === 'GIVE_STAKEHOLDER_OPINION');

/** Aggregated over all organisations. */
export function consultationResult(state: AmendmentState): ConsultationResult {
  const invited = opinionTasks(state);
  const given = invited.flatMap(({ status }) =>
    status.kind === 'DONE' && status.decision.kind === 'GIVE_STAKEHOLDER_OPINION' ? [status.decision.position] : [],
  );
  const remarks = stakeholderRemarks(state);
  return {
    invited: invited.length,
    answered: given.length,
    positions: countOf(POSITIONS, given),
    ...counted(remarks),
    provisions: byProvision(state, remarks),
  };
}

function byProvision({ text }: AmendmentState, remarks: readonly KeptRemark[]): ConsultationResult['provisions'] {
  const order = Object.keys(text?.covers ?? {});
  const about = new Map<string | undefined, KeptRemark[]>();
  for (const remark of remarks) about.set(remark.provisionId, [...(about.get(remark.provisionId) ?? []), remark]);
  const place = (id: string | undefined): number => (id === undefined ? order.length : order.indexOf(id));
  return [...about]
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([provisionId, its]) => ({ ...(provisionId === undefined ? {} : { provisionId }), ...counted(its) }));
}

const counted = (remarks: readonly KeptRemark[]): RemarkCount => ({
  remarks: remarks.length,
  outcomes: countOf(
    REMARK_OUTCOMES,
    remarks.flatMap(({ answer }) => answer?.outcome ?? []),
  ),
});

function countOf<T extends string>(kinds: readonly T[], found: readonly T[]): Readonly<Record<T, number>>;
function countOf(kinds: readonly string[], found: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(kinds.map((kind) => [kind, found.filter((each) => each === kind).length]));
}

/** Which remarks of a table are looked at. */
export interface RemarkFilter {
  /** The organisation that made them. */
  readonly organisation?: string;
  /** The provision they are about; `WHOLE_ACT` for those about none. */
  readonly provision?: string;
  readonly unanswered?: boolean;
}

/** Stands for the act as a whole where a provision is chosen; no provision has such an id. */
export const WHOLE_ACT = '@act';

/** A remark with the organisation it came from, by whoever it was entered. */
export interface RemarkOf {
  readonly remark: KeptRemark;
  readonly organisationId: string;
}

/** The remarks of the stakeholders, organisation by organisation in the order invited, after one of them. */
export function remarkTable(state: AmendmentState, filter: RemarkFilter = {}, after?: string): readonly RemarkOf[] {
  const from = after === undefined ? 0 : placeOf(after);
  return stakeholderRemarks(state)
    .filter((remark) => placeOf(remark.id) > from)
    .map((remark) => ({ remark, organisationId: state.tasks[remark.task]?.assignees[0]?.id ?? '' }))
    .filter((each) => isMeant(each, filter))
    .toSorted((a, b) => placeOf(a.remark.id) - placeOf(b.remark.id));
}

function isMeant({ remark, organisationId }: RemarkOf, { organisation, provision, unanswered }: RemarkFilter): boolean {
  if (organisation !== undefined && organisationId !== organisation) return false;
  if (provision !== undefined && (remark.provisionId ?? WHOLE_ACT) !== provision) return false;
  return unanswered !== true || remark.answer === undefined;
}

/** More than anybody remarks in one opinion. */
const MOST_REMARKS = 1_000_000;

/** A remark's id as a number that grows with the table: the task it came with, then its place in the opinion. */
function placeOf(id: string): number {
  const [task = 0, index = 0] = id.split('.').map(Number);
  return task * MOST_REMARKS + index;
}
