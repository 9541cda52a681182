import type { IsoDate } from '../calendar/dates.ts';
import type { Recorded } from '../file.ts';
import type { Language } from '../language.ts';
import type { Directory } from '../people/directory.ts';
import { holdersOf } from '../people/holders.ts';
import { languagesFor } from '../people/languages-for.ts';
import type { Party, Role } from '../people/roles.ts';
import type { MatterEvent } from './events.ts';
import { otherParty, type MatterState } from './matter.ts';

export const MATTER_MAIL_KINDS = ['MATTER_RAISED', 'MATTER_ALARM', 'MATTER_SETTLED'] as const;
export type MatterMailKind = (typeof MATTER_MAIL_KINDS)[number];

/** A message an event of a matter causes: one a person and event; two languages: one mail with both. */
export interface MatterMailOrder {
  readonly seq: number;
  readonly kind: MatterMailKind;
  readonly to: Party;
  readonly languages: readonly Language[];
}

/**
 * The messages an event causes, given the matter after it: the notice to the other party and the end of it; to those who call
 * COCOBASE together that a request came in, and that no meeting is planned in time for it.
 */
export function matterMailOrders(
  { raised }: MatterState,
  { seq, event }: Recorded<MatterEvent>,
  directory: Directory,
  today: IsoDate,
): readonly MatterMailOrder[] {
  const orders = (kind: MatterMailKind, roles: readonly Role[]): readonly MatterMailOrder[] => {
    const ids = [...new Set(roles.flatMap((role) => holdersOf(directory, role, today)))];
    return ids.map((id) => {
      const to: Party = { kind: 'PERSON', id };
      return { seq, kind, to, languages: languagesFor(directory, to, ids.length > 1) };
    });
  };
  const told: readonly Role[] =
    raised?.kind === 'NON_RESPECT' && raised.by.kind === 'PERSON'
      ? otherParty(raised.by.role)
      : ['COCOBASE_SECRETARY', 'COCOBASE_PRESIDENT'];
  switch (event.type) {
    case 'MatterRaised':
      return orders('MATTER_RAISED', told);
    case 'PlanLookedAt':
      return event.planned ? [] : orders('MATTER_ALARM', ['COCOBASE_SECRETARY']);
    case 'MatterSettled':
      return orders('MATTER_SETTLED', told);
    case 'MeasuresAgreed':
      return [];
  }
}
