import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { repositoryRoot } from '../../../config/environment.ts';
import type { Language } from '../../../domain/language.ts';
import type { ApiWorld } from '../../api/support/world.ts';

/** A phone, a tablet, a desk: CSS pixels. */
export const WIDTHS = [320, 768, 1280] as const;
const TABLET = 768;

/** The screenshots of a run, by page, language and width. */
const SCREENSHOTS = path.join(repositoryRoot, 'test-results', 'screenshots');

/** How a reader's browser is set up. */
export interface Way {
  readonly language: Language;
  readonly scripts: boolean;
}

/** Both languages, with and without scripts. */
export const WAYS: readonly Way[] = (['fr', 'nl'] as const).flatMap((language) =>
  [true, false].map((scripts) => ({ language, scripts })),
);

export const named = ({ language, scripts }: Way): string => `${language}, ${scripts ? 'with' : 'without'} scripts`;

/** What is wrong with a page as it is looked at; empty when nothing is. */
export type Faults = readonly string[];

/** A person in front of a browser. */
export class Reader {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #world: ApiWorld;
  readonly #way: Way;

  private constructor(page: Page, context: BrowserContext, world: ApiWorld, way: Way) {
    this.page = page;
    this.#context = context;
    this.#world = world;
    this.#way = way;
  }

  /** Opens a window; signed in as a person of the sample where one is named. */
  static async at(browser: Browser, world: ApiWorld, way: Way, personId?: string): Promise<Reader> {
    const context = await browser.newContext({
      javaScriptEnabled: way.scripts,
      locale: `${way.language}-BE`,
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
    });
    if (personId !== undefined) {
      const [name = '', value = ''] = (await world.cookieOf(personId)).split('=');
      await context.addCookies([{ name, value, url: world.baseUrl }]);
    }
    return new Reader(await context.newPage(), context, world, way);
  }

  /** Follows an address of the application. */
  async open(address: string): Promise<void> {
    await this.page.goto(new URL(address, this.#world.baseUrl).href);
  }

  /**
   * Looks at the page on a phone, a tablet and a desk: whether anything is wider than the window, and what axe finds on the
   * narrowest and the widest, between which no other parts are shown. With scripts a picture of each is kept; without, axe
   * cannot run, and the page looks the same.
   */
  async look(name: string): Promise<Faults> {
    const { scripts } = this.#way;
    const faults: string[] = [];
    for (const width of WIDTHS) {
      await this.page.setViewportSize({ width, height: 800 });
      const overflow = await this.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) faults.push(`${name} at ${width}: ${overflow} px too wide`);
      if (scripts) await this.#picture(`${name}-${this.#way.language}-${width}`);
      if (scripts && width !== TABLET) faults.push(...(await this.#axe(`${name} at ${width}`)));
    }
    return faults;
  }

  async #picture(name: string): Promise<void> {
    await mkdir(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), fullPage: true });
  }

  async #axe(where: string): Promise<Faults> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} at ${target.join(' ')}`));
  }

  /** Presses Tab until the element that a selector names has the focus. @throws Error when it never has. */
  async tabTo(selector: string): Promise<void> {
    const wanted = this.page.locator(selector).first();
    for (let pressed = 0; pressed < 200; pressed += 1) {
      if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`No way by keyboard to ${selector}.`);
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}
