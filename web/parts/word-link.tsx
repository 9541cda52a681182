import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';

/** The way to a file's text in a word processor, and back. */
export const WordLink = ({ language, amendmentId }: { language: Language; amendmentId: string }): VNode => (
  <p class="govuk-body app-no-print">
    <a class="govuk-link" href={`/amendments/${amendmentId}/draft/word`}>
      {textsIn(language)('docx.page.title')}
    </a>
  </p>
);
