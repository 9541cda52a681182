import type { IsoDate } from '../calendar/dates.ts';
import type { AmendmentText, Instruction } from './instruction.ts';

/** A signed act, with what is known of its fate. Days in Europe/Brussels. */
export interface ActInForce {
  readonly amendmentId: string;
  readonly actNumber: number;
  readonly signedOn: IsoDate;
  readonly inForceOn: IsoDate;
  readonly textHash: string;
  readonly text: AmendmentText;
  /** The day it became known that the act is annulled: from then on it is as if it had never been, before then it was not. */
  readonly annulledOn?: IsoDate;
  /** The first day on which the act no longer applies. */
  readonly repealedFrom?: IsoDate;
  /** The day the repeal became known; where it is not said, the day it takes effect. */
  readonly repealedOn?: IsoDate;
}

/** Which text is asked for: the one as on a day, and as it was known on a day. What is left out is not asked. */
export interface PointInTime {
  /** Without it: with everything that was ever signed, deferred instructions among it. */
  readonly asOn?: IsoDate;
  /** Without it: with all that is known now. What was signed, annulled or repealed later was not known yet. */
  readonly knownOn?: IsoDate;
}

/** What of an act enters into force on one day: an act whose instructions have dates of their own has several parts. */
export interface PartInForce {
  readonly act: ActInForce;
  readonly on: IsoDate;
  /** In the act's order. */
  readonly instructions: readonly Instruction[];
}

type Signed = Pick<ActInForce, 'signedOn' | 'actNumber' | 'amendmentId'>;
type Dated = Signed & Pick<ActInForce, 'inForceOn'>;

/** Same day: by signature date, then number [S art. 8]. */
export const inOrderOfForce = (a: Dated, b: Dated): number =>
  compare(a.inForceOn, b.inForceOn) || inOrderOfSignature(a, b);

export const inOrderOfSignature = (a: Signed, b: Signed): number =>
  compare(a.signedOn, b.signedOn) || a.actNumber - b.actNumber || compare(a.amendmentId, b.amendmentId);

const partsInOrder = (a: PartInForce, b: PartInForce): number =>
  compare(a.on, b.on) || inOrderOfSignature(a.act, b.act);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** From when an instruction of an act applies: never before the act does. */
export const inForceOnOf = (act: Pick<ActInForce, 'inForceOn'>, { inForceOn }: Instruction): IsoDate =>
  inForceOn !== undefined && inForceOn > act.inForceOn ? inForceOn : act.inForceOn;

/** The days on which the text changes because of an act: when its parts enter into force, and when it is repealed. */
export const daysOfChange = (act: ActInForce): readonly IsoDate[] => {
  if (act.annulledOn !== undefined) return [];
  const days = [...act.text.instructions.map((instruction) => inForceOnOf(act, instruction)), act.inForceOn];
  const applied = days.filter((day) => act.repealedFrom === undefined || day < act.repealedFrom);
  const ended = act.repealedFrom === undefined || applied.length === 0 ? [] : [act.repealedFrom];
  return [...new Set([...applied, ...ended])].toSorted();
};

/** The parts of some acts that apply at a point in time, in the order of their force: the same whatever order the acts are in. */
export const partsInForce = (acts: readonly ActInForce[], at: PointInTime = {}): readonly PartInForce[] =>
  acts
    .filter((act) => isSigned(act, at) && !isAnnulled(act, at) && !isRepealed(act, at))
    .flatMap(partsOf)
    .filter(({ on }) => at.asOn === undefined || on <= at.asOn)
    .toSorted(partsInOrder);

/** The parts of acts that applied for a time, until they were repealed, in the order of their force. */
export const partsRepealed = (acts: readonly ActInForce[], at: PointInTime = {}): readonly PartInForce[] =>
  acts
    .filter((act) => isSigned(act, at) && !isAnnulled(act, at) && isRepealed(act, at))
    .flatMap(partsOf)
    .filter(({ act, on }) => on < (act.repealedFrom ?? on))
    .toSorted(partsInOrder);

const isKnown = (day: IsoDate, { knownOn }: PointInTime): boolean => knownOn === undefined || day <= knownOn;

const isSigned = ({ signedOn }: ActInForce, at: PointInTime): boolean => isKnown(signedOn, at);

export const isAnnulled = ({ annulledOn }: ActInForce, at: PointInTime): boolean =>
  annulledOn !== undefined && isKnown(annulledOn, at);

export const isRepealed = ({ repealedFrom, repealedOn }: ActInForce, at: PointInTime): boolean =>
  repealedFrom !== undefined &&
  isKnown(repealedOn ?? repealedFrom, at) &&
  (at.asOn === undefined || repealedFrom <= at.asOn);

/** An act's parts, in the order in which its instructions first name their days. */
export function partsOf(act: ActInForce): readonly PartInForce[] {
  const byDay = new Map<IsoDate, Instruction[]>();
  for (const instruction of act.text.instructions) {
    const on = inForceOnOf(act, instruction);
    const part = byDay.get(on);
    if (part === undefined) byDay.set(on, [instruction]);
    else part.push(instruction);
  }
  return [...byDay].map(([on, instructions]) => ({ act, on, instructions }));
}
