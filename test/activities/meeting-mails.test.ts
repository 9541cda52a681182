import { load } from 'cheerio';
import { describe, expect, it } from '@jest/globals';
import { calendarPart } from '../../activities/mail/calendar-meeting.ts';
import { isLinkMail } from '../../domain/links/link.ts';
import { meetingMail } from '../../activities/mail/meeting-mail.ts';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { evolveMeeting } from '../../domain/meetings/meeting/evolve.ts';
import { MEETING_MAIL_KINDS, meetingMailOrders } from '../../domain/meetings/meeting/mail-orders.ts';
import { newMeeting } from '../../domain/meetings/meeting/meeting.ts';
import { renderMeetingMail } from '../../mail/messages/meeting/render.ts';
import { POLICY } from '../support/domain/life.ts';
import {
  asked,
  called,
  convoked,
  frozenAgenda,
  HELD,
  invited,
  late,
  LATEST,
  MEETING_SERVICE,
  place,
  planned,
  point,
  proven,
  subject,
  type MeetingLife,
} from '../support/domain/meeting-life.ts';
import { UNIONS } from '../support/domain/service.ts';

/** A union delegate, who stands in the minutes and nowhere else. */
const DELEGATE = 'Camille Vandenberghe';
const MINUTES = { points: [], general: 'Rien.', delegates: DELEGATE } as const;

