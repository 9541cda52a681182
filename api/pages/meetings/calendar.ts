import { randomUUID } from 'node:crypto';
import type { RequestHandler, Router } from 'express';
import type { VNode } from 'preact';
import { brusselsDate } from '../../../domain/calendar/dates.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { feedSince } from '../../../prisma/work/calendar-feeds.ts';
import type { Form } from '../../../web/forms/field.ts';
import { file, prose } from '../../../web/forms/fields.ts';
import { html } from '../../../web/layout/page.tsx';
import { CalendarPage, type CalendarPageProps } from '../../../web/pages/meetings/calendar-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { idempotentRequest } from '../../http/idempotency.ts';
import { localsOf } from '../../http/locals.ts';
import { Refusal } from '../../http/refusal.ts';
import { refuseOtherSites } from '../../http/same-site.ts';
import { mustWorkHere } from '../../rights.ts';
import { endFeed, makeFeed, pasteReply } from '../../routes/calendar-feed.ts';
import { feedAddress } from '../../schemas/meeting.ts';
import { formPage, type Filled } from '../form-page.ts';
import { receiveForm } from '../receive-form.ts';
import { page, type PageContext, type Visit } from '../visit.ts';

const ADDRESS = '/meetings/calendar';
const MOST_REPLY_BYTES = 300_000;

/** One's own calendar: the address to subscribe to, shown once; and answers that one's calendar made. */
export function calendarPages(router: Router, context: PageContext): void {
  const { deps } = context;
  const find = async ({ caller }: Visit): Promise<void> => mustWorkHere(caller);
  router.get(
    ADDRESS,
    page(context, ADDRESS, async (visit) => {
      await find(visit);
      return show(deps, visit, {});
    }),
  );
  router.post(ADDRESS, makeAddress(context));
  formPage<void>(router, context, {
    route: `${ADDRESS}/revoke`,
    operation: endFeed(deps),
    find,
    form: () => [],
    show: (visit) => show(deps, visit, {}),
    leadsTo: () => `${ADDRESS}?done=revoked`,
  });
  formPage<void>(router, context, {
    route: `${ADDRESS}/reply`,
    operation: pasteReply(deps),
    find,
    form: (_subject, { frame }) => replyForm(textsIn(frame.language)),
    textFile: { field: 'text', maxBytes: MOST_REPLY_BYTES },
    places: REPLY_PLACES,
    show: (visit, _subject, filled) => show(deps, visit, { filled }),
    leadsTo: () => `${ADDRESS}?done=reply`,
  });
}

/** What is wrong with an answer is said beside it. */
const REPLY_PLACES = Object.fromEntries(
  ['MEETING_UNKNOWN', 'NOT_INVITED', 'NOT_YOURS']
    .concat(
      ['COUNTER', 'DELEGATED', 'NOT_A_REPLY', 'SEVERAL_MEETINGS', 'TOO_LONG', 'UNREADABLE'].map(
        (each) => `REPLY_${each}`,
      ),
      ['WITHOUT_ANSWER', 'WITHOUT_ATTENDEE', 'WITHOUT_MEETING'].map((each) => `REPLY_${each}`),
    )
    .map((code) => [code, 'text']),
);

const replyForm = (t: Texts): Form => [
  prose('text', t('calendarPage.reply.text')),
  file('file', t('calendarPage.reply.file'), { accept: '.ics,text/calendar' }),
];

/**
 * Makes the address and shows it at once: it stands on no page that can be opened again, and loading this one again asks for
 * the same.
 */
const makeAddress =
  ({ deps, readers }: PageContext): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = ADDRESS;
    refuseOtherSites(request, deps.publicUrl);
    const caller = await readers.signedIn(request);
    if (caller === undefined) throw new Refusal('NOT_SIGNED_IN');
    localsOf(response).language = caller.language;
    const { values, fault } = await receiveForm(request, response, { mediaType: '', maxBytes: 1 });
    if (fault !== undefined) throw fault;
    const asked = { method: 'POST', path: ADDRESS, body: {} };
    const made = await makeFeed(deps).run({
      params: {},
      query: {},
      body: {},
      caller,
      request: idempotentRequest(caller.actor.id, values['idempotencyKey'], asked),
    });
    const { url, webcal } = feedAddress.parse('json' in made ? made.json : undefined);
    const frame = await readers.frame(request, caller);
    const visit: Visit = { request, response, caller, frame };
    response.type('html').send(html(await show(deps, visit, { address: { https: url, webcal } })));
  };

interface Shown {
  readonly address?: CalendarPageProps['address'];
  readonly filled?: Filled | undefined;
}

async function show(
  { db }: AppDependencies,
  { caller, frame, request }: Visit,
  { address, filled }: Shown,
): Promise<VNode> {
  const since = await feedSince(db, caller.actor.id);
  return CalendarPage({
    ...frame,
    since: since === undefined ? undefined : brusselsDate(since),
    address,
    reply: {
      form: filled?.form ?? replyForm(textsIn(frame.language)),
      values: filled?.values ?? {},
      idempotencyKey: filled?.idempotencyKey ?? randomUUID(),
    },
    problem: filled?.problem,
    idempotencyKey: randomUUID(),
    done: request.query['done'],
  });
}
