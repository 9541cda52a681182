import type { Instant } from '../../domain/calendar/dates.ts';
import { LANGUAGES, type Twins } from '../../domain/language.ts';
import {
  plainText,
  proposedIn,
  unchanged,
  type Proposed,
  type SuggestedText,
  type SuggestedTwins,
} from '../../web/editor/suggested-text.ts';
import { plainOf, type Unit } from './unit.ts';

/** A person who had a hand in a proposed change, and when first. */
export interface Hand {
  readonly by: string;
  readonly at: Instant;
}

/** What is known of a proposed change beside its words. */
export interface ChangeFacts {
  readonly hands: readonly Hand[];
  readonly motive: Twins;
}

/** A proposed change that is none any more; `OVERTAKEN` where the text it was about was changed otherwise. */
export interface DecidedChange extends Omit<Proposed, 'at'> {
  readonly outcome: 'ACCEPTED' | 'REJECTED' | 'OVERTAKEN';
  readonly hands: readonly Hand[];
  readonly by?: string;
  readonly at?: Instant;
}

/** What is proposed to some provisions of a draft, as it is stored. */
export interface EditContent {
  readonly texts: SuggestedTwins;
  readonly changes: Readonly<Record<string, ChangeFacts>>;
  /** The oldest first: what was rejected stays readable. */
  readonly decided: readonly DecidedChange[];
}

/** Every change proposed in either language. */
export const proposals = (texts: SuggestedTwins): readonly Proposed[] =>
  LANGUAGES.flatMap((language) => proposedIn(language, texts[language] ?? []));

/**
 * What is proposed, on the text as the draft has it now. Where that is not the text it was proposed on, because somebody wrote
 * in the draft otherwise, the proposals on provisions that read as they did are kept and the others are overtaken.
 */
export function upToDate(unit: Unit, stored: EditContent | undefined): EditContent {
  const texts = Object.fromEntries(
    LANGUAGES.map((language) => {
      const now = unchanged(plainOf(unit, language));
      const before = stored?.texts[language];
      return [language, before === undefined ? now : carried(now, before)] as const;
    }),
  );
  const open = new Set(proposals(texts).map(({ change }) => change));
  const changes = Object.entries(stored?.changes ?? {}).filter(([change]) => open.has(change));
  const overtaken = proposals(stored?.texts ?? {}).flatMap(({ at: _place, ...proposed }): readonly DecidedChange[] =>
    open.has(proposed.change)
      ? []
      : [{ ...proposed, outcome: 'OVERTAKEN', hands: stored?.changes[proposed.change]?.hands ?? [] }],
  );
  return { texts, changes: Object.fromEntries(changes), decided: [...(stored?.decided ?? []), ...overtaken] };
}

/** What was proposed on provisions that read as they did, on a text as it is by now. */
export function carried(now: SuggestedText, before: SuggestedText): SuggestedText {
  if (isSameText(now, before)) return withIds(now, before);
  return now.map((provision) => {
    const at = before.findIndex(({ id }) => id !== undefined && id === provision.id);
    const [found, next] = [before[at], before[at + 1]];
    const isAlone = found !== undefined && found.start === undefined && next?.start === undefined;
    return isAlone && isSameText([provision], [found]) ? found : provision;
  });
}

/** What became part of the draft has an id there. */
const withIds = (now: SuggestedText, before: SuggestedText): SuggestedText =>
  now.length === before.length
    ? before.map((provision, at) => ({ ...(now[at]?.id === undefined ? {} : { id: now[at].id }), ...provision }))
    : before;

/** Whether two texts read alike without what is proposed in them. */
export function isSameText(one: SuggestedText, other: SuggestedText): boolean {
  const [a, b] = [one, other].map((text) => plainText(text, 'REJECT').map((provision) => provision.text.trim()));
  return JSON.stringify(a) === JSON.stringify(b);
}
