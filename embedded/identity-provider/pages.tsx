import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LEVELS } from './levels.ts';
import type { DemoPerson } from './provider.ts';
import { WORDS, type Language } from './words.ts';

const STYLE = `
  body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 1rem auto; max-width: 40rem; padding: 0 1rem; }
  fieldset { border: 0; margin: 0 0 1.5rem; padding: 0; } legend { font-weight: bold; padding: 0; }
  h1 { font-size: 1.5rem; } .warning { border-left: .3rem solid #d4351c; padding-left: .8rem; }
  button { background: #fff; border: 1px solid #505a5f; border-radius: .2rem; cursor: pointer; display: block; font: inherit;
    margin: .4rem 0; min-height: 2.75rem; padding: .4rem .8rem; text-align: left; width: 100%; overflow-wrap: anywhere; }
  button:hover { background: #f3f2f1; } button:focus-visible, input:focus-visible { outline: .2rem solid #1d70b8; outline-offset: .1rem; }
  button small { color: #505a5f; display: block; } label { display: block; padding: .4rem 0; }
  input { height: 1.2rem; margin: 0 .6rem 0 0; vertical-align: middle; width: 1.2rem; }`;

export interface LoginPage {
  readonly language: Language;
  readonly people: readonly DemoPerson[];
  /** The value of `acr` that is chosen unless one changes it. */
  readonly level: string;
}

/** Who one is, one button a person, and how surely. */
export function loginPage({ language, level, people }: LoginPage): string {
  const words = WORDS[language];
  return page(
    language,
    words.title,
    <form method="post">
      <fieldset>
        <legend>{words.level}</legend>
        {LEVELS.map(({ acr, name }) => (
          <label key={acr}>
            <input type="radio" name="acr" value={acr} checked={acr === level} />
            {name[language]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.who}</legend>
        {people.map(({ name, roles, subject }) => (
          <button key={subject} name="subject" value={subject}>
            {name} <small>{roles.join(', ')}</small>
          </button>
        ))}
      </fieldset>
      <button name="cancel" value="yes">
        {words.cancel}
      </button>
    </form>,
  );
}

/** Whether one leaves the provider too; `form` is the one that `oidc-provider` gives, whose id the buttons name. */
export function logoutPage(language: Language, form: string): string {
  const words = WORDS[language];
  const buttons = (
    <>
      <button form="op.logoutForm" name="logout" value="yes">
        {words.signOut}
      </button>
      <button form="op.logoutForm">{words.stay}</button>
    </>
  );
  return page(
    language,
    words.signOutTitle,
    <div dangerouslySetInnerHTML={{ __html: `${form}${renderToString(buttons)}` }} />,
  );
}

export const signedOutPage = (language: Language): string => page(language, WORDS[language].signedOut, <></>);

/** Why a request is refused, in the words of the protocol: it is its client that must change it. */
export const errorPage = (language: Language, reasons: readonly string[]): string =>
  page(
    language,
    WORDS[language].failed,
    <p lang="en">
      <code>{reasons.join(': ')}</code>
    </p>,
  );

function page(language: Language, title: string, content: ComponentChildren): string {
  const html = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p class="warning">{WORDS[language].warning}</p>
          {content}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(html)}`;
}
