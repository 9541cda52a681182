import { mayDecide } from '../../../domain/amendment/rights.ts';
import { openTasks, type AmendmentState } from '../../../domain/amendment/state.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { MaturityScale } from '../../../domain/contract/apply.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { Language } from '../../../domain/language.ts';
import { contractHead } from '../../../prisma/queries/contracts.ts';
import { provisionsOf } from '../../../prisma/record/contract-facts.ts';
import type { Directory } from '../../../domain/people/directory.ts';
import type { SavedDraft } from '../../../prisma/work/drafts.ts';
import { otherLanguage } from '../../../web/layout/other-language.ts';
import { draftSeenBy } from '../../draft-seen-by.ts';
import type { Dependencies } from '../../dependencies.ts';
import { Refusal } from '../../http/refusal.ts';
import { amendmentId } from '../../schemas/common.ts';
import { taskIdOf } from '../../views/task.ts';
import { fileName } from '../file-name.ts';
import type { Visit } from '../visit.ts';

/** The step in which a text is written, as the one who does it finds it. */
export interface Writing {
  readonly kind: 'DRAFT' | 'TRANSLATE';
  readonly taskId: string;
  readonly dueOn: IsoDate;
}

/** A draft before its reader. */
export interface DraftBefore {
  readonly id: string;
  readonly act: string;
  readonly state: AmendmentState;
  readonly draft: SavedDraft;
  /** The contract's newest version, on which the draft is shown. */
  readonly base: readonly Provision[];
  readonly scale: MaturityScale;
  /** The functions by which an objective's holders are named. */
  readonly functions: readonly string[];
  /** The reader's. */
  readonly language: Language;
  /** Absent to those who may read the draft and not write in it. */
  readonly writing?: Writing;
  /** The language that the reader writes: in a translation the other one stays as it is. */
  readonly written: Language;
}

/** @throws Refusal `NOT_FOUND`; RuleViolation `FILE_UNKNOWN`, `NOT_ALLOWED` */
export async function draftBefore(deps: Dependencies, { request, caller, frame }: Visit): Promise<DraftBefore> {
  const id = amendmentId.safeParse(request.params['id']);
  if (!id.success) throw new Refusal('NOT_FOUND');
  const { state, reader, draft } = await draftSeenBy(deps, id.data, caller);
  const [contract, act] = await Promise.all([
    contractHead(deps.db, state.contractId),
    fileName(deps.db, state, frame.language),
  ]);
  const base = await provisionsOf(deps.db, state.contractId, contract.version);
  const task = openTasks(state).find((each) => isWriting(each.kind) && mayDecide(each, reader));
  const writing = task === undefined ? undefined : writingOf(id.data, task);
  return {
    id: id.data,
    act,
    state,
    draft,
    base,
    scale: { min: state.policy.settings['maturity.min'], max: state.policy.settings['maturity.max'] },
    functions: functionsIn(base, reader.directory, contract.language),
    language: frame.language,
    ...(writing === undefined ? {} : { writing }),
    written: writtenIn(state, writing, frame.language),
  };
}

/** Those that the contract names, and those held today that it does not name, in the language in which it names them. */
function functionsIn(base: readonly Provision[], { mandates }: Directory, language: Language): readonly string[] {
  const named = new Set(base.flatMap(({ holders = [] }) => holders));
  const others = Object.values(mandates).flatMap(({ title }) =>
    title === undefined || named.has(title.fr) || named.has(title.nl) ? [] : [title[language]],
  );
  return [...named, ...new Set(others)].sort();
}

const isWriting = (kind: string): kind is Writing['kind'] => kind === 'DRAFT' || kind === 'TRANSLATE';

function writingOf(id: string, task: { kind: string; seq: number; dueOn: IsoDate }): Writing | undefined {
  const { kind, seq, dueOn } = task;
  return isWriting(kind) ? { kind, taskId: taskIdOf(id, seq), dueOn } : undefined;
}

function writtenIn(state: AmendmentState, writing: Writing | undefined, own: Language): Language {
  const drafted = state.language ?? own;
  return writing?.kind === 'TRANSLATE' ? otherLanguage(drafted) : drafted;
}
