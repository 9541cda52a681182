import type { Settings, SettingKey } from '../settings.ts';
import { RIGHTS, type Act } from '../rights/table.ts';
import type { SignInLevel } from './sign-in-level.ts';

/** The kinds of acts for which a service sets how surely it must be known who does them. */
const GUARDED_ACTS = ['SIGNATURE', 'VISA', 'ADMINISTRATION', 'OTHER_ACTS'] as const;
export type GuardedAct = (typeof GUARDED_ACTS)[number];

const SETTING = {
  SIGNATURE: 'signIn.levelForSignature',
  VISA: 'signIn.levelForVisa',
  ADMINISTRATION: 'signIn.levelForAdministration',
  OTHER_ACTS: 'signIn.levelForOtherActs',
} as const satisfies Readonly<Record<GuardedAct, SettingKey>>;

/** Of people, their mandates and their access, of erasing them, and of the rules. */
const ADMINISTRATION: ReadonlySet<Act> = new Set<Act>([
  'CHANGE_SETTINGS',
  'ERASE_PERSON',
  'GIVE_MANDATE',
  'KEEP_ACCESS_OF_OTHERS',
  'KEEP_ORGANISATIONS',
  'KEEP_PEOPLE',
  'NAME_SUBSTITUTE',
]);

const BY_TASK: Readonly<Record<string, GuardedAct>> = {
  SIGN: 'SIGNATURE',
  SIGN_MINUTES: 'SIGNATURE',
  GIVE_VISA: 'VISA',
};

/** What kind an act is of; to read is of none, but for everything kept about another. A decision is of the kind of its task: `guardedDecision`. */
export function guardedAct(act: Act): GuardedAct | undefined {
  if (act === 'EXPORT_PERSON') return 'ADMINISTRATION';
  if (RIGHTS[act].does === 'READS') return undefined;
  if (act === 'UPLOAD_EVIDENCE') return 'SIGNATURE';
  return ADMINISTRATION.has(act) ? 'ADMINISTRATION' : 'OTHER_ACTS';
}

/** What kind the decision of a task is of, given or taken back. */
export const guardedDecision = (taskKind: string): GuardedAct =>
  Object.hasOwn(BY_TASK, taskKind) ? (BY_TASK[taskKind] ?? 'OTHER_ACTS') : 'OTHER_ACTS';

/** How surely it must be known who does an act of a kind, by the rules in force: those a file keeps from its launch do not count. */
export const levelNeeded = (settings: Settings, kind: GuardedAct): SignInLevel => settings[SETTING[kind]];
