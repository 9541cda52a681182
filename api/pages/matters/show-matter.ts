import { standingIn } from '../../../domain/people/holders.ts';
import { brusselsDate } from '../../../domain/calendar/dates.ts';
import { MATTER_RULES, statusOfMatter, type MatterState, type Raised } from '../../../domain/matters/matter.ts';
import { dueOfMatter, lastConvocation } from '../../../domain/matters/terms.ts';
import { SETTINGS, type SettingKey } from '../../../domain/settings.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { matterMeetings } from '../../../prisma/queries/matter-meetings.ts';
import { meetingsOfMatter } from '../../../prisma/queries/matters.ts';
import type { Frame } from '../../../web/layout/frame.ts';
import type { MatterPageProps } from '../../../web/pages/matters/matter-page.tsx';
import type { Caller } from '../../caller.ts';
import type { Dependencies } from '../../dependencies.ts';
import { doerOf, idsIn, namesFor } from '../../views/doer-names.ts';

/** The settings behind the term of each kind. */
const BEHIND: Readonly<Record<Raised['kind'], SettingKey>> = {
  WELLBEING_REQUEST: 'cocobase.wellbeingRequestDays',
  NON_RESPECT: 'nonRespect.noticeWorkingDays',
};

/**
 * A matter as its page shows it.
 *
 * @throws RuleViolation `MATTER_UNKNOWN`
 */
export async function matterShown(
  deps: Dependencies,
  caller: Caller,
  id: string,
): Promise<Omit<MatterPageProps, keyof Frame | 'justRaised'>> {
  const state = await deps.matters.read(id);
  const { raised, settled, policy, measures } = state;
  if (raised === undefined) throw new RuleViolation('MATTER_UNKNOWN');
  const { kind, receivedOn, dueOn } = raised;
  const { series } = MATTER_RULES[kind];
  const [agendas, meetings, names] = await Promise.all([
    meetingsOfMatter(deps.db, id),
    matterMeetings(deps.db, { id, series, receivedOn, dueOn }),
    namesFor(deps, caller, [...idsIn(raised.by), ...(settled === undefined ? [] : idsIn(settled.by))]),
  ]);
  const isRequest = kind === 'WELLBEING_REQUEST';
  return {
    id,
    kind,
    heading: raised.title,
    text: raised.text,
    status: statusOfMatter(state),
    receivedOn,
    raisedBy: doerOf(raised.by, names, caller.directory),
    organisation: caller.directory.organisations[raised.organisation ?? '']?.name[caller.language],
    deadline: dueOfMatter(policy, kind, receivedOn),
    unconfirmed: SETTINGS[BEHIND[kind]].status === 'UNVERIFIED' ? [BEHIND[kind]] : [],
    ...(isRequest && { sendBy: lastConvocation(policy, dueOn).date, planned: meetings.planned }),
    late: !isRequest && brusselsDate(raised.at) > dueOn,
    agendas: agendas.map(({ id: meeting, day, series: of }) => ({ id: meeting, on: day, series: of })),
    measures,
    settled: settled && { ...settled, by: doerOf(settled.by, names, caller.directory) },
    may: whatMay(state, caller, meetings.discussed),
  };
}

/** What the reader may do with a matter now: the rules have the last word. */
function whatMay(
  { raised, settled, measures }: MatterState,
  { actor, directory, today }: Caller,
  discussed: boolean,
): MatterPageProps['may'] {
  if (raised === undefined || settled !== undefined) return [];
  const { settledBy, outcomes } = MATTER_RULES[raised.kind];
  if (standingIn(directory, actor.id, settledBy, today) === undefined) return [];
  const agrees = outcomes.includes('COMPENSATED') && discussed && measures === undefined;
  return agrees ? ['MEASURES', 'SETTLE'] : ['SETTLE'];
}
