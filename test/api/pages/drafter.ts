import { draft } from '../../../api/schemas/draft.ts';
import { Life } from '../support/life.ts';
import type { ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

/** What is filled in for another maturity of an objective. */
export const CHANGED = { 'maturity.now': '2', 'maturity.target': '5', 'motive.fr': 'Retard.' };

/** The words of what a selector names, with single blanks. */
export const text = ({ $ }: Shown, selector: string): string => $(selector).text().replaceAll(/\s+/g, ' ').trim();

/** The contract secretary before the draft of a file of her own. */
export class Drafter {
  readonly world: ApiWorld;
  readonly life: Life;
  readonly browser: Browser;

  private constructor(world: ApiWorld, life: Life, browser: Browser) {
    this.world = world;
    this.life = life;
    this.browser = browser;
  }

  static async at(world: ApiWorld): Promise<Drafter> {
    const life = await Life.launch(world);
    await life.open('DRAFTING');
    return new Drafter(world, life, await Browser.signedInAs(world, 'secretary'));
  }

  address(rest = ''): string {
    return `/amendments/${this.life.id}/draft${rest}`;
  }

  open(rest = ''): Promise<Shown> {
    return this.browser.open(this.address(rest));
  }

  /** The page of a new instruction, reached as one who drafts reaches it. */
  async begin(provision: string, kind: string): Promise<Shown> {
    const what = await this.open(`/add?provision=${encodeURIComponent(provision)}`);
    const link = what.$(`main a[href*="kind=${kind}"]`).attr('href');
    if (link === undefined) throw new Error(`No ${kind} is offered for ${provision}.`);
    return this.browser.open(link);
  }

  /** The draft as the API answers it. */
  async saved() {
    return draft.parse((await this.world.as('president').get(this.address())).body);
  }
}
