import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';

/** The way to who read the minutes of a meeting. */
export const ReadingsLink = ({ language, meetingId }: { language: Language; meetingId: string }): VNode => (
  <p class="govuk-body app-no-print">
    <a class="govuk-link" href={`/readings?file=${meetingId}`}>
      {textsIn(language)('privacy.readings.ofMinutes')}
    </a>
  </p>
);
