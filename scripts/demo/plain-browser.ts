import { load } from 'cheerio';

/** A page as a browser came to it. */
export interface Page {
  /** After all redirects. */
  readonly url: URL;
  /** 0 where nothing answers: the browser was led there, and that is all. */
  readonly status: number;
  readonly html: string;
}

const MOST_REDIRECTS = 20;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** A browser without scripts: it keeps cookies by host and path, follows redirects and sends forms. */
export class PlainBrowser {
  readonly #cookies = new Map<string, { host: string; path: string; name: string; value: string }>();

  open(address: string | URL): Promise<Page> {
    return this.#go(new URL(address), { method: 'GET' });
  }

  /** Sends the form of a page that has an element of the given names (the first, without any), with what it holds. */
  submit(page: Page, fields: Readonly<Record<string, string>>, selector = 'form'): Promise<Page> {
    const $ = load(page.html);
    const form = $(selector).first();
    const body = new URLSearchParams();
    form.find('input[type=hidden], input[type=text], input:checked').each((_index, input) => {
      body.set($(input).attr('name') ?? '', $(input).attr('value') ?? '');
    });
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const target = new URL(form.attr('action') ?? '', page.url);
    return this.#go(target, { method: 'POST', body, headers: { origin: page.url.origin } });
  }

  /** The cookies it would send to an address, as a header. */
  cookiesFor({ hostname, pathname }: URL): string {
    return [...this.#cookies.values()]
      .filter(({ host, path }) => host === hostname && pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  async #go(url: URL, request: RequestInit, redirects = 0): Promise<Page> {
    const headers = new Headers(request.headers);
    headers.set('cookie', this.cookiesFor(url));
    const answer = await fetch(url, { ...request, headers, redirect: 'manual' }).catch(() => undefined);
    if (answer === undefined) return { url, status: 0, html: '' };
    this.#keep(url, answer.headers.getSetCookie());
    const location = answer.headers.get('location');
    if (REDIRECTS.has(answer.status) && location !== null) {
      await answer.body?.cancel();
      if (redirects === MOST_REDIRECTS) throw new Error(`Too many redirects: ${url.pathname}`);
      return this.#go(new URL(location, url), { method: 'GET' }, redirects + 1);
    }
    return { url, status: answer.status, html: await answer.text() };
  }

  #keep({ hostname: host }: URL, set: readonly string[]): void {
    for (const line of set) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      const attribute = (wanted: string) =>
        attributes.find((each) => each.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
      const path = attribute('path') ?? '/';
      const key = `${host} ${path} ${name}`;
      const ends = Date.parse(attribute('expires') ?? '');
      if (attribute('max-age') === '0' || ends <= Date.now()) this.#cookies.delete(key);
      else this.#cookies.set(key, { host, path, name, value });
    }
  }
}
