import { writeFile } from 'node:fs/promises';
import { fillInboxes } from '../measure/inbox-plan.ts';
import { rounded, spreadOf, type Spread } from '../statistics.ts';
import { step, type Say } from '../../start/progress.ts';
import { bringOwnApplication, type OwnApplication } from '../../own-application/own-application.ts';
import { LongFileMaker } from '../../own-application/long-file.ts';
import { loadOnPhone, type PhoneLoad } from './phone.ts';

/** What the pages cost: the server's time as its client sees it on the same machine, and a phone's first load. */
export interface PagesResults {
  readonly inbox: { readonly openTasks: number; readonly spread: Spread }[];
  readonly dossier: { readonly provisions: number; readonly events: number; readonly spread: Spread };
  readonly phone: PhoneLoad | undefined;
}

const READER = 'president';
const FEW = 100;
const MANY = 100_000;
const PROVISIONS = 30;
const EVENTS = 200;
const READINGS = 100;
const WARM_UP = 20;

const AIMS = { inboxMs: 15, dossierMs: 40, growth: 1.5, paintMs: 1_100, kibibytes: 45 } as const;

/** Measures the inbox and a dossier, says what it found beside the aims, and writes it where `json` names a file. */
export async function benchPages(say: Say, { json }: { readonly json?: string }): Promise<boolean> {
  const ground = await step(say, 'the application is up with the sample', bringOwnApplication);
  try {
    const file = await step(say, 'a long file is there', () => new LongFileMaker(ground).make(PROVISIONS, EVENTS));
    const dossier = {
      provisions: file.provisions,
      events: file.events,
      spread: await read(ground, `/amendments/${file.id}`),
    };
    await fillInboxes(ground.adminUrl, FEW, READER);
    const few = { openTasks: FEW, spread: await read(ground, '/') };
    const phone = await step(say, 'a phone loads the inbox', () => loadOnPhone(ground, READER, '/'));
    await step(say, `${MANY} tasks are open`, () => fillInboxes(ground.adminUrl, MANY, READER));
    const many = { openTasks: MANY, spread: await read(ground, '/') };
    const results: PagesResults = { inbox: [few, many], dossier, phone };
    const lines = linesOf(results);
    say(lines.map(({ text, met }) => `${text}: ${met ? 'met' : 'not met'}`).join('\n'));
    if (phone === undefined) say('No phone: this machine has no Chromium.');
    if (json !== undefined) await writeFile(json, `${JSON.stringify(results, null, 2)}\n`);
    return lines.every(({ met }) => met);
  } finally {
    await ground.stop();
  }
}

async function read(ground: OwnApplication, path: string): Promise<Spread> {
  const { name, value } = await ground.sessionOf(READER);
  const readings: number[] = [];
  for (let reading = -WARM_UP; reading < READINGS; reading += 1) {
    const began = performance.now();
    const answer = await fetch(ground.baseUrl + path, { headers: { cookie: `${name}=${value}` }, redirect: 'manual' });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
    if (reading >= 0) readings.push(performance.now() - began);
  }
  const spread = spreadOf(readings);
  if (spread === undefined) throw new Error('No reading was made.');
  return spread;
}

function linesOf({ inbox: [few, many], dossier, phone }: PagesResults): readonly { text: string; met: boolean }[] {
  if (few === undefined || many === undefined) throw new Error('The inbox is read twice.');
  const growth = rounded(many.spread.p50 / few.spread.p50);
  const { provisions, events, spread } = dossier;
  return [
    {
      text: `inbox, ${few.openTasks} open tasks: p50 ${few.spread.p50} ms (aim ≤ ${AIMS.inboxMs})`,
      met: few.spread.p50 <= AIMS.inboxMs,
    },
    {
      text: `inbox, ${many.openTasks} open tasks: ${growth} × as long (aim ≤ ${AIMS.growth})`,
      met: growth <= AIMS.growth,
    },
    {
      text: `dossier of ${provisions} provisions and ${events} events: p50 ${spread.p50} ms (aim ≤ ${AIMS.dossierMs})`,
      met: spread.p50 <= AIMS.dossierMs,
    },
    ...(phone === undefined
      ? []
      : [
          {
            text: `inbox on a phone: largest contentful paint ${phone.largestContentfulPaint} ms (aim ≤ ${AIMS.paintMs})`,
            met: phone.largestContentfulPaint <= AIMS.paintMs,
          },
          {
            text: `inbox on a phone: ${phone.kibibytes} KiB (aim ≤ ${AIMS.kibibytes})`,
            met: phone.kibibytes <= AIMS.kibibytes,
          },
        ]),
  ];
}
