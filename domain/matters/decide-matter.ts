import { actingAs } from '../rights/capacity.ts';
import type { Actor } from '../amendment/context.ts';
import { NUDGE_TIME } from '../amendment/nudges.ts';
import type { Policy } from '../amendment/policy.ts';
import { instantAt, type Instant, type IsoDate } from '../calendar/dates.ts';
import { PROCEDURE, type By, type Fact } from '../file.ts';
import { LANGUAGES, type Bilingual } from '../language.ts';
import type { Directory } from '../people/directory.ts';
import type { MatterEvent } from './events.ts';
import { MATTER_RULES, type MatterKind, type MatterOutcome, type MatterState } from './matter.ts';
import { matterRefusal } from './refusals.ts';
import { alarmsFor, dueOfMatter } from './terms.ts';

export type MatterCommand =
  | {
      readonly type: 'RAISE';
      readonly kind: MatterKind;
      readonly title: Bilingual;
      readonly text: string;
      readonly receivedOn: IsoDate;
      readonly organisation?: string;
      readonly contractId?: string;
      readonly provisionId?: string;
    }
  | { readonly type: 'AGREE_MEASURES'; readonly text: string; readonly on: IsoDate }
  | { readonly type: 'SETTLE'; readonly outcome: MatterOutcome; readonly reason: string }
  /** By the procedure: whether a meeting is planned in time. */
  | { readonly type: 'LOOK_AT_PLAN'; readonly on: IsoDate };

type Of<T extends MatterCommand['type']> = Extract<MatterCommand, { type: T }>;

/** What meetings the matter has, or may have: `planned` in time for it, `discussed` where one was held with it on its agenda. */
export interface MatterMeetings {
  readonly planned: boolean;
  readonly discussed: boolean;
}

export interface MatterContext {
  readonly at: Instant;
  readonly today: IsoDate;
  readonly actor: Actor;
  readonly directory: Directory;
  readonly policy: Policy;
  readonly meetings: MatterMeetings;
}

/**
 * Judges a command on a matter: the facts it leads to; none when it had been carried out before.
 *
 * @throws RuleViolation with one of `MATTER_REFUSALS`.
 */
export function decideMatter(
  state: MatterState,
  command: MatterCommand,
  context: MatterContext,
): readonly Fact<MatterEvent>[] {
  if (command.type === 'RAISE') return raise(state, command, context);
  if (state.raised === undefined) throw matterRefusal('MATTER_UNKNOWN');
  if (command.type === 'LOOK_AT_PLAN') return lookAtPlan(state, command, context);
  const rule = MATTER_RULES[state.raised.kind];
  const by = actingAs(context, rule.settledBy);
  if (state.settled !== undefined) throw matterRefusal('MATTER_SETTLED');
  return command.type === 'SETTLE'
    ? settle(state, state.raised.kind, command, context, by)
    : agreeMeasures(state.raised.kind, command, context, by);
}

/** A request that came in, or a commitment not respected: written down by whoever may, with notice to the other party. */
function raise(state: MatterState, command: Of<'RAISE'>, context: MatterContext): readonly Fact<MatterEvent>[] {
  if (state.raised !== undefined) throw matterRefusal('MATTER_EXISTS');
  const { type: _type, ...said } = command;
  const { kind, title, text, receivedOn, organisation } = said;
  const { today, policy, directory } = context;
  const by = actingAs(context, MATTER_RULES[kind].raisedBy);
  for (const language of LANGUAGES) required(title[language], 'TITLE_REQUIRED_BOTH');
  required(text, 'WORDS_REQUIRED');
  if (receivedOn > today) throw matterRefusal('DATE_IN_FUTURE', { on: receivedOn });
  const isUnion = directory.organisations[organisation ?? '']?.kind === 'UNION_ORGANISATION';
  if (kind === 'WELLBEING_REQUEST' && !isUnion) throw matterRefusal('ORGANISATION_REQUIRED');
  const dueOn = dueOfMatter(policy, kind, receivedOn).date;
  const event: MatterEvent = {
    type: 'MatterRaised',
    ...said,
    dueOn,
    alarmsOn: alarmsFor(policy, kind, dueOn, today),
    policy,
  };
  return [{ by, event }];
}

function agreeMeasures(
  kind: MatterKind,
  { text, on }: Of<'AGREE_MEASURES'>,
  { today, meetings }: MatterContext,
  by: By,
): readonly Fact<MatterEvent>[] {
  if (!MATTER_RULES[kind].outcomes.includes('COMPENSATED')) throw matterRefusal('NO_MEASURES_HERE');
  required(text, 'WORDS_REQUIRED');
  if (on > today) throw matterRefusal('DATE_IN_FUTURE', { on });
  if (!meetings.discussed) throw matterRefusal('MATTER_NOT_DISCUSSED');
  return [{ by, event: { type: 'MeasuresAgreed', text, on } }];
}

/** Closed with its outcome and a reason: nothing raised is ever deleted. */
function settle(
  { measures }: MatterState,
  kind: MatterKind,
  { outcome, reason }: Of<'SETTLE'>,
  { meetings }: MatterContext,
  by: By,
): readonly Fact<MatterEvent>[] {
  const { outcomes, discussed } = MATTER_RULES[kind];
  if (!outcomes.includes(outcome)) throw matterRefusal('OUTCOME_MISFIT');
  required(reason, 'REASON_REQUIRED');
  if (outcome === 'COMPENSATED' && measures === undefined) throw matterRefusal('MEASURES_REQUIRED');
  if (discussed.includes(outcome) && !meetings.discussed) throw matterRefusal('MATTER_NOT_DISCUSSED');
  return [{ by, event: { type: 'MatterSettled', outcome, reason } }];
}

/** Whether a meeting is planned in time; a day already looked at, or of a settled matter, is passed without a word. */
function lookAtPlan(
  { alarms }: MatterState,
  { on }: Of<'LOOK_AT_PLAN'>,
  { actor, at, meetings }: MatterContext,
): readonly Fact<MatterEvent>[] {
  if (actor.kind !== 'PROCEDURE') throw matterRefusal('NOT_ALLOWED', { roles: [] });
  if (!alarms.includes(on)) return [];
  if (at < instantAt(on, NUDGE_TIME)) throw matterRefusal('ALARM_TOO_EARLY', { on });
  return [{ by: PROCEDURE, event: { type: 'PlanLookedAt', on, planned: meetings.planned } }];
}

function required(text: string, code: Parameters<typeof matterRefusal>[0]): void {
  if (text.trim() === '') throw matterRefusal(code);
}
