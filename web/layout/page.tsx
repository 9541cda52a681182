import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { textsIn } from '../../locales/texts.ts';
import { BackLink } from '../components/back-link.tsx';
import { SkipLink } from '../components/skip-link.tsx';
import { Csrf } from '../forms/post-form.tsx';
import { assetUrl, type Frame, type Section } from './frame.ts';
import { Header } from './header.tsx';
import { StepUpNotice } from '../parts/step-up-notice.tsx';
import { ProblemSummary, type Problem } from './problem-summary.tsx';

export interface PageProps extends Frame {
  readonly title: string;
  /** Where the reader is in the navigation. */
  readonly section?: Section | undefined;
  readonly back?: { readonly href: string; readonly text: string } | undefined;
  /** What went wrong with what was sent. */
  readonly problem?: Problem | undefined;
  /** Whether the page as a whole tells of an error: its title says so first. */
  readonly failed?: boolean;
  /** The id of the form whose contents go along when the reader asks for the other language. */
  readonly form?: string | undefined;
  /** Islands: modules of `web/islands`, by their name. The page does its work without them. */
  readonly islands?: readonly string[];
  readonly children: ComponentChildren;
}

/** A whole page, with one heading of the first rank. It works without a script. */
export function Page(props: PageProps): VNode {
  const { language, title, problem, failed = problem !== undefined, islands = [], back, children } = props;
  const t = textsIn(language);
  return (
    <html lang={language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {failed ? t('page.error', { title }) : title} – {t('page.product')}
        </title>
        {props.csrf !== undefined && <meta name="csrf-token" content={props.csrf} />}
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={assetUrl(props, 'style.css')} />
        {['enhance', ...islands].map((name) => (
          <script key={name} type="module" src={assetUrl(props, `${name}.js`)} />
        ))}
      </head>
      <body class="govuk-template__body">
        <Csrf.Provider value={props.csrf}>
          {props.form !== undefined && <EnterSends form={props.form} />}
          <SkipLink href="#content">{t('page.skip')}</SkipLink>
          <Header {...props} />
          <div class="govuk-width-container">
            {back !== undefined && (
              <nav aria-label={t('page.back')}>
                <BackLink href={back.href}>{back.text}</BackLink>
              </nav>
            )}
            <main id="content" class="govuk-main-wrapper">
              {problem !== undefined && <ProblemSummary language={language} problem={problem} />}
              <h1 class="govuk-heading-l">{title}</h1>
              {props.stepUp !== undefined && (
                <StepUpNotice {...props.stepUp} language={language} keeps={problem !== undefined} />
              )}
              {children}
            </main>
          </div>
        </Csrf.Provider>
      </body>
    </html>
  );
}

/** The enter key presses a form's first button in the page: without this one, that of the other language in the header. */
const EnterSends = ({ form }: { readonly form: string }): VNode => <button type="submit" form={form} hidden />;

/** A page as it is sent. */
export const html = (page: VNode): string => `<!doctype html>${render(page)}`;
