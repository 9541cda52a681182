import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { acceptInvitation, hashOfInvitation, invitationToken } from '../../../prisma/work/sign-in-invitations.ts';
import { createApiWorld, NOW, type ApiWorld } from '../support/world.ts';
import { Browser } from './browser.ts';

const SECRET = 'a secret of the tests, long enough to be one';

let world: ApiWorld;
let at = NOW;
beforeAll(async () => {
  world = await createApiWorld({ now: () => at, secret: SECRET });
  await world.db.person.updateMany({ data: { subject: null } });
});
beforeEach(async () => {
  await world.db.session.deleteMany({ where: { sid: { startsWith: 'sid-of-' } } });
});
afterAll(() => world.close());

/** A session as the store of sessions writes it. */
async function session(personId: string, id: string, browser: string): Promise<void> {
  const sess = { personId, handle: id, level: 'EID', signedInAt: NOW, seenAt: NOW, browser, cookie: {} };
  await world.db.session.create({
    data: { sid: `sid-of-${id}`, sess, expire: new Date(Date.now() + 60_000) },
  });
}

/** Of those that the tests wrote, which are left. */
const sessionsLeft = async (): Promise<readonly string[]> => {
  const rows = await world.db.session.findMany({ where: { id: { startsWith: 's-' } }, orderBy: { id: 'asc' } });
  return rows.flatMap(({ id }) => id ?? []);
};

