import { convert } from 'html-to-text';
import { Fragment } from 'preact';
import { render } from 'preact-render-to-string';
import type { MailKind } from '../domain/amendment/mail-orders.ts';
import type { Language } from '../domain/language.ts';
import { closed } from './messages/closed.tsx';
import { dateMoved } from './messages/date-moved.tsx';
import { decided } from './messages/decided.tsx';
import { escalation } from './messages/escalation.tsx';
import { madeMoot } from './messages/made-moot.tsx';
import { remarksAnswered } from './messages/remarks-answered.tsx';
import { reminder } from './messages/reminder.tsx';
import { returned } from './messages/returned.tsx';
import { substituteAsked } from './messages/substitute-asked.tsx';
import { taskOpened } from './messages/task-opened.tsx';
import type { Letter } from './parts/letter.tsx';
import { STYLES } from './parts/styles.ts';
import type { ViewOf } from './view.ts';

/** A message as it is sent: the same words as text and as HTML. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const LETTERS: { readonly [K in MailKind]: Letter<ViewOf<K>> } = {
  TASK_OPENED: taskOpened,
  REMINDER: reminder,
  SUBSTITUTE_ASKED: substituteAsked,
  ESCALATION: escalation,
  DECIDED: decided,
  RETURNED: returned,
  MADE_MOOT: madeMoot,
  DATE_MOVED: dateMoved,
  REMARKS_ANSWERED: remarksAnswered,
  CLOSED: closed,
};

/** Writes a message about an amendment. */
export function renderMail<K extends MailKind>(view: ViewOf<K>): Message {
  return renderLetter(LETTERS[view.kind], view);
}

/**
 * Writes a message. In two languages: both subjects in one line, both bodies one after the other, in reading order; in one:
 * wholly in that one (language laws, art. 39 § 3).
 */
export function renderLetter<V extends { readonly languages: readonly Language[] }>(
  letter: Letter<V>,
  view: V,
): Message {
  const subject = view.languages.map((language) => letter.subject(language, view)).join(' / ');
  const page = (
    <html lang={view.languages[0]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style={STYLES.body}>
        {view.languages.map((language, index) => (
          <Fragment key={language}>
            {index > 0 && <hr style={STYLES.rule} />}
            <div lang={language} style={STYLES.column}>
              {letter.body(language, view)}
            </div>
          </Fragment>
        ))}
      </body>
    </html>
  );
  const html = `<!doctype html>${render(page)}`;
  return { subject, text: textOf(html), html };
}

const HEADINGS = ['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } }));

const textOf = (html: string): string =>
  convert(html, {
    wordwrap: 78,
    selectors: [
      ...HEADINGS,
      { selector: 'a', options: { linkBrackets: false, hideLinkHrefIfSameAsText: true } },
      { selector: 'head', format: 'skip' },
    ],
  });
