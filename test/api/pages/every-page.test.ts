import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { remarked } from '../support/consulted.ts';
import { Life } from '../support/life.ts';
import { BREACH, discuss, raise, REQUEST } from '../support/matters.ts';
import { setMeetingScene } from '../support/meeting-scene.ts';
import { setRulesScene } from '../support/rules-scene.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { crawl, pagesOf, patternOf, type Followed } from './crawl.ts';

/** Whoever sees other pages than the rest. */
const PEOPLE = [
  'president',
  'secretary',
  'administrator',
  'cabinet-director',
  'dg-support',
  'cocobase-secretary',
  'committee-personnel',
];

let world: ApiWorld;
const followed = new Map<string, readonly Followed[]>();

/**
 * Files that wait in every corner: with a drafter, the unions, a member of the committee, a signatory, whoever answers the
 * stakeholders; and one withdrawn.
 */
beforeAll(async () => {
  world = await createApiWorld();
  const drafting = await Life.launch(world, 'oo-1.1');
  await drafting.open('DRAFTING');
  await drafting.saveDraft('secretary', 0);
  await (await Life.launch(world, 'oo-1.2')).toCommittee();
  const concerted = await Life.launch(world, 'oo-1.3');
  await concerted.toQualification({ concertationMatter: true });
  await concerted.toConcertation();
  await (await Life.launch(world, 'oo-2.1')).toSignature();
  const withdrawn = await Life.launch(world, 'oo-2.2');
  await world.as('president').post(`/amendments/${withdrawn.id}/withdraw`, { reason: 'Plus nécessaire.' });
  await remarked(world, 'oo-1.1');
  await raise(world, 'cocobase-secretary', REQUEST);
  await discuss(world, await raise(world, 'president', BREACH));
  await setMeetingScene(world);
  await setRulesScene(world, drafting.id);
  for (const person of PEOPLE) followed.set(person, await crawl(world, person));
}, 240_000);
afterAll(() => world.close());

describe.each(PEOPLE)('as %s', (person) => {
  it('no link is broken', () => {
    const links = followed.get(person) ?? [];
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('every page is valid HTML', () => {
    expect((followed.get(person) ?? []).filter(({ faults }) => faults.length > 0)).toEqual([]);
  });
});

describe('a form by which something is done', () => {
  const formsSeenBy = (person: string) => (followed.get(person) ?? []).flatMap(({ forms }) => forms);

  it.each(PEOPLE)('carries the token of its reader’s session, on every page of %s', (person) => {
    const forms = formsSeenBy(person);
    expect(forms.length).toBeGreaterThan(5);
    expect(forms.filter(({ hasToken }) => !hasToken)).toEqual([]);
  });

  it.each(PEOPLE)('is not taken without it, wherever %s sends it', async (person) => {
    const cookie = await world.cookieOf(person);
    const taken: unknown[] = [];
    for (const action of new Set(formsSeenBy(person).map((form) => form.action))) {
      const body = new URLSearchParams({ idempotencyKey: 'k' });
      const { status } = await world.as().send('POST', action, { headers: { cookie }, body });
      if (status !== 403) taken.push({ action, status });
    }
    expect(taken).toEqual([]);
  });
});

/** Where one is led by a form, not by a link. */
const BY_FORM = new Set([
  '/amendments/:id/draft/word/:file',
  '/amendments/:id/draft/text/comments',
  '/sign-in',
  '/contracts/import/report',
  '/meetings/:id/answer',
  '/meetings/calendar/reply',
  '/meetings/calendar/revoke',
  '/account/tokens',
  '/account/tokens/:id/revoke',
  '/account/sessions/:id/end',
  // While an invitation is open.
  '/people/persons/:id/withdraw-invitation',
  // Once an act is in the contract; while a difference between its languages is open (tested on their own).
  '/amendments/:id/annulment',
  '/amendments/:id/repeal',
  '/amendments/:id/twin-differences',
  // What is cited, and leads on.
  '/t/:id/:on{/*provision}',
  // What a message leads to, under an address that is a secret.
  '/invitation/:token',
  // What a calendar opens by itself, under an address that is a secret.
  '/calendar/:secret.ics',
]);

it('links lead to every page there is, from somebody’s home page', () => {
  const pages = pagesOf(world.app).filter((path) => !BY_FORM.has(path));
  const reached = new Set([...followed.values()].flat().map(({ address }) => patternOf(pages, address)));
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.filter((path) => !reached.has(path))).toEqual([]);
});
