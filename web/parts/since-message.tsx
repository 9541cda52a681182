import type { VNode } from 'preact';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { longMoment } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import { InsetText } from '../components/inset-text.tsx';

/** Something that happened since the message by which the reader came. */
export interface Since {
  readonly at: Instant;
  readonly text: string;
}

/** To who comes by a message that was sent before: what changed since, the newest last; nothing where nothing did. */
export function SinceMessage({ language, since }: { language: Language; since: readonly Since[] }): VNode | null {
  if (since.length === 0) return null;
  return (
    <InsetText>
      <p class="govuk-body">{textsIn(language)('taskPage.movedOn')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {since.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            {longMoment(language, at)} – {text}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