describe('the page of one’s own access', () => {
  it('is linked from one’s name, and for who is signed in', async () => {
    const browser = await Browser.signedInAs(world, 'secretary');
    const { $ } = await browser.open('/');
    expect($('header a[href="/account"]').text()).toContain('Claire Fontaine');
    expect((await new Browser(world).open('/account')).headers.get('location')).toBe('/sign-in?to=%2Faccount');
  });

  it('shows where one is signed in, in words, and ends one session, or all', async () => {
    await session('president', 's-1', 'Firefox, Linux');
    await session('president', 's-2', '');
    await session('secretary', 's-3', 'Edge, Windows');
    const browser = await Browser.signedInAs(world, 'president');
    const { $ } = await browser.open('/account');
    const cards = $('.govuk-summary-card')
      .toArray()
      .map((card) => $(card).text());
    expect(cards).toHaveLength(3);
    expect(cards[0]).toContain('Firefox, Linux cette session');
    expect(cards[1]).not.toContain('cette session');
    expect(cards[1]).toContain('23 novembre 2026 à 10\u00a0h\u00a000');
    expect(cards[1]).toContain('document d’identité (eID, itsme)');
    expect(cards[2]).toContain('Navigateur inconnu');
    const ended = await browser.send('/account/sessions/s-1/end', {});
    expect(ended.headers.get('location')).toBe('/account?done=SESSION_ENDED');
    expect(await sessionsLeft()).toEqual(['s-2', 's-3']);
    expect((await browser.open('/account?done=SESSION_ENDED')).$('.govuk-notification-banner').text()).toContain(
      'La session est fermée.',
    );
    const way = (await browser.open('/account')).$('a[href="/account/sessions/end-all"]').text().trim();
    expect(way).toBe('Fermer toutes mes sessions');
    const asked = await browser.open('/account/sessions/end-all');
    expect(asked.$('h1').text()).toMatch(/^Fermer toutes vos sessions\s\?$/u);
    expect(asked.$('.govuk-summary-card').length).toBe(2);
    expect(await sessionsLeft()).toEqual(['s-2', 's-3']);
    const everywhere = await browser.send(asked.$('main form').attr('action') ?? '', {});
    expect(everywhere.headers.get('location')).toBe('/sign-in?signedOut');
    expect((await browser.open('/account')).headers.get('location')).toBe('/sign-in?to=%2Faccount');
    expect(await sessionsLeft()).toEqual(['s-3']);
  });

  it('ends no session of another', async () => {
    await session('president', 's-4', 'Edge, Windows');
    const browser = await Browser.signedInAs(world, 'secretary');
    expect((await browser.send('/account/sessions/s-4/end', {})).status).toBe(404);
    expect(await sessionsLeft()).toEqual(['s-4']);
  });

  it('to be looked at changes nothing', async () => {
    await session('secretary', 's-5', 'Safari, iOS');
    const browser = await Browser.signedInAs(world, 'secretary');
    for (const path of ['/account', '/account/sessions/s-5/end', '/account/sessions/end-all', '/account/tokens'])
      expect([path, (await browser.open(path)).status]).toEqual([path, 200]);
    expect(await sessionsLeft()).toEqual(['s-5']);
    expect(await world.db.apiToken.count({ where: { personId: 'secretary' } })).toBe(0);
  });

  it('makes a token, shows it once, and revokes it', async () => {
    const browser = await Browser.signedInAs(world, 'secretary');
    const opened = await browser.open('/account');
    const key = opened.$('form[action="/account/tokens"] input[name="idempotencyKey"]').attr('value') ?? '';
    const fields = { idempotencyKey: key, name: 'Tableau de bord', scope: 'READ', days: '90' };
    const made = await browser.send('/account/tokens', fields);
    expect(made.status).toBe(200);
    const token = made.$('#f-token').attr('value') ?? '';
    expect(token).toMatch(/^avt_[\w-]{43}$/u);
    // Loaded again, it is the same and no second one.
    expect((await browser.send('/account/tokens', fields)).$('#f-token').attr('value')).toBe(token);
    expect(await world.db.apiToken.count({ where: { personId: 'secretary' } })).toBe(1);
    const { text, $ } = await browser.open('/account');
    expect(text).not.toContain(token);
    expect(text).toContain('Tableau de bord');
    expect(text).toContain('21 février 2027');
    const revoke = $('form[action$="/revoke"]');
    expect(revoke.find('button').attr('aria-label')).toBe('Révoquer le jeton\u00a0: Tableau de bord');
    await browser.send(revoke.attr('action') ?? '', {});
    expect((await world.as().get('/tasks', { Authorization: `Bearer ${token}` })).status).toBe(401);
  });

  it('says what is wrong with a token that cannot be made, beside the field', async () => {
    const browser = await Browser.signedInAs(world, 'secretary');
    const fields = { idempotencyKey: 'k-wrong', name: '', scope: 'ACT', days: '400' };
    const refused = await browser.send('/account/tokens', fields);
    expect(refused.status).toBe(400);
    expect(refused.$('#f-name-error').text()).not.toBe('');
    expect(refused.$('#f-days-error').text()).not.toBe('');
    expect(refused.$('input[name="scope"][value="ACT"]').attr('checked')).toBeDefined();
  });

  it('offers no token to whoever has no mandate', async () => {
    const command = { type: 'REGISTER_PERSON', id: 'newcomer', language: 'nl' } as const;
    const details = { id: 'newcomer', name: 'Noor Claes', email: 'noor@service.example', language: 'nl' } as const;
    await world.directory.record({ command, by: { kind: 'PROCEDURE' }, now: at, details });
    const { $, text } = await (await Browser.signedInAs(world, 'newcomer')).open('/account');
    expect(text).toContain('Mijn toegang');
    expect($('form[action="/account/tokens"]')).toHaveLength(0);
  });
});

describe('the page of a person, for who keeps the people', () => {
  it('invites, invites anew and withdraws, and says how far it is', async () => {
    const browser = await Browser.signedInAs(world, 'secretary');
    const page = '/people/persons/translator-nl';
    expect((await browser.open(page)).$('#access').parent().text()).toContain('ne s’est pas encore identifié');
    const form = await browser.open(`${page}/invite`);
    expect(form.$('main').text()).toContain('translator-nl@memoire-geheugen.example');
    const done = await browser.fill(form, {});
    const shown = done.$('#access').parent().text();
    expect(shown).toContain(
      'envoyée le 23 novembre 2026 à 10\u00a0h\u00a000, valable jusqu’au 30 novembre 2026 à 10\u00a0h\u00a000, pas encore acceptée',
    );
    expect(shown).toContain('en attente d’envoi');
    expect(shown).toContain('Envoyer une nouvelle invitation');
    const withdrawn = await browser.fill(await browser.open(`${page}/withdraw-invitation`), {});
    expect(withdrawn.$('#access').parent().text()).toContain('retirée le 23 novembre 2026');
    const twice = await browser.send(`${page}/withdraw-invitation`, { idempotencyKey: 'again' });
    expect([twice.status, twice.$('.govuk-error-summary').text()]).toEqual([
      409,
      expect.stringContaining('elle a déjà servi, ou elle a été retirée'),
    ]);
  });

  it('shows sessions and tokens to the administrator alone, who ends them all', async () => {
    await session('president', 's-6', 'Edge, Windows');
    const token = await world.tokenOf('president');
    const page = '/people/persons/president';
    const secretary = await Browser.signedInAs(world, 'secretary');
    expect((await secretary.open(page)).text).not.toContain('Edge, Windows');
    const administrator = await Browser.signedInAs(world, 'administrator');
    const { text } = await administrator.open(`${page}?language=fr`);
    expect(text).toContain('Edge, Windows');
    expect(text).toContain('the tests');
    await administrator.fill(await administrator.open(`${page}/end-access`), {});
    expect(await sessionsLeft()).toEqual([]);
    expect((await world.as().get('/tasks', { Authorization: `Bearer ${token}` })).status).toBe(401);
  });
});

