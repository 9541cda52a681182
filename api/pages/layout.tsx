import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';

/** Who reads a page, and where he is. */
export interface Frame {
  readonly language: Language;
  /** The page's own address, for the link to it in the other language. */
  readonly url: string;
  /** The name of who is signed in. */
  readonly name?: string | undefined;
}

interface Props extends Frame {
  readonly title: string;
  /** Whether the page tells of an error: its title says so first. */
  readonly failed?: boolean;
  readonly children: ComponentChildren;
}

/** A whole page: plain, without a script, with one heading of the first rank. */
export function Page({ language, url, name, title, failed = false, children }: Props): VNode {
  const t = textsIn(language);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {failed ? t('page.error', { title }) : title} – {t('page.product')}
        </title>
        <link rel="stylesheet" href="/public/style.css" />
      </head>
      <body>
        <a class="skip" href="#content">
          {t('page.skip')}
        </a>
        <header>
          <p>
            <a href="/">{t('page.product')}</a>
          </p>
          <nav>
            <OtherLanguage language={language} url={url} />
            {name !== undefined && <SignedIn language={language} name={name} />}
          </nav>
        </header>
        <main id="content">
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}

function OtherLanguage({ language, url }: { language: Language; url: string }): VNode {
  const other = language === 'fr' ? 'nl' : 'fr';
  const address = new URL(url, 'http://here');
  address.searchParams.set('language', other);
  return (
    <a lang={other} hreflang={other} href={address.pathname + address.search}>
      {textsIn(language)('page.otherLanguage')}
    </a>
  );
}

function SignedIn({ language, name }: { language: Language; name: string }): VNode {
  const t = textsIn(language);
  return (
    <form method="post" action="/sign-out">
      {t('page.signedInAs', { name })} <button class="plain">{t('page.signOut')}</button>
    </form>
  );
}

export const html = (page: VNode): string => `<!doctype html>${render(page)}`;