interface Written {
  readonly kind: string;
  readonly to: string;
  readonly languages: readonly Language[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: string | undefined;
}

/** Every message a meeting causes, written as of the event that caused it. */
function written(life: MeetingLife, languages?: readonly Language[]): readonly Written[] {
  let state = newMeeting(POLICY);
  return life.recorded.flatMap((cause) => {
    state = evolveMeeting(state, cause);
    const moment = { state, cause };
    return meetingMailOrders(state, cause, life.directory, brusselsDate(cause.at)).flatMap(({ kind, ...order }) => {
      if (isLinkMail(kind)) return [];
      const task = order.task === undefined ? undefined : state.tasks[order.task];
      const spoken = languages ?? order.languages;
      const head = {
        to: order.to.id,
        languages: spoken,
        link: 'https://avenant.example/meetings/m',
        names: new Map([...UNIONS, 'secretary', 'cocobase-secretary'].map((id) => [id, `Nom de ${id}`])),
        linkOf: () => 'https://avenant.example/amendments/a',
        changesOf: () => [],
      };
      const calendar = calendarPart(kind, moment, {
        uid: 'm@avenant.example',
        url: head.link,
        organizer: { name: 'Avenant', email: 'in@avenant.example' },
        directory: MEETING_SERVICE,
        addressOf: ({ id }) => ({ name: `Nom de ${id}`, email: `${id}@service.example` }),
        languages: spoken,
      });
      const message = renderMeetingMail(meetingMail(kind, moment, task, head));
      return [{ kind, to: order.to.id, languages: spoken, ...message, calendar: calendar?.content }];
    });
  });
}

const minuted = (life: MeetingLife): MeetingLife => {
  const keeper = life.state.series === 'cocobase' ? 'cocobase-secretary' : 'secretary';
  asked(life).answers(keeper, { ...HELD, present: life.state.invited, actions: [] });
  return life.answers(keeper, { kind: 'DRAFT_MINUTES', minutes: MINUTES });
};

const signed = (): MeetingLife => {
  const life = minuted(proven());
  for (const union of UNIONS) life.answers(union, { kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' });
  for (const who of ['cocobase-president', 'cocobase-secretary']) {
    life.answers(who, { kind: 'SIGN_MINUTES', outcome: 'SIGN' });
  }
  return life;
};

const moved = (): MeetingLife =>
  invited().does('secretary', { type: 'MOVE', to: place('2026-04-21'), reason: 'Absence du président.' });
const changed = (): MeetingLife =>
  invited()
    .does('secretary', { type: 'SET_AGENDA', points: [point('b'), point('a'), subject('c')] })
    .does('secretary', { type: 'SEND_INVITATION' });
const cancelled = (): MeetingLife =>
  invited().does('president', { type: 'CANCEL', reason: 'Affaires courantes.', insteadOn: '2026-04-22' });
const notProven = (): MeetingLife =>
  convoked()
    .mails('2026-03-30T07:00:05.000Z', [UNIONS[0] ?? '', { kind: 'NOT_PROVEN', why: 'BOUNCED' }])
    .does('procedure', { type: 'JUDGE_CONVOCATION' });
const cured = (): MeetingLife => {
  const life = late();
  for (const union of UNIONS) life.answers(union, { kind: 'ACCEPT_LATENESS', outcome: 'ACCEPT' });
  return life;
};
const refused = (): MeetingLife =>
  late().answers(UNIONS[0] ?? '', { kind: 'ACCEPT_LATENESS', outcome: 'OBJECT', reason: 'Trop tard.' });
const nudged = (): MeetingLife => {
  const life = asked(frozenAgenda());
  const { seq, nudges } = life.task('HOLD_MEETING');
  for (const nudge of nudges) life.on(nudge.on).does('procedure', { type: 'NUDGE', nudges: [{ task: seq, nudge }] });
  return life;
};

const LIVES = {
  planned,
  invited,
  moved,
  changed,
  cancelled,
  nudged,
  called,
  convoked,
  notProven,
  late,
  cured,
  refused,
  signed,
};

const every = (languages?: readonly Language[]): readonly Written[] =>
  Object.values(LIVES).flatMap((life) => written(life(), languages));

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/\s+/gu, ' ');

describe('The messages about meetings', () => {
  it('are tried here in every kind but that of a substitute, whom nobody has here', () => {
    const kinds = new Set(every().map(({ kind }) => kind));
    expect(MEETING_MAIL_KINDS.filter((kind) => !kinds.has(kind))).toEqual(['SUBSTITUTE_ASKED']);
  });

  it.each([[['fr']], [['nl']], [['nl', 'fr']]] as const)('say all they have to say in %j', (languages) => {
    for (const { subject, text, html, languages: spoken } of every(languages)) {
      for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|undefined|\[object|—/u);
      expect(subject).not.toMatch(/[\r\n]/u);
      const $ = load(html);
      expect($('img, link, script, style, iframe').length).toBe(0);
      const parts = $('body > [lang]').toArray();
      expect(parts.map(({ attribs }) => attribs['lang'])).toEqual(spoken);
      if (!spoken.some((each) => each === 'nl'))
        expect(`${subject} ${text}`).not.toMatch(/vergadering|oproeping|agenda van/u);
      if (!spoken.some((each) => each === 'fr'))
        expect(`${subject} ${text}`).not.toMatch(/réunion|convocation|Bonjour/u);
    }
  });

  it('name no delegate of a union, nor the persons invited in a subject', () => {
    for (const { subject, text, html, calendar = '' } of every()) {
      for (const part of [subject, text, html, calendar]) expect(part).not.toContain(DELEGATE);
      expect(subject).not.toContain('Nom de');
    }
  });

  it('tell a union why the convocation could be sent until that day, in both languages', () => {
    const mail = written(convoked()).find(({ to }) => to === UNIONS[0]);
    expect(mail?.languages.toSorted()).toEqual([...LANGUAGES].sort());
    const text = plain(mail?.text ?? '');
    expect(text).toContain('31 mars 2026');
    expect(text).toContain('10 jours ouvrables francs');
    expect(LATEST.clear).toBe('2026-03-31');
    expect(plain(mail?.subject ?? '')).toMatch(/^(Convocation|Oproeping) ?: .* \/ (Convocation|Oproeping) ?: /u);
  });

  it('tell what changed since the letter before, and where a meeting was', () => {
    const again = plain(written(changed(), ['fr']).findLast(({ kind }) => kind === 'AGENDA_CHANGED')?.text ?? '');
    expect(again).toContain('version B');
    expect(again).toContain('Ajoutés depuis la version précédente : Point c.');
    const other = plain(written(moved(), ['fr']).at(-1)?.text ?? '');
    expect(other).toContain('mardi 21 avril 2026');
    expect(other).toContain('elle était prévue le 14 avril 2026');
    expect(other).toContain('Absence du président.');
  });

  it('carry an invitation whose number rises, and its cancellation at the end', () => {
    const numbersOf = (life: MeetingLife): readonly string[] => [
      ...new Set(
        written(life).flatMap(({ calendar }) => {
          if (calendar === undefined) return [];
          const method = /METHOD:(\w+)/u.exec(calendar)?.[1];
          return `${method} ${/SEQUENCE:(\d+)/u.exec(calendar)?.[1]}`;
        }),
      ),
    ];
    expect(numbersOf(moved())).toEqual(['REQUEST 1', 'REQUEST 2']);
    expect(numbersOf(cancelled())).toEqual(['REQUEST 1', 'CANCEL 2']);
    const [mail] = written(convoked());
    expect(mail?.calendar).toContain('UID:m@avenant.example');
    expect(mail?.calendar).toContain('mailto:in@avenant.example');
    for (const union of UNIONS) expect(mail?.calendar?.replaceAll('\r\n ', '')).toContain(`MAILTO:${union}@`);
  });
});
