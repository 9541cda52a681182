import { beginSession } from '../../own-application/begin-session.ts';
import { benchSessions } from '../shapes/dependencies.ts';
import { spreadOf, type Spread } from '../statistics.ts';
import { recordLargeContract } from '../text/large-record.ts';
import type { Stage } from './blocks.ts';
import { propose } from './live.ts';

/** How long the page of one provision of a large contract takes, from its request to its last byte. Milliseconds. */
export interface ProvisionPages {
  readonly articles: number;
  readonly amendments: number;
  /** In the newest version. */
  readonly newest: Spread;
  /** As on a day that nobody asked for before, and on one that somebody did. */
  readonly firstAsked: Spread;
  readonly askedAgain: Spread;
  /** Whether half of each are within the aim. */
  readonly met: boolean;
}

/** Of half the pages. */
export const PAGE_AIM = 50;
const READER = 'president';
const READINGS = 50;
/** Each on a day of its own, no more than the texts that are kept. */
const DAYS = 20;

/** Records the contract, then reads pages of it, one after the other, with those provisions that most acts changed. */
export async function measureProvisionPages(
  stage: Stage,
  size: { readonly articles: number; readonly amendments: number },
): Promise<ProvisionPages> {
  const contract = await recordLargeContract(stage.db, size, (contractId) => propose(stage, contractId));
  const publicUrl = stage.shape.url;
  const Cookie = await signedIn(stage, READER);
  const read = async (provision: number, query = ''): Promise<number> => {
    const path = `/contracts/${contract.id}/provisions/${contract.provisions[provision] ?? ''}${query}`;
    const began = performance.now();
    const answer = await fetch(publicUrl + path, { headers: { Cookie, Accept: 'text/html' }, redirect: 'manual' });
    await answer.text();
    if (answer.status !== 200) throw new Error(`GET ${path} → ${answer.status}`);
    return performance.now() - began;
  };
  const days = contract.days.slice(-DAYS).map((day) => `?as-on=${day}`);
  // What is compiled with the first pages is not measured.
  for (let page = 0; page < READINGS; page += 1) await read(page, `?as-on=${contract.days[0] ?? ''}`);
  const newest = await each(READINGS, (page) => read(page));
  const firstAsked = await each(DAYS, (page) => read(page, days[page]));
  const askedAgain = await each(DAYS, (page) => read(page, days[page]));
  return { ...size, newest, firstAsked, askedAgain, met: [newest, firstAsked, askedAgain].every(isWithin) };
}

const isWithin = ({ p50 }: Spread): boolean => p50 <= PAGE_AIM;

async function each(times: number, read: (page: number) => Promise<number>): Promise<Spread> {
  const taken: number[] = [];
  for (let page = 0; page < times; page += 1) taken.push(await read(page));
  const spread = spreadOf(taken);
  if (spread === undefined) throw new Error('No page was read.');
  return spread;
}

async function signedIn({ shape }: Stage, personId: string): Promise<string> {
  const { sessions, close } = benchSessions(shape.database.url, shape.url);
  try {
    const { name, value } = await beginSession(sessions, personId);
    return `${name}=${value}`;
  } finally {
    await close();
  }
}
