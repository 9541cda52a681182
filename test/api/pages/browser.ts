import { load, type CheerioAPI } from 'cheerio';
import type { ApiWorld } from '../support/world.ts';

/** A page as a browser without scripts shows it. */
export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly $: CheerioAPI;
  /** As it was sent. */
  readonly text: string;
}

/** Opens pages and sends their forms, with the cookies it was given. */
export class Browser {
  readonly #world: ApiWorld;
  readonly #cookies = new Map<string, string>();
  /** What the pages of this browser's session hold in their forms. */
  #csrf: string | undefined;

  constructor(world: ApiWorld) {
    this.#world = world;
  }

  static async signedInAs(world: ApiWorld, personId: string): Promise<Browser> {
    const browser = new Browser(world);
    const [name = '', value = ''] = (await world.cookieOf(personId)).split('=');
    browser.#cookies.set(name, value);
    return browser;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async open(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Shown> {
    const {
      status,
      headers: said,
      body,
    } = await this.#world.as().send('GET', path, { headers: { cookie: this.cookie, ...headers } });
    this.#keep(said);
    const shown = { status, headers: said, ...asPage(body) };
    this.#csrf = shown.$('meta[name="csrf-token"]').attr('content') ?? this.#csrf;
    return shown;
  }

  async send(
    path: string,
    fields: Readonly<Record<string, string>> | FormData,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Shown> {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
    const sent = { cookie: this.cookie, ...(await this.#token(body)), ...headers };
    const answer = await this.#world.as().send('POST', path, { headers: sent, body });
    this.#keep(answer.headers);
    return { status: answer.status, headers: answer.headers, ...asPage(answer.body) };
  }

  /** The token of the session, for a form that was not read from a page. */
  async #token(body: FormData | URLSearchParams): Promise<Record<string, string>> {
    if (body.has('csrfToken') || this.#cookies.size === 0) return {};
    if (this.#csrf === undefined) await this.open('/absence');
    return this.#csrf === undefined ? {} : { 'X-CSRF-Token': this.#csrf };
  }

  #keep(headers: Headers): void {
    for (const set of headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      this.#cookies.set(name, value);
    }
  }

  /** Sends the form of a page that was opened, with its hidden fields, and follows it to the page it leads to. */
  async fill({ $ }: Shown, fields: Readonly<Record<string, string>>): Promise<Shown> {
    const form = $('main form').first();
    const hidden = form.find('input[type="hidden"]').toArray();
    const sent = Object.fromEntries(hidden.map((input) => [$(input).attr('name') ?? '', $(input).attr('value') ?? '']));
    const answer = await this.send(form.attr('action') ?? '', { ...sent, ...fields });
    return answer.status === 303 ? this.open(answer.headers.get('location') ?? '') : answer;
  }
}

const asPage = (body: unknown): Pick<Shown, '$' | 'text'> => ({ $: load(String(body)), text: String(body) });
