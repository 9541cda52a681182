import { messageIdOf } from '../../domain/amendment/message-id.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { Party } from '../../domain/people/roles.ts';
import type { Row } from './rows.ts';

/** A message that an event of whatever kind of file causes: one a person and event. */
export interface OrderedMail {
  readonly seq: number;
  readonly kind: string;
  readonly task?: number;
  readonly to: Party;
  readonly languages: readonly Language[];
}

/** The messages one event causes, in their order, each with the Message-ID it will always have. */
export const mailRows = (
  fileId: string,
  orders: readonly OrderedMail[],
  at: Instant,
  mailHost: string,
): readonly Row[] =>
  orders.map((order, index) => {
    const id = `${fileId}.${order.seq}.${index + 1}`;
    return {
      id,
      file_id: fileId,
      seq: order.seq,
      kind: order.kind,
      task_seq: order.task ?? null,
      party_kind: order.to.kind,
      party_id: order.to.id,
      languages: order.languages,
      status: 'PENDING',
      message_id: messageIdOf(id, mailHost),
      ordered_at: at,
      attempts: 0,
    };
  });
