import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { answersTo, type MailAnswer } from './answer.ts';
import type { CaughtMail } from './mail.ts';

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid #767676; padding: .4rem; text-align: left; }
  iframe { border: 1px solid #767676; height: 32rem; width: 100%; } pre { white-space: pre-wrap; }`;

/** The newest mail first. */
export function listPage(mails: readonly CaughtMail[], to: string): string {
  return page(
    'Mails',
    <>
      <form>
        <label for="to">Delivered to</label> <input id="to" name="to" type="email" value={to} /> <button>Show</button>
      </form>
      <table>
        <caption>{mails.length} mails, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Received</th>
            <th scope="col">To</th>
            <th scope="col">Subject</th>
          </tr>
        </thead>
        <tbody>
          {mails.toReversed().map((mail) => (
            <tr key={mail.id}>
              <td>{mail.receivedAt}</td>
              <td>{mail.envelope.to.join(', ')}</td>
              <td>
                <a href={`/mails/${mail.id}`}>{mail.subject || '(no subject)'}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>,
  );
}

const ANSWER_WORDS: Readonly<Record<MailAnswer, string>> = {
  ACCEPTED: 'Accept',
  TENTATIVE: 'Perhaps',
  DECLINED: 'Decline',
  BOUNCED: 'Send it back as undeliverable',
};

/** `isAnswerable` where answers are taken in by someone. */
export function mailPage(mail: CaughtMail, isAnswerable: boolean): string {
  return page(
    mail.subject,
    <>
      <p>
        <a href="/">All mails</a>
      </p>
      <p>
        From {mail.from} to {mail.envelope.to.join(', ')}, received {mail.receivedAt}
      </p>
      {isAnswerable && (
        <form method="post" action={`/mails/${mail.id}/answer`}>
          {answersTo(mail).map((answer) => (
            <button key={answer} name="answer" value={answer}>
              {ANSWER_WORDS[answer]}
            </button>
          ))}
        </form>
      )}
      <h2>As HTML</h2>
      <iframe src={`/mails/${mail.id}/html`} title="The mail as HTML" sandbox="" />
      <h2>As text</h2>
      <pre>{mail.text}</pre>
      <h2>Links</h2>
      <ul>
        {mail.links.map((link) => (
          <li key={link}>
            <a href={link}>{link}</a>
          </li>
        ))}
      </ul>
      <h2>Attachments</h2>
      <ul>
        {mail.attachments.map(({ base64, filename, mimeType }, index) => (
          <li key={index}>
            <a href={`data:${mimeType};base64,${base64}`} download={filename}>
              {filename || mimeType}
            </a>
          </li>
        ))}
      </ul>
      <h2>Headers</h2>
      <pre>{mail.headers.join('\n')}</pre>
    </>,
  );
}

function page(title: string, content: ComponentChildren): string {
  const html = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <h1>{title}</h1>
        {content}
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(html)}`;
}
