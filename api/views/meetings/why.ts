import { calendarOf, type Policy } from '../../../domain/amendment/policy.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { latestSending } from '../../../domain/meetings/convocation/term.ts';
import { isPromised } from '../../../domain/meetings/meeting/meeting.ts';
import { monthOf } from '../../../domain/meetings/months.ts';
import { planSlots, type Slot } from '../../../domain/meetings/planner.ts';
import type { Rhythm } from '../../../domain/meetings/rhythm.ts';
import { SETTINGS, type SettingKey } from '../../../domain/settings.ts';
import { weekdayName } from '../../../locales/meeting-times.ts';
import { explainDeadline } from '../../../locales/deadline.ts';
import { explainSlot } from '../../../locales/slot.ts';
import { textsIn } from '../../../locales/texts.ts';
import { promised } from '../../../prisma/queries/rhythms.ts';
import type { Explained } from '../../../web/pages/meetings/meeting-shown.ts';
import type { Dependencies } from '../../dependencies.ts';

/** What the days of meetings follow from. */
export interface Grounds {
  readonly rhythms: readonly Rhythm[];
  readonly policy: Policy;
}

/** The rhythms and the calendar as they stand. */
export async function groundsOf({ db, policy }: Dependencies): Promise<Grounds> {
  const [promise, rules] = await Promise.all([promised(db), policy.current()]);
  return { rhythms: promise?.rhythms ?? [], policy: rules };
}

/** A meeting by its key and the day it was promised for. */
interface Dated {
  readonly key: string;
  readonly promisedOn: IsoDate;
}

/** Why a meeting was put on its first day, a sentence a line: what the contract says, and which days it could not have. */
export function whyOf(language: Language, { rhythms, policy }: Grounds, { key, promisedOn }: Dated): readonly string[] {
  const t = textsIn(language);
  if (!isPromised(key)) return [t('meetingPage.called')];
  const month = monthOf(promisedOn);
  const slot = planSlots(rhythms, calendarOf(policy), [month]).find((each) => each.key === key);
  // The calendar or the rhythm changed since, and the meeting kept its day.
  if (slot === undefined || slot.date !== promisedOn)
    return explainSlot(language, { ...NO_SLOT, key, date: promisedOn });
  return [ruleText(language, slot, rhythms), ...explainSlot(language, slot).slice(isAsWanted(slot) ? 1 : 0)];
}

const NO_SLOT: Pick<Slot, 'series' | 'explanation'> = { series: 'tutelle', explanation: [] };
const isAsWanted = ({ explanation }: Slot): boolean => explanation.length < 2;

/** What the rhythm says of the month: its `nth` weekday, or an interval. */
function ruleText(language: Language, { series, date, explanation }: Slot, rhythms: readonly Rhythm[]): string {
  const t = textsIn(language);
  const rhythm = rhythms.findLast((each) => each.series === series && each.from <= date);
  const wanted = explanation[0]?.date ?? date;
  const nth = NTHS[Math.ceil(Number(wanted.slice(8)) / 7) - 1];
  if (rhythm?.kind !== 'MONTHLY' || nth === undefined) return t('meetingPage.slotRegular');
  return t('meetingPage.slotRule', { nth: t(`meetingPage.nth.${nth}`), weekday: weekdayName(language, wanted) });
}

const NTHS = ['FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH'] as const;

/** The latest day to send a convocation, day by day, and what of it no jurist has confirmed. */
export function latestExplained(language: Language, policy: Policy, meetingOn: IsoDate, urgent: boolean): Explained {
  const latest = latestSending(policy, meetingOn, urgent);
  const behind: readonly SettingKey[] = urgent
    ? ['cocobase.urgentConvocationWorkingDays']
    : ['cocobase.convocationWorkingDays', 'cocobase.clearDays'];
  return {
    on: latest.date,
    why: [explainDeadline(language, latest)],
    unconfirmed: behind.filter((key) => SETTINGS[key].status === 'UNVERIFIED'),
  };
}
