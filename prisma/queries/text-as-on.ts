import type { IsoDate } from '../../domain/calendar/dates.ts';
import {
  consolidate,
  missingIn,
  versionHash,
  type ActInForce,
  type ConsolidatedProvision,
} from '../../domain/contract/consolidate.ts';
import type { AmendmentText } from '../../domain/contract/instruction.ts';
import { isAnnulled, isRepealed, type PointInTime } from '../../domain/contract/commencement.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Queries } from '../client.ts';
import { Kept } from '../kept.ts';
import { provisionsOf } from '../record/contract-facts.ts';
import type { ProvisionRead } from './contracts.ts';

/** A signed act that applies on a day, as a list names it. */
export interface ActApplied extends Omit<ActInForce, 'text'> {
  readonly title: Bilingual;
}

/** A contract's text as on a day. */
export interface TextAsOn {
  readonly on: IsoDate;
  /** The acts that made it, in the order of their force. */
  readonly acts: readonly ActApplied[];
  /** In the order of the text, each with its pedigree. */
  readonly rows: readonly ProvisionRead[];
  /** How many texts each language lacks. */
  readonly missing: Readonly<Record<Language, number>>;
}

/** The text itself, which is the same for ever: what it is made from is named by hashes. */
type Computed = Pick<TextAsOn, 'rows' | 'missing'>;

/**
 * A contract is read far more often than acts are signed: the last texts asked for are kept, by what they are made from, and so
 * are their bases and the texts of their acts.
 */
const keptTexts = new Kept<Computed>(24);
const keptActs = new Kept<AmendmentText>(500);
const keptBases = new Kept<readonly Provision[]>(4);

/**
 * The contract's text as on a day: its base, and of every act signed so far what applies on that day [S art. 8]. Computed, not
 * looked up: an act that is signed late may apply from before another that is consolidated already.
 *
 * @param knownOn as it was known on a day: without what was signed, annulled or repealed later.
 */
export async function textAsOn(db: Queries, contractId: string, on: IsoDate, knownOn?: IsoDate): Promise<TextAsOn> {
  const at = { asOn: on, ...(knownOn === undefined ? {} : { knownOn }) };
  const [base, found] = await Promise.all([baseOf(db, contractId), actsAppliedBy(db, contractId, on)]);
  const acts = found.filter((act) => applies(act, at));
  return { on, acts, ...(await computedFrom(db, contractId, base, acts, at)) };
}

/** Of the texts that are kept. */
const hashes = new WeakMap<TextAsOn['rows'], string>();

/** A text as versions are named: by the hash of its provisions, and by the newest version that holds it word for word, if any. */
export interface Identity {
  readonly hash: string;
  readonly version?: number | undefined;
}

/** Which version a text as on a day is. To hash a whole text takes longer than to read it: it is asked for apart. */
export async function identityOf(db: Queries, contractId: string, { rows }: Pick<TextAsOn, 'rows'>): Promise<Identity> {
  const hash = hashes.get(rows) ?? versionHash(rows.map(({ content }) => content));
  hashes.set(rows, hash);
  const [row] = await db.$queryRawUnsafe<{ number: number | null }[]>(
    'SELECT max(number) AS number FROM contract_version WHERE contract_id = $1 AND hash = $2',
    contractId,
    hash,
  );
  return { hash, version: row?.number ?? undefined };
}

interface Base {
  readonly number: number;
  readonly hash: string;
}

/** The newest version that no act made. */
async function baseOf(db: Queries, contractId: string): Promise<Base> {
  const [base] = await db.$queryRawUnsafe<Base[]>(
    `SELECT number, hash FROM contract_version WHERE contract_id = $1 AND amendment_id IS NULL
     ORDER BY number DESC LIMIT 1`,
    contractId,
  );
  if (base === undefined) throw new Error(`The contract ${contractId} has no version of its own.`);
  return base;
}

/** Whether an act is among those that a text is made of; one that was repealed by then is in its pedigrees alone. */
const applies = (act: ActApplied, at: PointInTime): boolean =>
  (at.knownOn === undefined || act.signedOn <= at.knownOn) && !isAnnulled({ ...act, text: NO_TEXT }, at);

const NO_TEXT: AmendmentText = { instructions: [], entryIntoForce: { kind: 'LAST_SIGNATURE' } };

/** Those that still apply on the day itself, for a reader. */
export const stillApplied = ({ acts, on }: TextAsOn, knownOn?: IsoDate): readonly ActApplied[] =>
  acts.filter(
    (act) => !isRepealed({ ...act, text: NO_TEXT }, { asOn: on, ...(knownOn === undefined ? {} : { knownOn }) }),
  );

interface ActRow extends Pick<ActApplied, 'amendmentId' | 'actNumber' | 'signedOn' | 'inForceOn' | 'textHash'> {
  readonly annulled_on: IsoDate | null;
  readonly repealed_from: IsoDate | null;
  readonly repealed_on: IsoDate | null;
  readonly title_fr: string;
  readonly title_nl: string;
}

/** Every act signed so far that applies, or part of which does, by a day. */
async function actsAppliedBy(db: Queries, contractId: string, on: IsoDate): Promise<readonly ActApplied[]> {
  const rows = await db.$queryRawUnsafe<ActRow[]>(
    `SELECT id AS "amendmentId", act_number AS "actNumber", signed_on AS "signedOn", in_force_on AS "inForceOn",
            text_hash AS "textHash", annulled_on, repealed_from, repealed_on, title_fr, title_nl
     FROM amendment
     WHERE contract_id = $1 AND in_force_on <= $2 AND signed_on IS NOT NULL
     ORDER BY in_force_on, signed_on, act_number`,
    contractId,
    on,
  );
  return rows.map(({ title_fr: fr, title_nl: nl, annulled_on, repealed_from, repealed_on, ...act }) => ({
    ...act,
    ...(annulled_on !== null && { annulledOn: annulled_on }),
    ...(repealed_from !== null && { repealedFrom: repealed_from }),
    ...(repealed_on !== null && { repealedOn: repealed_on }),
    title: { fr, nl },
  }));
}

async function computedFrom(
  db: Queries,
  contractId: string,
  base: Base,
  acts: readonly ActApplied[],
  at: PointInTime,
): Promise<Computed> {
  const from = acts.map(({ title: _title, ...act }) => act);
  return keptTexts.of(JSON.stringify([base.hash, from, at]), async () => {
    const [provisions, texts] = await Promise.all([
      keptBases.of(base.hash, () => provisionsOf(db, contractId, base.number)),
      textsOf(db, acts),
    ]);
    const inForce = from.flatMap((act) => {
      const text = texts.get(act.textHash);
      return text === undefined ? [] : [{ ...act, text }];
    });
    return computed(consolidate(provisions, inForce, at));
  });
}

const textsOf = (db: Queries, acts: readonly ActApplied[]): Promise<ReadonlyMap<string, AmendmentText>> =>
  keptActs.all(
    acts.map(({ textHash }) => textHash),
    async (hashes) => {
      const rows = await db.$queryRawUnsafe<{ hash: string; content: AmendmentText }[]>(
        'SELECT hash, content FROM amendment_text WHERE hash = ANY($1::text[])',
        hashes,
      );
      return rows.map(({ hash, content }) => [hash, content] as const);
    },
  );

function computed(text: readonly ConsolidatedProvision[]): Computed {
  const provisions = text.map(({ provision }) => provision);
  return {
    rows: text.map(({ provision: content, pedigree }) => ({ content, pedigree })),
    missing: { fr: missingIn(provisions, 'fr'), nl: missingIn(provisions, 'nl') },
  };
}
