import type { CDPSession, Page } from 'playwright-core';
import { chromiumOf, startChromium } from '../../../embedded/chromium.ts';
import { rounded } from '../statistics.ts';
import type { OwnApplication } from '../../own-application/own-application.ts';

/** A page as a phone on a slow network loads it for the first time. */
export interface PhoneLoad {
  /** Milliseconds until the largest thing of the first screen stands there. */
  readonly largestContentfulPaint: number;
  /** Of the page and all that it fetches, as it went over the network. */
  readonly kibibytes: number;
}

/** A middling phone: a quarter of this machine's speed; 4G as it is where reception is poor. */
const CPU_SLOWDOWN = 4;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 675_000 / 8 };
const LOADS = 5;

/** Loads a page as someone, with nothing kept from before; the median of several loads. `undefined` without a browser. */
export async function loadOnPhone(
  ground: OwnApplication,
  personId: string,
  path: string,
): Promise<PhoneLoad | undefined> {
  const executablePath = chromiumOf(process.env);
  if (executablePath === undefined) return undefined;
  const browser = await startChromium(executablePath);
  try {
    const loads: PhoneLoad[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true });
      await context.addCookies([{ ...(await ground.sessionOf(personId)), url: ground.baseUrl }]);
      const page = await context.newPage();
      loads.push(await loadOnce(page, await context.newCDPSession(page), ground.baseUrl + path));
      await context.close();
    }
    return loads.toSorted((a, b) => a.largestContentfulPaint - b.largestContentfulPaint)[Math.floor(LOADS / 2)];
  } finally {
    await browser.close();
  }
}

async function loadOnce(page: Page, session: CDPSession, address: string): Promise<PhoneLoad> {
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(address, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((entries) => resolve(entries.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  return { largestContentfulPaint: rounded(paint, 0), kibibytes: rounded(bytes / 1024, 1) };
}
