import { enteringIn, isSaidInMeetings, presentAmong } from '../../domain/amendment/decide/in-meeting.ts';
import { isOpenTask } from '../../domain/amendment/state.ts';
import type { NamedMeeting } from '../../domain/meetings/named-meeting.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Texts } from '../../locales/texts.ts';
import { meetingFacts } from '../../prisma/record/meeting-facts.ts';
import { choice, hidden, options } from '../../web/forms/fields.ts';
import type { Form } from '../../web/forms/field.ts';
import { onDayOf, type Asker } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SeenTask } from '../task-seen-by.ts';

/** A meeting whose keeper is about to enter what was decided in it, and who of those asked were present. */
export interface Entering {
  readonly meeting: NamedMeeting;
  readonly deciders: readonly string[];
}

/** The form's field for whom a decision is entered; it is no part of the decision. */
export const DECIDER = 'onBehalfOf';

/** What may be entered from a meeting of a task; `undefined` where nothing may, or by another than its reader. */
export async function enteringOf(
  { db }: Dependencies,
  { seen, asker }: { readonly seen: SeenTask; readonly asker: Asker },
  meetingId: string,
): Promise<Entering | undefined> {
  const { task, amendmentId, at } = seen;
  if (!isOpenTask(task) || !isSaidInMeetings(task.kind)) return undefined;
  const facts = await meetingFacts(db, meetingId, amendmentId);
  if (facts === undefined) return undefined;
  const reader = onDayOf(asker, at);
  const deciders = presentAmong(task, facts, reader).map(({ id }) => id);
  const [first] = deciders;
  try {
    enteringIn(facts, task, reader, first);
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return undefined;
  }
  return { meeting: { meetingId, series: facts.series, on: facts.on }, deciders };
}

/** For whom it is entered: asked where several were present. */
export function deciderForm(t: Texts, { deciders }: Entering, names: Readonly<Record<string, string>>): Form {
  const [first, ...others] = deciders;
  if (first === undefined) return [];
  if (others.length === 0) return [hidden(DECIDER, first)];
  return [
    choice(
      DECIDER,
      t('taskPage.inMeeting.decider'),
      options(deciders, (id) => names[id] ?? id),
    ),
  ];
}
