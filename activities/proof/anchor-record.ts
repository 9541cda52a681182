import { addDays, brusselsDate, instantAt, type Instant, type IsoDate } from '../../domain/calendar/dates.ts';
import { holdersOf } from '../../domain/people/holders.ts';
import { languagesFor } from '../../domain/people/languages-for.ts';
import { ANCHOR_MAIL, RECORD_ANCHOR } from '../../domain/proof/record-anchor.ts';
import { newestAnchor } from '../../prisma/queries/anchors.ts';
import { mailRows } from '../../prisma/record/mail-rows.ts';
import { insert, statementFor } from '../../prisma/record/rows.ts';
import { takeAnchor } from '../../prisma/work/anchors.ts';
import type { ActivityDeps } from '../deps.ts';
import type { Anchored } from '../ports.ts';
import type { Anchoring } from './anchoring.ts';

/**
 * Anchors what changed since the last anchor, and once a day orders the message that brings the newest one to the auditors.
 * It compares: nothing new, no anchor; a second run finds nothing to do.
 */
export const anchorRecord =
  (deps: ActivityDeps) =>
  async ({ at }: { readonly at: Instant }): Promise<Anchored> => {
    const { anchoring } = deps;
    if (anchoring === undefined) return { mailsPending: false };
    const taken = await takeAnchor(deps.db, deps.now(), anchoring.signer);
    await orderMails(deps, anchoring, at);
    const mailsPending = (await deps.db.mail.count({ where: { fileId: RECORD_ANCHOR, status: 'PENDING' } })) > 0;
    return { mailsPending, ...(taken === undefined ? {} : { number: taken.number }) };
  };

/** One a day and auditor, by the calendar of Brussels; of an anchor that was told already, none. */
async function orderMails({ db, directory, now }: ActivityDeps, { mailHost }: Anchoring, at: Instant): Promise<void> {
  const anchor = await newestAnchor(db);
  if (anchor === undefined) return;
  const today = brusselsDate(at > now() ? at : now());
  const midnight = (day: IsoDate): Date => new Date(instantAt(day, '00:00'));
  const told = await db.mail.count({
    where: {
      fileId: RECORD_ANCHOR,
      OR: [{ seq: anchor.number }, { orderedAt: { gte: midnight(today), lt: midnight(addDays(today, 1)) } }],
    },
  });
  if (told > 0) return;
  const people = await directory.current();
  const orders = holdersOf(people, 'AUDITOR', today).map((id) => {
    const to = { kind: 'PERSON', id } as const;
    return { seq: anchor.number, kind: ANCHOR_MAIL, to, languages: languagesFor(people, to, false) };
  });
  const mails = insert('mail', mailRows(RECORD_ANCHOR, orders, now(), mailHost), 'IGNORE');
  const { sql, values } = statementFor([mails]);
  if (values.length > 0) await db.$queryRawUnsafe(sql, ...values);
}