async function invited(personId: string): Promise<string> {
  expect((await world.as('secretary').post(`/persons/${personId}/invitation`, {})).status).toBe(200);
  const { id } = await world.db.signInInvitation.findFirstOrThrow({
    where: { personId },
    orderBy: { invitedAt: 'desc' },
  });
  return invitationToken(SECRET, id);
}

describe('the link of an invitation', () => {
  it('leads to a page that names nobody and changes nothing, and from there to sign-in', async () => {
    const token = await invited('dg-support');
    for (const attempt of [1, 2]) {
      const { status, headers, $, text } = await new Browser(world).open(`/invitation/${token}`);
      expect([attempt, status]).toEqual([attempt, 200]);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('cache-control')).toContain('no-store');
      expect(headers.getSetCookie().filter((each) => !each.startsWith('language'))).toEqual([]);
      expect($('main a[role="button"]').attr('href')).toBe(`/sign-in/start?invitation=${token}`);
      expect(text).not.toContain('dg-support');
    }
    const { acceptedAt } = await world.db.signInInvitation.findFirstOrThrow({ where: { personId: 'dg-support' } });
    expect(acceptedAt).toBeNull();
  });

  it('asks who is signed in already to show anew who he is', async () => {
    const token = await invited('dg-support');
    const { $, text } = await (await Browser.signedInAs(world, 'secretary')).open(`/invitation/${token}`);
    expect(text).toContain('Vous êtes déjà identifié comme Claire Fontaine.');
    expect($('main a[role="button"]').attr('href')).toBe(`/sign-in/start?invitation=${token}&again=true`);
  });

  it('says plainly why it is good for nothing any more, in both languages', async () => {
    const titleAt = async (token: string, language = 'fr'): Promise<readonly unknown[]> => {
      const { status, $ } = await new Browser(world).open(`/invitation/${token}?language=${language}`);
      return [status, $('main .govuk-body-l').text().slice(0, 34)];
    };
    const withdrawn = await invited('dg-support');
    at = new Date(Date.parse(NOW) + 1_000).toISOString();
    const token = await invited('dg-support');
    expect(await titleAt(withdrawn)).toEqual([410, 'Cette invitation a été retirée, ou']);
    const asked = { hash: hashOfInvitation(token), subject: 'dg-support', now: at, mailHost: 'avenant.example' };
    expect(await acceptInvitation(world.db, asked)).toBe('dg-support');
    expect(await titleAt(token)).toEqual([410, 'Cette invitation a déjà été accept']);
    expect(await titleAt(token, 'nl')).toEqual([410, 'Deze uitnodiging is al aanvaard. W']);
    const late = await invited('committee-personnel');
    at = new Date(Date.parse(NOW) + 8 * 86_400_000).toISOString();
    expect(await titleAt(late)).toEqual([410, 'Cette invitation a expiré. Demande']);
    expect(await titleAt('nonsense')).toEqual([404, 'Ce lien n’est celui d’aucune invit']);
    const dead = await new Browser(world).open(`/invitation/${token}`);
    expect(dead.$('a[href^="/sign-in/start"]')).toHaveLength(0);
  });
});
