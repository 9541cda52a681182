import { load, type CheerioAPI } from 'cheerio';

/** Where a browser came to, and how. */
export interface Arrival {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly $: CheerioAPI;
  /** Every answer on the way, the last one included. */
  readonly hops: readonly { readonly url: URL; readonly status: number; readonly cookies: readonly string[] }[];
}

interface Going {
  readonly method?: string;
  readonly body?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it stays where an answer leads on. */
  readonly stays?: boolean;
}

/** A browser without scripts that goes from server to server: it keeps the cookies of each host and follows redirects. */
export class Wayfarer {
  readonly #public: URL;
  readonly #listening: string;
  readonly cookies = new Map<string, string>();

  /** The application is known under `publicUrl` and listens at `listening`. */
  constructor(publicUrl: string, listening: string) {
    this.#public = new URL(publicUrl);
    this.#listening = listening;
  }

  /** The value of a cookie of the application. */
  cookie(name: string): string | undefined {
    return this.cookies.get(`${this.#public.hostname} ${name}`);
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(`${this.#public.hostname} ${name}`, value);
  }

  async go(address: string | URL, going: Going = {}): Promise<Arrival> {
    return this.#go(new URL(address, this.#public), going, []);
  }

  /** Follows a link of a page. */
  follow({ $, url }: Arrival, selector: string): Promise<Arrival> {
    const href = $(selector).first().attr('href');
    if (href === undefined) throw new Error(`no link ${selector} at ${url.pathname}`);
    return this.go(new URL(href, url));
  }

  /** Sends the first form of a page that a selector finds, with what it holds and more. */
  submit({ $, url }: Arrival, fields: Readonly<Record<string, string>>, selector = 'form'): Promise<Arrival> {
    const form = $(selector).first();
    const body = new URLSearchParams();
    form.find('input:not([type=radio], [type=checkbox], [type=file]), input:checked').each((_index, input) => {
      body.set($(input).attr('name') ?? '', $(input).attr('value') ?? '');
    });
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return this.go(new URL(form.attr('action') ?? '', url), { method: 'POST', body });
  }

  async #go(url: URL, going: Going, before: Arrival['hops']): Promise<Arrival> {
    const own = url.host === this.#public.host;
    const headers = { ...going.headers, cookie: this.#cookiesOf(url.hostname) };
    const sent = own ? this.#listening + url.pathname + url.search : url;
    const { method = 'GET', body } = going;
    const answer = await fetch(sent, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) });
    const cookies = answer.headers.getSetCookie();
    this.#keep(url.hostname, cookies);
    const hops = [...before, { url, status: answer.status, cookies }];
    const location = answer.headers.get('location');
    if (location !== null && going.stays !== true && hops.length < 20) {
      await answer.body?.cancel();
      return this.#go(new URL(location, url), {}, hops);
    }
    const text = await answer.text();
    return { url, status: answer.status, headers: answer.headers, text, $: load(text), hops };
  }

  #cookiesOf(host: string): string {
    const own = [...this.cookies].filter(([key]) => key.startsWith(`${host} `));
    return own.map(([key, value]) => `${key.slice(host.length + 1)}=${value}`).join('; ');
  }

  #keep(host: string, set: readonly string[]): void {
    for (const line of set) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const key = `${host} ${pair.slice(0, at)}`;
      const expires = attributes.find((each) => /^expires=/i.test(each))?.slice('expires='.length);
      if (expires !== undefined && Date.parse(expires) < Date.now()) this.cookies.delete(key);
      else this.cookies.set(key, pair.slice(at + 1));
    }
  }
}
