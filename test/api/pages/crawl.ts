import type { Express } from 'express';
import { HtmlValidate } from 'html-validate';
import { z } from 'zod';
import { CALLBACK, START } from '../../../api/sign-in/addresses.ts';
import type { ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

const HERE = 'http://here';

/** The rules are those of html-validate; what it says of style is left to the formatter and the components' own tests. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'no-redundant-role': 'off',
    // What govuk-frontend does: a link that looks like a button says that it is one.
    'prefer-native-element': 'off',
    // The ids of a contract's provisions hold strokes and points.
    'valid-id': ['error', { relaxed: true }],
    'form-dup-name': ['error', { shared: ['radio', 'button', 'submit', 'checkbox'] }],
  },
});

/** Where the way to the identity provider begins, at which nobody is here, and where it comes back from there. */
const ELSEWHERE: ReadonlySet<string> = new Set([START, CALLBACK]);

/** What answers beside the pages: measures, the API's description, and its operations, whose paths are looked at elsewhere. */
const BESIDE: ReadonlySet<string> = new Set([
  '/health',
  '/metrics',
  '/robots.txt',
  '/api/v1/openapi.json',
  ...ELSEWHERE,
]);

/** Each file leads to other pages, for what may be done with it differs, and so do several meetings; of other pages, two. */
const MOST: ReadonlyMap<string, number> = new Map([
  ['/amendments/:id', Infinity],
  ['/meetings/:id', 6],
]);

/** A link as it was followed. */
export interface Followed {
  readonly address: string;
  readonly from: string;
  readonly status: number;
  /** What html-validate says of the page; nothing for what is no page. */
  readonly faults: readonly string[];
  /** What would run, or lead out of the page, without being ours: markup that somebody wrote. */
  readonly active: readonly string[];
  /** The forms by which something is done. */
  readonly forms: readonly SeenForm[];
}

/** A form that is sent by POST: where to, and whether it carries the token of its reader's session. */
export interface SeenForm {
  readonly action: string;
  readonly hasToken: boolean;
}

/** The addresses of the pages, as Express writes them: `/tasks/:id`. What is mounted elsewhere, as the API is, holds none. */
export function pagesOf(app: Express): readonly string[] {
  const pages = new Set<string>();
  const visit = (stack: unknown): void => {
    for (const { route, handle, slash } of layers.parse(stack)) {
      if (route?.methods['get'] === true) for (const path of [route.path].flat()) pages.add(path);
      if (slash && typeof handle === 'function' && 'stack' in handle) visit(handle.stack);
    }
  };
  visit(app.router.stack);
  return [...pages].filter((path) => !BESIDE.has(path));
}

/** What Express keeps of a router: a route, or what is mounted, at `/` where `slash` says so. */
const layers = z.array(
  z.object({
    route: z
      .object({ path: z.union([z.string(), z.array(z.string())]), methods: z.record(z.string(), z.boolean()) })
      .optional(),
    handle: z.unknown(),
    slash: z.boolean(),
  }),
);

/** The page that an address belongs to; `undefined` for an address of the API or of a file. */
export const patternOf = (patterns: readonly string[], address: string): string | undefined => {
  const { pathname } = new URL(address, HERE);
  const fitting = patterns.filter((each) => new RegExp(`^${each.replaceAll(/:\w+/g, '[^/]+')}/?$`).test(pathname));
  // `/amendments/new` before `/amendments/:id`.
  return fitting.toSorted((a, b) => a.split(':').length - b.split(':').length)[0];
};

/**
 * Follows every link from the home page on, as a person: every file, and of other pages two addresses, so that a contract's
 * hundred provisions are not all read.
 */
export async function crawl(world: ApiWorld, personId: string): Promise<readonly Followed[]> {
  const patterns = pagesOf(world.app);
  const browser = await Browser.signedInAs(world, personId);
  const counted = new Map<string, number>();
  const waiting: { address: string; from: string }[] = [{ address: '/', from: '' }];
  const seen = new Set(['/']);
  const followed: Followed[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const shown = await browser.open(next.address);
    followed.push({
      ...next,
      status: shown.status,
      faults: await faultsOf(shown),
      active: activeIn(shown),
      forms: formsOf(shown),
    });
    for (const address of linksOf(shown, next.address)) {
      const key = patternOf(patterns, address) ?? address.replaceAll(/[0-9a-f]{32,}/g, ':id');
      const count = counted.get(key) ?? 0;
      if (seen.has(address) || count >= (MOST.get(key) ?? 2)) continue;
      seen.add(address);
      counted.set(key, count + 1);
      waiting.push({ address, from: next.address });
    }
  }
  return followed;
}

/** The addresses of this application that a page links to, in its own language. */
function linksOf({ $ }: Shown, at: string): readonly string[] {
  const hrefs = $('a[href]')
    .toArray()
    .map((link) => new URL($(link).attr('href') ?? '', new URL(at, HERE)));
  return hrefs
    .filter(({ origin, pathname, searchParams }) => {
      return origin === HERE && !ELSEWHERE.has(pathname) && !searchParams.has('language');
    })
    .map(({ pathname, search }) => pathname + search);
}

const ACTIVE =
  'script:not([src^="/public/"]), style, [style], base, iframe, object, embed, meta[http-equiv], [href^="javascript:" i], [src^="javascript:" i]';

function activeIn({ $, headers }: Shown): readonly string[] {
  if (!(headers.get('content-type') ?? '').startsWith('text/html')) return [];
  const handlers = $('*')
    .toArray()
    .filter((element) => 'attribs' in element && Object.keys(element.attribs).some((name) => name.startsWith('on')));
  return [...$(ACTIVE).toArray(), ...handlers].map((element) => $.html(element).slice(0, 200));
}

const formsOf = ({ $ }: Shown): readonly SeenForm[] =>
  $('form[method="post" i]')
    .toArray()
    .map((form) => ({
      action: $(form).attr('action') ?? '',
      hasToken: ($(form).find('input[type="hidden"][name="csrfToken"]').attr('value') ?? '') !== '',
    }));

async function faultsOf({ headers, text }: Shown): Promise<readonly string[]> {
  if (!(headers.get('content-type') ?? '').startsWith('text/html')) return [];
  const { results } = await validator.validateString(text);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId} ${message}`),
  );
}
