import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { RedlineView } from './redline-entries.ts';
import type { Versions } from './redline-provision.tsx';

interface Props extends Versions {
  readonly language: Language;
  readonly contractId: string;
  readonly shown: RedlineView;
}

const CHOICES = {
  view: ['inline', 'side'],
  text: ['fr', 'nl', 'both'],
  unchanged: ['fold', 'show'],
} as const;

/** How the comparison is shown: every choice is an address of its own. */
export function RedlineChoices({ language, contractId, shown, from, to }: Props): VNode {
  const t = textsIn(language);
  const addressOf = (changed: Partial<RedlineView>): string =>
    `/contracts/${contractId}/changes?${new URLSearchParams({ from: String(from), to: String(to), ...shown, ...changed }).toString()}`;
  const labels = {
    view: [t('redline.view.label'), { inline: t('redline.view.inline'), side: t('redline.view.side') }],
    text: [
      t('redline.language.label'),
      { fr: t('redline.language.fr'), nl: t('redline.language.nl'), both: t('redline.language.both') },
    ],
    unchanged: [t('redline.unchanged.label'), { fold: t('redline.unchanged.fold'), show: t('redline.unchanged.show') }],
  } as const;
  return (
    <div class="app-no-print">
      <Choice
        label={labels.view[0]}
        options={CHOICES.view}
        now={shown.view}
        names={labels.view[1]}
        href={(view) => addressOf({ view })}
      />
      <Choice
        label={labels.text[0]}
        options={CHOICES.text}
        now={shown.text}
        names={labels.text[1]}
        href={(text) => addressOf({ text })}
      />
      <Choice
        label={labels.unchanged[0]}
        options={CHOICES.unchanged}
        now={shown.unchanged}
        names={labels.unchanged[1]}
        href={(unchanged) => addressOf({ unchanged })}
      />
    </div>
  );
}

interface ChoiceProps<O extends string> {
  readonly label: string;
  readonly options: readonly O[];
  readonly now: O;
  readonly names: Readonly<Record<O, string>>;
  readonly href: (option: O) => string;
}

const Choice = <O extends string>({ label, options, now, names, href }: ChoiceProps<O>): VNode => (
  <nav class="app-links" aria-label={label}>
    <span class="app-links__label" aria-hidden="true">
      {label}
    </span>
    <ul class="app-links__list">
      {options.map((option) => (
        <li key={option}>
          <a class="govuk-link" href={href(option)} aria-current={option === now ? 'true' : undefined}>
            {names[option]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
