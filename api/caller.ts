import { brusselsDate, type Instant } from '../domain/calendar/dates.ts';
import type { Language } from '../domain/language.ts';
import type { Standing } from '../domain/people/holders.ts';
import type { Reader } from '../domain/amendment/rights.ts';
import type { TaskLink } from '../prisma/work/task-links.ts';
import type { Identity } from './sign-in/identity.ts';

/** A person or an organisation that asks something of a file, with the directory in which its rights are found. */
export interface Asker extends Reader {
  readonly actor: { readonly kind: 'PERSON' | 'ORGANISATION'; readonly id: string; readonly capacity?: Standing };
  /** In which it is answered. */
  readonly language: Language;
  /** How a person showed who he is; an organisation comes by a link. */
  readonly identity?: Identity;
  /** The link by which an organisation comes. */
  readonly link?: TaskLink;
}

/** The person who sends a request to the API. */
export interface Caller extends Asker {
  readonly actor: { readonly kind: 'PERSON'; readonly id: string; readonly capacity?: Standing };
  /** How he showed who he is. */
  readonly identity: Identity;
}

/** The same asker on the day a file's clock shows: in development it may run ahead. */
export const onDayOf = <R extends Asker>(asker: R, at: Instant): R => ({ ...asker, today: brusselsDate(at) });
